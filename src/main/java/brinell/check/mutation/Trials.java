package brinell.check.mutation;

import brinell.port.Budget;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import brinell.port.Workshop.Turn;
import brinell.suite.Suite;
import brinell.suite.TestCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Switches on one fault after the other and runs the tests that come to it. */
final class Trials {
  /** What the runtime leaves with when a loop has gone round too often. */
  static final int OUT_OF_FUEL = 117;

  /** Of a fault that no count of rounds ended: another time, a machine with less to do may. */
  static final String LATE = "a test took far longer than without the fault";

  private static final String ENDLESS = "a loop went round far more often than without the fault";

  /** Slower ones do not share a process with others, so that the first failure comes early. */
  private static final Duration QUICK = Duration.ofMillis(200);

  /** As long as this the tests of a group run to their end, whether one has failed or not. */
  private static final Duration BRIEF = Duration.ofMillis(500);

  /** What every loop may go round, about a quarter of a second's worth. */
  private static final long ROUNDS = 5_000_000;

  /** Faults that are tried in one go. */
  private static final int CHUNK = 16;

  private final Suite suite;
  private final Planted planted;
  private final Reach reach;
  private final Ledger ledger;
  private final Budget budget;
  private final boolean alone;

  /** {@code alone}: a process for each test, as the project wants it. */
  Trials(Suite suite, Planted planted, Reach reach, Ledger ledger, Budget budget, boolean alone) {
    this.suite = suite;
    this.planted = planted;
    this.reach = reach;
    this.ledger = ledger;
    this.budget = budget;
    this.alone = alone;
  }

