package brinell.check.mutation;

import brinell.check.mutation.Mutant.Way;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.suite.Suite;
import brinell.suite.TestCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Tries the faults of a plan: all in one build, then those that need builds of their own. */
final class Campaign {
  private static final String SPENT = "the budget was spent";

  /**
   * For so many faults that need builds of their own it pays to know which later tests come there.
   */
  private static final int WORTH_A_BUILD = 3;

  private final Workshop workshop;
  private final Plan plan;
  private final Budget budget;
  private final Consumer<String> progress;
  private final Ledger ledger;
  private final Suite suite;
  private final List<Stage> stages;
  private final Planting planting;
  private final List<Mutants.Aside> aside = new ArrayList<>();
  private final List<TestCase> unusable = new ArrayList<>();
  private final Map<Stage, List<Executable>> ready = new HashMap<>();
  private final Set<String> tests = new TreeSet<>();
  private final Map<Stage, Reach> reached = new LinkedHashMap<>();
  private final Set<String> answered = new HashSet<>();
  private Optional<Tracks> tracks = Optional.empty();

  Campaign(Workshop workshop, Plan plan, Budget budget, Consumer<String> progress) {
    this.workshop = workshop;
    this.plan = plan;
    this.budget = budget;
    this.progress = progress;
    this.ledger = new Ledger(plan.chosen());
    this.suite = new Suite(workshop);
    List<String> packages = List.copyOf(plan.packages());
    this.stages = Stage.of(workshop.project(), packages);
    this.planting = new Planting(workshop, plan.files(), packages, ledger, budget);
  }

  /** What came of a campaign. */
  sealed interface End {
    /**
     * @param tests the names of those that were run
     * @param aside tests that could not be used, with their reasons
     */
    record Done(List<Result> results, Set<String> tests, List<Mutants.Aside> aside)
        implements End {}

    record Stopped(Obstacle obstacle, String because) implements End {}
  }

  End run() throws InterruptedException {
    plan.chosen().stream()
        .map(Chosen::mutant)
        .filter(m -> m.site().way() == Way.BUILD)
        .forEach(
            m -> ledger.needsBuild(m, "the compiler evaluates this place, or its type is opaque"));
    try {
      progress.accept("building with " + ledger.open().size() + " faults");
      switch (planting.run(stages.getFirst())) {
        case Planting.Growth.Failed(Obstacle obstacle, String because)
            when obstacle != Obstacle.BUDGET_SPENT -> {
          return new End.Stopped(obstacle, because);
        }
        case Planting.Growth.Failed spent -> {}
        case Planting.Growth.Grown(Planted planted, Built built) -> {
          ready.put(stages.getFirst(), built.executables());
          Optional<End> red = test(planted, built);
          if (red.isPresent()) {
            return red.get();
          }
        }
      }
      together();
    } finally {
      planting.restore();
    }
    rebuild();
    return new End.Done(ledger.all(SPENT), tests, aside.stream().distinct().toList());
  }

  private Optional<End> test(Planted planted, Built built) throws InterruptedException {
    ledger.open().stream()
        .filter(m -> !planted.isCompiled(m))
        .forEach(m -> ledger.put(m, Fate.NOT_COMPILED, "this build leaves the place out"));
    ledger.forBuild().stream()
        .filter(m -> planted.site(m) > 0 && !planted.isCompiled(m))
        .forEach(m -> ledger.put(m, Fate.NOT_COMPILED, "this build leaves the place out"));
    Reach reach = round(planted, built.executables(), ledger.open());
    reached.put(stages.getFirst(), reach);
    tracks = Optional.of(new Tracks(planted, stages, reached));
    if (!reach.aside().isEmpty() && reach.tests().size() == reach.aside().size()) {
      Reach.Trace first = reach.aside().getFirst();
      return Optional.of(
          new End.Stopped(Obstacle.BASELINE_FAILED, first.test().id() + ": " + first.problem()));
    }
    laterStages(planted);
    Set<String> macros = macroFiles();
    for (Mutant mutant : ledger.missed()) {
      if (mutant.site().way() == Way.CONST_SWITCH) {
        alone(mutant, "what calls a const fn at compile time saw the original");
      } else if (macros.contains(mutant.path())) {
        alone(mutant, "what the compiler called saw the original");
      }
    }
    return Optional.empty();
  }

  /** What a switch said of it does not count. */
  private void alone(Mutant mutant, String because) {
    ledger.needsBuild(mutant, because);
    ledger.put(mutant, Fate.UNDECIDED, because);
  }

