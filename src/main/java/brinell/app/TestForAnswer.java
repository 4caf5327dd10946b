package brinell.app;

import brinell.check.mutation.witness.TestFor;
import java.util.List;
import java.util.Optional;

/**
 * What a maintainer is told of a test for a fault.
 *
 * @param text for people
 * @param patch that adds the test, as {@code git apply} takes it; empty where none was proven
 */
public record TestForAnswer(String text, Optional<String> patch) {

  static TestForAnswer of(String id, TestFor.Seen seen) {
    return switch (seen) {
      case TestFor.Seen.Proven proven -> proven(id, proven);
      case TestFor.Seen.None none -> new TestForAnswer(none(id, none), Optional.empty());
      case TestFor.Seen.Unknown unknown -> throw new IllegalArgumentException(id);
      case TestFor.Seen.Stopped stopped -> throw new IllegalArgumentException(stopped.because());
    };
  }

  private static TestForAnswer proven(String id, TestFor.Seen.Proven proven) {
    String text =
        proven.fault()
            + ".\n"
            + proven.shows()
            + ".\nThis test passes on the original and fails on the fault. It belongs in "
            + (proven.module() ? "a new module of " : "")
            + proven.path()
            + ":\n\n"
            + proven.test()
            + "\nWhat it expects is what the code does now; only a person can say that this is right.\n"
            + "To add it: brinell test-for "
            + id
            + " --diff | git apply\n";
    return new TestForAnswer(text, Optional.of(proven.patch()));
  }

  private static String none(String id, TestFor.Seen.None none) {
    StringBuilder out = new StringBuilder(none.fault()).append(".\nNo test was proven: ");
    List<String> reasons = none.reasons();
    out.append(reasons.getFirst()).append(".\n");
    reasons.stream().skip(1).forEach(r -> out.append("  ").append(r).append('\n'));
    if (none.equal()) {
      out.append("Perhaps nothing can tell the two apart; a person who is sure of that says: ");
      out.append("brinell dismiss ").append(id).append(" --because …\n");
    }
    return out.toString();
  }
}
