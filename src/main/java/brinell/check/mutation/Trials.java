package brinell.check.mutation;

import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
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

  /** Slower ones do not share a process with others, so that the first failure comes early. */
  private static final Duration QUICK = Duration.ofMillis(200);

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

  void run(List<Mutant> mutants) throws InterruptedException {
    Workers.each(
        mutants,
        mutant -> {
          if (!budget.spent()) {
            one(mutant);
          }
          return mutant;
        });
  }

  private void one(Mutant mutant) throws InterruptedException {
    int site = planted.site(mutant);
    List<Reach.Trace> tests = reach.at(site);
    List<String> names = names(tests);
    if (tests.isEmpty() && reach.asideAt(site).isEmpty()) {
      ledger.put(mutant, Fate.UNREACHED, names, Optional.empty(), 0, "");
      return;
    }
    double seconds = 0;
    for (List<Reach.Trace> group : groups(tests)) {
      Ran ran = suite.run(cases(group), environment(mutant, group), limits(group));
      seconds += ran.took().toNanos() / 1e9;
      Optional<Fate> fate = fate(ran);
      if (fate.isPresent()) {
        Optional<String> by = fate.get().detected() ? killer(ran, group) : Optional.empty();
        ledger.put(mutant, fate.get(), names, by, seconds, why(ran, fate.get()));
        return;
      }
    }
    ledger.put(mutant, end(site), names, Optional.empty(), seconds, doubt(site));
  }

  /** What it comes to when no test notices. */
  private Fate end(int site) {
    return reach.asideAt(site).isEmpty() ? Fate.SURVIVED : Fate.UNDECIDED;
  }

  private String doubt(int site) {
    return reach.asideAt(site).stream()
        .findFirst()
        .map(t ->
            t.test().id() + (t.complete() ? " comes" : " may come") + " here, but " + t.problem())
        .orElse("");
  }

  private List<String> names(List<Reach.Trace> tests) {
    return TestCase.ids(cases(tests));
  }

  private static List<TestCase> cases(List<Reach.Trace> records) {
    return records.stream().map(Reach.Trace::test).toList();
  }

  /** Quick tests of one executable together, slow ones one by one, the quickest first. */
  private List<List<Reach.Trace>> groups(List<Reach.Trace> tests) {
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
        Long.toString(50 * ticks + 20_000_000));
  }

  /** Far above what the tests take without a fault, as the machine may be busy. */
  private static Limits limits(List<Reach.Trace> group) {
    Duration sum = group.stream().map(Reach.Trace::took).reduce(Duration.ZERO, Duration::plus);
    return Suite.limits(sum.multipliedBy(10).plusSeconds(10), sum.multipliedBy(5).plusSeconds(5));
  }

  /** Empty when no test noticed. */
  static Optional<Fate> fate(Ran ran) {
    return switch (ran.end()) {
      case EXITED ->
          ran.code() == 0
              ? Optional.empty()
              : Optional.of(ran.code() == OUT_OF_FUEL ? Fate.TIMEOUT : Fate.KILLED);
      case SIGNALLED, STOPPED -> Optional.of(Fate.KILLED);
      case TIMED_OUT -> Optional.of(Fate.TIMEOUT);
      case FLOODED, NOT_STARTED -> Optional.of(Fate.UNDECIDED);
    };
  }

  /** Why a run tells nothing; empty when it tells something. */
  static String why(Ran ran, Fate fate) {
    if (fate != Fate.UNDECIDED) {
      return "";
    }
    return ran.end() == Workshop.End.FLOODED
        ? "a test writes more than is read"
        : "a test could not be started: " + ran.output().strip();
  }

  /** The test that failed, or the last one that began. */
  private static Optional<String> killer(Ran ran, List<Reach.Trace> group) {
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
    List<Boolean> passed =
        Workers.each(
            killers,
            record ->
                suite.run(List.of(record.test()), Map.of(), limits(List.of(record))).succeeded());
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
}
