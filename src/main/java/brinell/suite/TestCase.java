package brinell.suite;

import brinell.port.Workshop.Executable;
import java.util.List;

/**
 * A test that can be run alone.
 *
 * @param name as libtest lists it; empty where the executable has a harness of its own and is run
 *     as a whole
 */
public record TestCase(Executable executable, String name) {

  /** As reports name it. */
  public String id() {
    return name.isEmpty() ? executable.id() : executable.id() + "::" + name;
  }

  public static List<String> ids(List<TestCase> tests) {
    return tests.stream().map(TestCase::id).distinct().sorted().toList();
  }
}
