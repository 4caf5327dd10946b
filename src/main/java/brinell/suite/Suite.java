package brinell.suite;

import brinell.port.Workshop;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import brinell.port.Workshop.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs tests. */
public final class Suite {
  public static final long MEMORY = 8L << 30;
  private static final int OUTPUT = 1 << 16;
  private static final Duration LISTING = Duration.ofSeconds(30);

  private final Workshop workshop;

  public Suite(Workshop workshop) {
    this.workshop = workshop;
  }

  public static Limits limits(Duration wall, Duration cpu) {
    return new Limits(wall, cpu, MEMORY, OUTPUT);
  }

  /** The tests of an executable that are not ignored; empty when it does not list them. */
  public Optional<List<TestCase>> tests(Executable executable) throws InterruptedException {
    if (!executable.harness()) {
      return Optional.of(List.of(new TestCase(executable, "")));
    }
    Optional<List<String>> all = list(executable, List.of("--list", "--format", "terse"));
    Optional<List<String>> ignored =
        list(executable, List.of("--list", "--ignored", "--format", "terse"));
    return all.isEmpty() || ignored.isEmpty()
        ? Optional.empty()
        : Optional.of(without(executable, all.get(), new HashSet<>(ignored.get())));
  }

  private static List<TestCase> without(
      Executable executable, List<String> all, Set<String> ignored) {
    return all.stream()
        .filter(name -> !ignored.contains(name))
        .map(name -> new TestCase(executable, name))
        .toList();
  }

  private Optional<List<String>> list(Executable executable, List<String> arguments)
      throws InterruptedException {
    Limits limits = new Limits(LISTING, LISTING, MEMORY, 16 << 20);
    Ran ran = workshop.run(executable, arguments, Map.of(), limits, line -> false);
    if (!ran.succeeded()) {
      return Optional.empty();
    }
    return Optional.of(
        ran.output()
            .lines()
            .filter(line -> line.endsWith(": test"))
            .map(line -> line.substring(0, line.length() - ": test".length()))
            .toList());
  }

  /** Tests of one executable, one after the other in one process; ends at the first that fails. */
  public Ran run(List<TestCase> tests, Map<String, String> environment, Limits limits)
      throws InterruptedException {
    Executable executable = tests.getFirst().executable();
    return workshop.run(executable, arguments(tests), environment, limits, Suite::isFailure);
  }

  public static Turn turn(List<TestCase> tests, Map<String, String> environment, Limits limits) {
    return new Turn(tests.getFirst().executable(), arguments(tests), environment, limits);
  }

  public List<List<Ran>> runSeries(List<List<Turn>> series) throws InterruptedException {
    return workshop.runSeries(series);
  }

  private static List<String> arguments(List<TestCase> tests) {
    if (tests.getFirst().name().isEmpty()) {
      return List.of();
    }
    List<String> arguments = new ArrayList<>(List.of("--test-threads=1", "--exact"));
    tests.forEach(test -> arguments.add(test.name()));
    return arguments;
  }

  /** All tests of an executable but some, as cargo runs them; ends at the first that fails. */
  public Ran whole(Executable executable, List<TestCase> without, Limits limits)
      throws InterruptedException {
    List<String> arguments = new ArrayList<>();
    if (executable.harness() && !without.isEmpty()) {
      arguments.add("--exact");
      without.forEach(test -> arguments.addAll(List.of("--skip", test.name())));
    }
    return workshop.run(executable, arguments, Map.of(), limits, Suite::isFailure);
  }

  public static boolean isFailure(String line) {
    return line.startsWith("test ") && line.endsWith(" ... FAILED");
  }
}