  /** In the order of the list, as far as the budget goes. */
  void run(List<Mutant> mutants) throws InterruptedException {
    List<List<Mutant>> chunks = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i += CHUNK) {
      chunks.add(mutants.subList(i, Math.min(i + CHUNK, mutants.size())));
    }
    Workers.each(
        chunks,
        chunk -> {
          if (!budget.spent()) {
            together(chunk);
          }
          return chunk;
        });
  }

  /** The short runs of all in one go, then what is left of each. */
  private void together(List<Mutant> mutants) throws InterruptedException {
    List<Trial> trials = mutants.stream().map(Trial::new).toList();
    List<Trial> some = trials.stream().filter(t -> !t.brief().isEmpty()).toList();
    List<List<Ran>> all = suite.runSeries(some.stream().map(Trial::brief).toList());
    for (int i = 0; i < some.size(); i++) {
      all.get(i).forEach(some.get(i)::next);
    }
    for (Trial trial : trials) {
      while (!trial.settled && !budget.spent()) {
        trial.next();
      }
    }
  }

  /** One fault on its way through the groups of its tests. */
  private final class Trial {
    private final Mutant mutant;
    private final int site;
    private final List<String> names;
    private final List<List<Reach.Trace>> groups;
    private int at;
    private double seconds;
    private boolean settled;

    Trial(Mutant mutant) {
      this.mutant = mutant;
      this.site = planted.site(mutant);
      List<Reach.Trace> tests = reach.at(site);
      this.names = TestCase.ids(cases(tests));
      this.groups = groups(tests, alone);
    }

    /** The groups up to the first that takes long. */
    List<Turn> brief() {
      return groups.stream()
          .takeWhile(group -> sum(group).compareTo(BRIEF) < 0)
          .map(group -> Suite.turn(cases(group), environment(mutant, group), limits(group)))
          .toList();
    }

    void next() throws InterruptedException {
      if (at == groups.size()) {
        end();
      } else {
        List<Reach.Trace> group = groups.get(at);
        next(suite.run(cases(group), environment(mutant, group), limits(group)));
      }
    }

    void next(Ran ran) {
      List<Reach.Trace> group = groups.get(at++);
      seconds += ran.took().toNanos() / 1e9;
      fate(ran)
          .ifPresent(fate ->
              put(fate, fate.detected() ? killer(ran, group) : Optional.empty(), why(ran, fate)));
    }

    private void end() {
      if (names.isEmpty() && reach.asideAt(site).isEmpty()) {
        put(Fate.UNREACHED, Optional.empty(), "");
      } else {
        Optional<String> doubt = reach.doubt(site);
        Fate fate = doubt.isEmpty() ? Fate.SURVIVED : Fate.UNDECIDED;
        put(fate, Optional.empty(), doubt.orElse(""));
      }
    }

    private void put(Fate fate, Optional<String> by, String because) {
      ledger.put(mutant, fate, names, by, seconds, because);
      settled = true;
    }
  }

  static List<TestCase> cases(List<Reach.Trace> records) {
    return records.stream().map(Reach.Trace::test).toList();
  }

  /** Quick tests of one executable together, slow ones one by one, the quickest first. */
  static List<List<Reach.Trace>> groups(List<Reach.Trace> tests, boolean alone) {
    Map<String, List<Reach.Trace>> quick = new LinkedHashMap<>();
    List<List<Reach.Trace>> groups = new ArrayList<>();
    List<List<Reach.Trace>> slow = new ArrayList<>();
    for (Reach.Trace record : tests) {
      boolean single = alone || record.took().compareTo(QUICK) > 0;
      if (single || record.test().name().isEmpty()) {
        slow.add(List.of(record));
      } else {
        quick.computeIfAbsent(record.test().executable().id(), id -> new ArrayList<>()).add(record);
      }
    }
    groups.addAll(quick.values());
    groups.addAll(slow);
    return groups;
  }

  private Map<String, String> environment(Mutant mutant, List<Reach.Trace> group) {
    long ticks = group.stream().mapToLong(Reach.Trace::ticks).sum();
    return Map.of(
        "BRINELL_FAULT",
        Integer.toString(planted.number(mutant)),
        "BRINELL_FUEL",
        Long.toString(50 * ticks + ROUNDS));
  }

  /** Far above what the tests take without a fault, as the machine may be busy. */
  static Limits limits(List<Reach.Trace> group) {
    Duration sum = sum(group);
    return Suite.limits(sum.multipliedBy(10).plusSeconds(10), sum.multipliedBy(5).plusSeconds(5));
  }

  private static Duration sum(List<Reach.Trace> group) {
    return group.stream().map(Reach.Trace::took).reduce(Duration.ZERO, Duration::plus);
  }

  /** Empty when no test noticed. */
  static Optional<Fate> fate(Ran ran) {
    return switch (ran.end()) {
      case EXITED ->
          ran.code() == 0
              ? Optional.empty()
              : Optional.of(ran.code() == OUT_OF_FUEL ? late(ran) : Fate.KILLED);
      case SIGNALLED, STOPPED -> Optional.of(Fate.KILLED);
      case TIMED_OUT -> Optional.of(late(ran));
      case FLOODED, NOT_STARTED -> Optional.of(Fate.UNDECIDED);
    };
  }

  /** Of tests that ran one after the other one may have failed before another did not end. */
  private static Fate late(Ran ran) {
    return ran.output().lines().anyMatch(Suite::isFailure) ? Fate.KILLED : Fate.TIMEOUT;
  }

  /** Why a run tells nothing, or what ran out; empty when a test failed. */
  static String why(Ran ran, Fate fate) {
    return switch (ran.end()) {
      case TIMED_OUT -> fate == Fate.TIMEOUT ? LATE : "";
      case EXITED -> fate == Fate.TIMEOUT ? ENDLESS : "";
      case FLOODED -> "a test writes more than is read";
      case NOT_STARTED -> "a test could not be started: " + ran.output().strip();
      case SIGNALLED, STOPPED -> "";
    };
  }

  /** The test that failed, or the last one that began. */
  static Optional<String> killer(Ran ran, List<Reach.Trace> group) {
    if (group.size() == 1) {
      return Optional.of(group.getFirst().test().id());
    }
    String name = "";
    for (String line : ran.output().split("\n", -1)) {
      if (line.startsWith("test ")) {
        int end = line.indexOf(" ... ");
        String begun = end < 0 ? line.substring(5).strip() : line.substring(5, end);
        name = begun.replaceFirst(" - should panic.*$", "");
        if (Suite.isFailure(line)) {
          break;
        }
      }
    }
    String found = name;
    return group.stream()
        .map(Reach.Trace::test)
        .filter(test -> test.name().equals(found))
        .map(TestCase::id)
        .findFirst()
        .or(() -> Optional.of(group.getFirst().test().executable().id()));
  }

  /**
   * Runs the tests that noticed something once more without a fault; one that fails now is set
   * aside, and what it noticed is tried again without it.
   */
  void confirm() throws InterruptedException {
    Map<String, List<Result>> byTest = new LinkedHashMap<>();
    for (Result result : ledger.all("")) {
      if (result.fate() == Fate.KILLED && planted.number(result.mutant()) > 0) {
        result
            .killedBy()
            .ifPresent(t -> byTest.computeIfAbsent(t, k -> new ArrayList<>()).add(result));
      }
    }
    List<Reach.Trace> killers = reach.named(byTest.keySet());
    List<Boolean> passed = passed(suite, killers);
    List<Mutant> again = new ArrayList<>();
    for (int i = 0; i < killers.size(); i++) {
      if (!passed.get(i)) {
        TestCase test = killers.get(i).test();
        reach.setAside(test, "it failed once and passed once without any fault");
        byTest.getOrDefault(test.id(), List.of()).forEach(r -> again.add(r.mutant()));
      }
    }
    run(again);
  }

  /** Which of some tests pass without a fault. */
  static List<Boolean> passed(Suite suite, List<Reach.Trace> tests) throws InterruptedException {
    List<List<Turn>> series =
        tests.stream()
            .map(t -> List.of(Suite.turn(List.of(t.test()), Map.of(), limits(List.of(t)))))
            .toList();
    List<List<Ran>> all = suite.runSeries(series);
    List<Boolean> passed = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      Reach.Trace test = tests.get(i);
      boolean known = !all.get(i).isEmpty() && all.get(i).getFirst().succeeded();
      passed.add(
          known || suite.run(List.of(test.test()), Map.of(), limits(List.of(test))).succeeded());
    }
    return passed;
  }
}
