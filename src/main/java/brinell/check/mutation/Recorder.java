package brinell.check.mutation;

import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Ran;
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
  private record Noted(Ran ran, Set<Integer> sites, long ticks) {}

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
    Workers.each(singles, this::alone).forEach(trace -> trace.ifPresent(reach::add));
    return reach;
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
    Path file = folder.resolve("reach-" + count.incrementAndGet());
    Duration limit = budget.left().compareTo(LIMIT) < 0 ? budget.left() : LIMIT;
    Ran ran =
        suite.run(tests, Map.of("BRINELL_REACH", file.toString()), Suite.limits(limit, limit));
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
      Files.deleteIfExists(file);
      return noted(ran, text);
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
