package brinell.check.mutation;

import brinell.check.mutation.Mutant.Way;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Package;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tries the faults of a plan: all in one build, then those that need builds of their own. */
final class Campaign {
  private final Workshop workshop;
  private final Plan plan;
  private final Budget budget;
  private final Consumer<String> stage;
  private final Ledger ledger;
  private final Suite suite;
  private final Planting planting;
  private final List<Reach.Trace> aside = new ArrayList<>();
  private int tests;

  Campaign(Workshop workshop, Plan plan, Budget budget, Consumer<String> stage) {
    this.workshop = workshop;
    this.plan = plan;
    this.budget = budget;
    this.stage = stage;
    this.ledger = new Ledger(plan.chosen());
    this.suite = new Suite(workshop);
    this.planting =
        new Planting(workshop, plan.files(), List.copyOf(plan.packages()), ledger, budget);
  }

  /** What came of a campaign. */
  sealed interface End {
    /**
     * @param aside tests that could not be used, with their reasons
     */
    record Done(List<Result> results, int tests, List<Mutants.Aside> aside) implements End {}

    record Stopped(Obstacle obstacle, String because) implements End {}
  }

  End run() throws InterruptedException {
    plan.chosen().stream()
        .map(Chosen::mutant)
        .filter(m -> m.site().way() == Way.BUILD)
        .forEach(
            m -> ledger.needsBuild(m, "the compiler evaluates this place, or its type is opaque"));
    List<String> packages = List.copyOf(plan.packages());
    try {
      stage.accept("building with " + ledger.open().size() + " faults");
      switch (planting.run()) {
        case Planting.Growth.Failed(Obstacle obstacle, String because) -> {
          return new End.Stopped(obstacle, because);
        }
        case Planting.Growth.Grown(Planted planted, Built built) -> {
          Optional<End> red = test(planted, built, packages);
          if (red.isPresent()) {
            return red.get();
          }
        }
      }
    } finally {
      planting.restore();
    }
    rebuild();
    List<Mutants.Aside> set =
        aside.stream().map(r -> new Mutants.Aside(r.test().id(), r.problem())).distinct().toList();
    return new End.Done(ledger.all("the budget was spent"), tests, set);
  }

  private Optional<End> test(Planted planted, Built built, List<String> packages)
      throws InterruptedException {
    ledger.open().stream()
        .filter(m -> !planted.isCompiled(m))
        .forEach(m -> ledger.put(m, Fate.NOT_COMPILED, "this build leaves the place out"));
    Reach reach = round(planted, built.executables(), ledger.open());
    if (reach.tests() > 0 && reach.tests() == reach.aside().size()) {
      Reach.Trace first = reach.aside().getFirst();
      return Optional.of(
          new End.Stopped(Obstacle.BASELINE_FAILED, first.test().id() + ": " + first.problem()));
    }
    documentation(planted, packages);
    dependents(planted, packages);
    Set<String> macros = macroPackages();
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
    stage.accept("looking where the tests come");
    Reach reach = new Recorder(workshop, suite, budget).record(executables);
    boolean alone = workshop.project().nextest();
    Trials trials = new Trials(suite, planted, reach, ledger, budget, alone);
    stage.accept("trying " + mutants.size() + " faults on " + reach.tests() + " tests");
    trials.run(mutants);
    trials.confirm();
    aside.addAll(reach.aside());
    tests += reach.tests();
    return reach;
  }

  /** Files of packages whose code the compiler runs. */
  private Set<String> macroPackages() {
    Set<String> names = new HashSet<>();
    for (Package each : workshop.project().packages()) {
      if (each.targets().stream().anyMatch(t -> t.kind().equals("proc-macro"))) {
        names.add(each.name());
      }
    }
    Set<String> paths = new HashSet<>();
    plan.files().stream()
        .filter(f -> names.contains(f.packageName()))
        .forEach(f -> paths.add(f.path()));
    return paths;
  }

  private void documentation(Planted planted, List<String> packages) throws InterruptedException {
    List<Mutant> missed = ledger.missed();
    boolean some =
        workshop.project().packages().stream()
            .filter(p -> packages.contains(p.name()))
            .anyMatch(p -> p.targets().stream().anyMatch(Workshop.Target::doctested));
    if (!missed.isEmpty() && some && !budget.spent()) {
      stage.accept("building the documentation's tests");
      more(planted, packages, true, missed);
    }
  }

  /** The tests of what depends on the packages, when their own have missed something. */
  private void dependents(Planted planted, List<String> packages) throws InterruptedException {
    Set<String> all = new HashSet<>(packages);
    List<String> beyond = new ArrayList<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Package each : workshop.project().packages()) {
        if (!all.contains(each.name()) && each.dependencies().stream().anyMatch(all::contains)) {
          all.add(each.name());
          beyond.add(each.name());
          grown = true;
        }
      }
    }
    List<Mutant> missed = ledger.missed();
    if (!beyond.isEmpty() && !missed.isEmpty() && !budget.spent()) {
      stage.accept("building the tests of " + beyond.size() + " packages that depend on it");
      more(planted, beyond, false, missed);
    }
  }

  private void more(
      Planted planted, List<String> packages, boolean documentation, List<Mutant> missed)
      throws InterruptedException {
    Order order = planting.order(packages, documentation);
    if (workshop.build(order) instanceof Answer.Ready<Built>(Built built) && built.success()) {
      Map<String, Result> before = new java.util.HashMap<>();
      missed.forEach(m -> ledger.get(m).ifPresent(r -> before.put(m.id(), r)));
      round(planted, built.executables(), missed);
      missed.forEach(m -> keep(m, before.get(m.id())));
    } else {
      String what = documentation ? "the documentation's tests" : "the tests of dependents";
      aside.add(
          new Reach.Trace(
              new TestCase(
                  new Executable(
                      what,
                      "",
                      "",
                      "",
                      false,
                      java.nio.file.Path.of(""),
                      java.nio.file.Path.of(""),
                      Map.of()),
                  ""),
              Set.of(),
              0,
              Duration.ZERO,
              "they do not build"));
    }
  }

  /** What was missed twice has the tests of both rounds. */
  private void keep(Mutant mutant, @org.jspecify.annotations.Nullable Result before) {
    Optional<Result> now = ledger.get(mutant);
    if (before == null || now.isEmpty() || !now.get().fate().missed()) {
      return;
    }
    Set<String> both = new java.util.TreeSet<>(before.tests());
    both.addAll(now.get().tests());
    Fate fate = both.isEmpty() ? Fate.UNREACHED : Fate.SURVIVED;
    ledger.put(mutant, fate, List.copyOf(both), Optional.empty(), 0, "");
  }

  /** Tests that cannot be used. */
  List<TestCase> setAside() {
    return aside.stream().map(Reach.Trace::test).filter(t -> !t.name().isEmpty()).toList();
  }

  private void rebuild() throws InterruptedException {
    List<Mutant> mutants = ledger.forBuild();
    if (!mutants.isEmpty() && !budget.spent()) {
      stage.accept("building " + mutants.size() + " faults one by one");
      new Rebuilds(workshop, suite, plan.files(), ledger, budget, setAside()).run(mutants);
    }
  }
}
