package brinell.check.mutation;

import java.util.List;
import java.util.Optional;

/**
 * What became of one fault.
 *
 * @param changed it lies in the changed lines, not only in a function that has some
 * @param tests those that come there, by name; empty where that was not recorded
 * @param killedBy the test that noticed it
 * @param seconds of test runs, and of the build where it had its own
 * @param because why it is undecided, unviable or not compiled, or what ran out; otherwise empty
 */
public record Result(
    Mutant mutant,
    boolean changed,
    Fate fate,
    List<String> tests,
    Optional<String> killedBy,
    double seconds,
    String because) {
  public Result {
    tests = List.copyOf(tests);
  }
}
