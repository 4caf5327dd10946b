package brinell.check.mutation;

import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Ran;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Faults that no switch can hold: each planted alone in the text, with a build of its own. */
final class Rebuilds {
  private static final List<String> FLAGS = List.of("--cap-lints=warn", "--force-warn=deprecated");

  private final Workshop workshop;
  private final Suite suite;
  private final Map<String, PlannedFile> files = new HashMap<>();
  private final Ledger ledger;
  private final Budget budget;

  /** Tests that cannot be used. */
  private final List<TestCase> aside;

  private final Map<String, Duration> usual = new HashMap<>();

  Rebuilds(
      Workshop workshop,
      Suite suite,
      List<PlannedFile> files,
      Ledger ledger,
      Budget budget,
      List<TestCase> aside) {
    this.workshop = workshop;
    this.suite = suite;
    files.forEach(file -> this.files.put(file.path(), file));
    this.ledger = ledger;
    this.budget = budget;
    this.aside = aside;
  }

  /** The tree is as it was before and afterwards. */
  void run(List<Mutant> mutants) throws InterruptedException {
    for (Mutant mutant : mutants) {
      if (budget.spent()) {
        return;
      }
      PlannedFile file = files.get(mutant.path());
      if (file != null) {
        one(mutant, file);
      }
    }
  }

  private void one(Mutant mutant, PlannedFile file) throws InterruptedException {
    try {
      if (usual.isEmpty() && !baseline(file)) {
        ledger.put(mutant, Fate.UNDECIDED, "the tests do not pass when they run together");
        return;
      }
      workshop.write(file.path(), file.with(mutant));
      switch (build(file)) {
        case Answer.Ready<Built>(Built built) when built.success() -> test(mutant, built);
        case Answer.Ready<Built>(Built built) when built.finished() ->
            ledger.put(mutant, Fate.UNVIABLE, error(built));
        case Answer.Ready<Built> stopped ->
            ledger.put(mutant, Fate.UNDECIDED, "its build did not end in time");
        case Answer.Unavailable<Built> none -> ledger.put(mutant, Fate.UNDECIDED, none.because());
      }
    } finally {
      workshop.restore(file.path());
    }
  }

  private static String error(Built built) {
    return built.messages().stream()
        .filter(m -> m.level().startsWith("error"))
        .findFirst()
        .map(m -> (m.code() + " " + m.text()).strip())
        .orElse("it does not build");
  }

  private Answer<Built> build(PlannedFile file) throws InterruptedException {
    return workshop.build(
        new Order(List.of(file.packageName()), false, Map.of(), FLAGS, budget.left()));
  }

  /** How long each executable takes without a fault; false when one does not pass. */
  private boolean baseline(PlannedFile file) throws InterruptedException {
    if (!(build(file) instanceof Answer.Ready<Built>(Built built)) || !built.success()) {
      return false;
    }
    for (Executable executable : built.executables()) {
      Duration left = budget.left();
      Ran ran = suite.whole(executable, aside(executable), Map.of(), Suite.limits(left, left));
      if (!ran.succeeded()) {
        return false;
      }
      usual.put(executable.id(), ran.took());
    }
    return true;
  }

  private List<TestCase> aside(Executable executable) {
    return aside.stream().filter(test -> test.executable().id().equals(executable.id())).toList();
  }

  private void test(Mutant mutant, Built built) throws InterruptedException {
    double seconds = built.took().toNanos() / 1e9;
    List<Executable> executables = new ArrayList<>(built.executables());
    executables.sort(
        java.util.Comparator.comparing((Executable e) -> time(e)).thenComparing(Executable::id));
    for (Executable executable : executables) {
      Duration wall = time(executable).multipliedBy(10).plusSeconds(10);
      Ran ran =
          suite.whole(
              executable, aside(executable), Map.of(), Suite.limits(wall, wall.multipliedBy(4)));
      seconds += ran.took().toNanos() / 1e9;
      Optional<Fate> fate = Trials.fate(ran);
      if (fate.isPresent()) {
        String killer =
            killer(ran).map(name -> executable.id() + "::" + name).orElse(executable.id());
        ledger.put(mutant, fate.get(), List.of(), Optional.of(killer), seconds, "");
        return;
      }
    }
    Fate end = aside.isEmpty() ? Fate.SURVIVED : Fate.UNDECIDED;
    String why = aside.isEmpty() ? "" : aside.getFirst().id() + " cannot be used";
    ledger.put(mutant, end, List.of(), Optional.empty(), seconds, why);
  }

  private Duration time(Executable executable) {
    return usual.getOrDefault(executable.id(), Duration.ofSeconds(60));
  }

  private static Optional<String> killer(Ran ran) {
    return ran.output()
        .lines()
        .filter(Suite::isFailure)
        .findFirst()
        .map(line -> line.substring("test ".length(), line.indexOf(" ... ")));
  }
}
