package brinell.check.mutation;

import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import brinell.port.Workshop.Turn;
import brinell.suite.Suite;
import brinell.suite.TestCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs every test once without a fault and notes where it comes. Each test has a process of its
 * own, so that what is set up once in a process is seen for every test. Of a large suite, handfuls
 * of tests are tried first, and those that come nowhere are not looked at one by one.
 */
final class Recorder {
  private static final int HANDFUL = 24;
  private static final Duration SHORT = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Workshop workshop;
  private final Suite suite;
  private final Budget budget;
  private final Path folder;
  private final AtomicInteger count = new AtomicInteger();

  Recorder(Workshop workshop, Suite suite, Budget budget) {
    this.workshop = workshop;
    this.suite = suite;
    this.budget = budget;
    this.folder = workshop.scratch();
  }

  /** What one process noted. */
  record Noted(Ran ran, Set<Integer> sites, long ticks) {}

  Reach record(List<Executable> executables) throws InterruptedException {
    Reach reach = new Reach();
    List<TestCase> singles = new ArrayList<>();
    List<List<TestCase>> handfuls = new ArrayList<>();
    for (Executable executable : executables) {
      Optional<List<TestCase>> listed = suite.tests(executable);
      if (listed.isEmpty()) {
        reach.add(Reach.Trace.unknown(new TestCase(executable, ""), "it does not list its tests"));
      }
      List<TestCase> tests = listed.orElse(List.of());
      tests.forEach(reach::listed);
      if (tests.size() > 2 * HANDFUL && !workshop.project().nextest()) {
        for (int i = 0; i < tests.size(); i += HANDFUL) {
          handfuls.add(tests.subList(i, Math.min(i + HANDFUL, tests.size())));
        }
      } else {
        singles.addAll(tests);
      }
    }
    for (List<TestCase> worth : Workers.each(handfuls, this::worthwhile)) {
      singles.addAll(worth);
    }
    Workers.each(chunks(singles), this::together)
        .forEach(traces -> traces.forEach(trace -> trace.ifPresent(reach::add)));
    return reach;
  }

  private static List<List<TestCase>> chunks(List<TestCase> tests) {
    List<List<TestCase>> chunks = new ArrayList<>();
    for (int i = 0; i < tests.size(); i += HANDFUL) {
      chunks.add(tests.subList(i, Math.min(i + HANDFUL, tests.size())));
    }
    return chunks;
  }

  /** One after the other, each in a process of its own; who does not pass is looked at again. */
  private List<Optional<Reach.Trace>> together(List<TestCase> tests) throws InterruptedException {
    if (budget.spent()) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    List<List<Turn>> series = new ArrayList<>();
    for (TestCase test : tests) {
      Path file = file();
      files.add(file);
      series.add(List.of(Suite.turn(List.of(test), reaching(file), limits(SHORT))));
    }
    List<List<Ran>> all = suite.runSeries(series);
    List<Optional<Reach.Trace>> traces = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      boolean passed = !all.get(i).isEmpty() && all.get(i).getFirst().succeeded();
      String text = read(files.get(i));
      traces.add(
          passed
              ? Optional.of(passed(tests.get(i), noted(all.get(i).getFirst(), text)))
              : alone(tests.get(i)));
    }
    return traces;
  }

  /** The tests of a handful, unless all pass and none comes to a place. */
  private List<TestCase> worthwhile(List<TestCase> handful) throws InterruptedException {
    Noted noted = run(handful);
    return noted.ran().succeeded() && noted.sites().isEmpty() ? List.of() : handful;
  }

  /** Empty when the budget ends first. */
  private Optional<Reach.Trace> alone(TestCase test) throws InterruptedException {
    Noted noted = run(List.of(test));
    if (!noted.ran().succeeded() && budget.spent()) {
      return Optional.empty();
    }
    String problem = noted.ran().succeeded() ? "" : problem(test, noted);
    boolean complete =
        switch (noted.ran().end()) {
          case EXITED, STOPPED, SIGNALLED -> true;
          case TIMED_OUT, FLOODED, NOT_STARTED -> false;
        };
    return Optional.of(
        new Reach.Trace(test, noted.sites(), noted.ticks(), noted.ran().took(), problem, complete));
  }

  private static Reach.Trace passed(TestCase test, Noted noted) {
    return new Reach.Trace(test, noted.sites(), noted.ticks(), noted.ran().took(), "", true);
  }

  private String problem(TestCase test, Noted first) throws InterruptedException {
    if (first.ran().end() == End.EXITED) {
      Noted again = run(List.of(test));
      if (again.ran().succeeded()) {
        return "it failed once and passed once without any fault";
      }
    }
    return "it fails without any fault" + how(first.ran());
  }

  private static String how(Ran ran) {
    return switch (ran.end()) {
      case SIGNALLED -> " (signal " + ran.code() + ")";
      case TIMED_OUT -> " (it does not end)";
      case FLOODED -> " (it writes too much)";
      case NOT_STARTED -> " (it cannot be started: " + ran.output().strip() + ")";
      case EXITED, STOPPED -> "";
    };
  }

  private Noted run(List<TestCase> tests) throws InterruptedException {
    Path file = file();
    Ran ran = suite.run(tests, reaching(file), limits(LIMIT));
    return noted(ran, read(file));
  }

  /** Some tests in one process, as {@link Trials} runs them, with what it notes. */
  static Noted noted(Suite suite, Path file, List<Reach.Trace> group) throws InterruptedException {
    Ran ran = suite.run(Trials.cases(group), reaching(file), Trials.limits(group));
    return noted(ran, read(file));
  }

  private Path file() {
    return folder.resolve("reach-" + count.incrementAndGet());
  }

  private static Map<String, String> reaching(Path file) {
    return Map.of("BRINELL_REACH", file.toString());
  }

  private Limits limits(Duration longest) {
    Duration limit = budget.left().compareTo(longest) < 0 ? budget.left() : longest;
    return Suite.limits(limit, limit);
  }

  private static String read(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
      Files.deleteIfExists(file);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Noted noted(Ran ran, String text) {
    Set<Integer> sites = new TreeSet<>();
    long ticks = 1024;
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("s")) {
        sites.add(Integer.parseInt(line.substring(1)));
      } else if (line.startsWith("t")) {
        ticks = Math.max(ticks, 2 * Long.parseLong(line.substring(1)));
      }
    }
    return new Noted(ran, sites, ticks);
  }
}