  /** Records where tests come, and tries faults. */
  private Reach round(Planted planted, List<Executable> executables, List<Mutant> mutants)
      throws InterruptedException {
    progress.accept("looking where the tests come");
    Reach reach = new Recorder(workshop, suite, budget).record(executables);
    boolean alone = workshop.project().nextest();
    Trials trials = new Trials(suite, planted, reach, ledger, budget, alone);
    progress.accept("trying " + mutants.size() + " faults on " + reach.tests().size() + " tests");
    trials.run(mutants);
    trials.confirm();
    for (Reach.Trace trace : reach.aside()) {
      aside.add(new Mutants.Aside(trace.test().id(), trace.problem()));
      unusable.add(trace.test());
    }
    tests.addAll(reach.tests());
    return reach;
  }

  /** Files of packages whose code the compiler runs. */
  private Set<String> macroFiles() {
    Set<String> names = Planting.macros(workshop.project());
    Set<String> paths = new HashSet<>();
    plan.files().stream()
        .filter(f -> names.contains(f.packageName()))
        .forEach(f -> paths.add(f.path()));
    return paths;
  }

  /**
   * What one stage misses, another may notice; while one of them could not be tried, nobody knows.
   */
  private void laterStages(Planted planted) throws InterruptedException {
    Optional<String> trouble = Optional.empty();
    long toBuild = ledger.forBuild().stream().filter(m -> planted.site(m) > 0).count();
    for (Stage stage : stages.subList(1, stages.size())) {
      List<Mutant> missed = ledger.missed();
      if (!missed.isEmpty() || toBuild >= WORTH_A_BUILD) {
        Optional<String> now = later(stage, planted, missed);
        trouble = trouble.isPresent() ? trouble : now;
      }
    }
    if (trouble.isPresent()) {
      String because = trouble.get();
      ledger.missed().forEach(m -> ledger.put(m, Fate.UNDECIDED, because));
    }
  }

  /** Why this stage could not be tried in full; empty when it was. */
  private Optional<String> later(Stage stage, Planted planted, List<Mutant> missed)
      throws InterruptedException {
    String spent = stage.name() + " were not tried: " + SPENT;
    if (budget.spent()) {
      return Optional.of(spent);
    }
    progress.accept("building " + stage.name());
    if (!(workshop.build(planting.order(stage)) instanceof Answer.Ready<Built>(Built built))) {
      return Optional.of(stage.name() + " cannot be built");
    }
    Map<String, Result> before = new HashMap<>();
    missed.forEach(m -> ledger.get(m).ifPresent(r -> before.put(m.id(), r)));
    Reach reach = round(planted, built.executables(), missed);
    for (Mutant mutant : missed) {
      Optional.ofNullable(before.get(mutant.id())).ifPresent(b -> keep(mutant, b));
    }
    if (budget.spent()) {
      return Optional.of(spent);
    }
    if (built.success()) {
      ready.put(stage, built.executables());
      reached.put(stage, reach);
    }
    return built.success()
        ? Optional.empty()
        : Optional.of("not all of " + stage.name() + " build");
  }

  /** What was missed twice has the tests of both rounds. */
  private void keep(Mutant mutant, Result before) {
    Optional<Result> now = ledger.get(mutant);
    if (now.isEmpty() || !now.get().fate().missed()) {
      return;
    }
    Set<String> both = new TreeSet<>(before.tests());
    both.addAll(now.get().tests());
    Fate fate = both.isEmpty() ? Fate.UNREACHED : Fate.SURVIVED;
    ledger.put(mutant, fate, List.copyOf(both), Optional.empty(), 0, "");
  }

  /** What is built, with every fault switched off. */
  Map<Stage, List<Executable>> ready() {
    return Map.copyOf(ready);
  }

  /** Tests that cannot be used. */
  List<TestCase> unusable() {
    return List.copyOf(unusable);
  }

  /** Of faults that need builds, those of functions of which is known who comes there. */
  private void together() throws InterruptedException {
    List<Mutant> mutants =
        ledger.forBuild().stream().filter(m -> tracks.filter(t -> t.know(m)).isPresent()).toList();
    if (!mutants.isEmpty() && !budget.spent()) {
      progress.accept("building " + mutants.size() + " faults, some at a time");
      Batches batches =
          new Batches(workshop, suite, planting, tracks.get(), plan.files(), ledger, budget);
      batches.run(mutants);
      ready.keySet().removeAll(batches.built());
      answered.addAll(batches.answered());
    }
  }

  private void rebuild() throws InterruptedException {
    List<Mutant> mutants =
        ledger.forBuild().stream().filter(m -> !answered.contains(m.id())).toList();
    if (!mutants.isEmpty() && !budget.spent()) {
      progress.accept("building " + mutants.size() + " faults one by one");
      new Rebuilds(workshop, suite, plan.files(), ledger, budget, unusable, ready, tracks)
          .run(mutants);
      ready.clear();
    }
  }
}
