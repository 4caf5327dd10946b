package brinell.check.mutation;

import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Ran;
import brinell.suite.Suite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Faults that no switch can hold, in functions of which is known which tests come there: those that
 * no test shares are planted in one build. A run that, with its fault, comes to another one's
 * function tells nothing; that fault gets a build of its own.
 */
final class Batches {
  private final Workshop workshop;
  private final Suite suite;
  private final Planting planting;
  private final Tracks tracks;
  private final Map<String, PlannedFile> files = new TreeMap<>();
  private final Ledger ledger;
  private final Budget budget;
  private final Set<Stage> built = new HashSet<>();
  private final List<Noticed> noticed = new ArrayList<>();
  private final Set<String> answered = new HashSet<>();

  /** Of which a build with others told nothing. */
  private final Set<Mutant> again = new LinkedHashSet<>();

  private int runs;

  Batches(
      Workshop workshop,
      Suite suite,
      Planting planting,
      Tracks tracks,
      List<PlannedFile> files,
      Ledger ledger,
      Budget budget) {
    this.workshop = workshop;
    this.suite = suite;
    this.planting = planting;
    this.tracks = tracks;
    files.forEach(file -> this.files.put(file.path(), file));
    this.ledger = ledger;
    this.budget = budget;
  }

  /** A fault that a test noticed. */
  private record Noticed(Mutant mutant, Stage stage, Reach.Trace killer) {}

  /** Stages of which something was built. */
  Set<Stage> built() {
    return Set.copyOf(built);
  }

  /** Ids of the faults of which no build of their own would tell more. */
  Set<String> answered() {
    return Set.copyOf(answered);
  }

  /** Faults of which nothing is known for certain yet are left as they are. */
  void run(List<Mutant> mutants) throws InterruptedException {
    for (List<Mutant> batch : grouped(tracks, mutants)) {
      if (budget.spent()) {
        return;
      }
      new One(batch).run();
    }
    for (Mutant mutant : List.copyOf(again)) {
      if (budget.spent()) {
        return;
      }
      new One(List.of(mutant)).run();
    }
    confirm();
  }

  /** No two of a group stand in one function or are come to by one test. */
  static List<List<Mutant>> grouped(Tracks tracks, List<Mutant> mutants) {
    List<Group> groups = new ArrayList<>();
    for (Mutant mutant : mutants) {
      Set<String> tests = new HashSet<>(tracks.names(mutant));
      Group group =
          groups.stream()
              .filter(g -> g.takes(mutant, tests))
              .findFirst()
              .orElseGet(() -> {
                Group added = new Group(new ArrayList<>(), new HashSet<>());
                groups.add(added);
                return added;
              });
      group.mutants().add(mutant);
      group.tests().addAll(tests);
    }
    return groups.stream().map(Group::mutants).toList();
  }

  private record Group(List<Mutant> mutants, Set<String> tests) {
    boolean takes(Mutant mutant, Set<String> others) {
      return others.stream().noneMatch(tests::contains)
          && mutants.stream().noneMatch(m -> overlap(m, mutant));
    }
  }

  private static boolean overlap(Mutant a, Mutant b) {
    return a.path().equals(b.path())
        && a.around().start() < b.around().end()
        && b.around().start() < a.around().end();
  }

  /** One build, and what its tests say. */
  private final class One {
    private final List<Mutant> alive;
    private final boolean opaque;
    private final Map<String, Double> seconds = new TreeMap<>();

    One(List<Mutant> batch) {
      this.alive = new ArrayList<>(batch);
      this.opaque = batch.stream().anyMatch(Batches::leaks);
    }

    void run() throws InterruptedException {
      for (Stage stage : tracks.all()) {
        boolean first = stage.equals(tracks.all().getFirst());
        boolean wanted = first || alive.stream().anyMatch(m -> !tracks.at(stage, m).isEmpty());
        if (alive.isEmpty() || budget.spent()) {
          return;
        }
        if (wanted) {
          stage(stage);
        }
      }
      if (!budget.spent()) {
        alive.forEach(this::missed);
      }
    }

    private void stage(Stage stage) throws InterruptedException {
      Optional<List<Executable>> executables = build(stage);
      if (executables.isEmpty()) {
        alive.clear();
        return;
      }
      List<Mutant> tried = List.copyOf(alive);
      List<Boolean> on = Workers.each(tried, mutant -> test(mutant, stage, executables.get()));
      for (int i = 0; i < tried.size(); i++) {
        if (!on.get(i)) {
          alive.remove(tried.get(i));
        }
      }
    }

    /** Empty when it does not build; faults that the compiler refuses are taken out. */
    private Optional<List<Executable>> build(Stage stage) throws InterruptedException {
      built.add(stage);
      while (!alive.isEmpty()) {
        Batch batch = Batch.of(files, alive, tracks.planted());
        alive.removeAll(batch.unmarkable());
        planting.write(batch.texts());
        Order order = planting.order(stage).only(tracks.executables(stage, alive));
        if (!(workshop.build(order) instanceof Answer.Ready<Built>(Built done))
            || !done.finished()) {
          return Optional.empty();
        }
        if (done.success()) {
          alive.forEach(
              m -> seconds.merge(m.id(), done.took().toNanos() / 1e9 / alive.size(), Double::sum));
          return Optional.of(done.executables());
        }
        Map<Mutant, String> refused = batch.refused(done);
        if (refused.isEmpty()) {
          return Optional.empty();
        }
        refused.forEach((mutant, error) -> refused(mutant, error, stage));
      }
      return Optional.empty();
    }

    /** Beside a type that is opaque an error may be that one's. */
    private void refused(Mutant mutant, String error, Stage stage) {
      boolean own = !opaque || (alive.size() == 1 && leaks(mutant));
      if (own && stage.equals(tracks.all().getFirst())) {
        ledger.put(mutant, Fate.UNVIABLE, error);
      } else if (alive.size() > 1) {
        again(mutant);
      }
      alive.remove(mutant);
    }

    /** Whether it must go on with the next stage. */
    private boolean test(Mutant mutant, Stage stage, List<Executable> executables)
        throws InterruptedException {
      Optional<List<Reach.Trace>> tests = Tracks.in(executables, tracks.at(stage, mutant));
      if (tests.isEmpty()) {
        return false;
      }
      for (List<Reach.Trace> group : Trials.groups(tests.get(), workshop.project().nextest())) {
        if (budget.spent()) {
          return false;
        }
        Recorder.Noted noted =
            Recorder.noted(suite, workshop.scratch().resolve("batch-" + next()), group);
        took(mutant, noted.ran());
        if (noted.sites().stream().anyMatch(site -> isOthers(site, mutant))) {
          again(mutant);
          return false;
        }
        Optional<Fate> fate = Trials.fate(noted.ran());
        if (fate.isPresent()) {
          settle(mutant, stage, fate.get(), noted.ran(), group);
          return false;
        }
      }
      return true;
    }

    private boolean isOthers(int site, Mutant mutant) {
      return site != tracks.planted().site(mutant)
          && alive.stream().anyMatch(m -> tracks.planted().site(m) == site);
    }

    private void settle(Mutant mutant, Stage stage, Fate fate, Ran ran, List<Reach.Trace> group) {
      Optional<String> by = fate.detected() ? Trials.killer(ran, group) : Optional.empty();
      put(mutant, fate, by, Trials.why(ran, fate));
      if (fate == Fate.KILLED) {
        group.stream()
            .filter(t -> by.equals(Optional.of(t.test().id())))
            .findFirst()
            .ifPresent(t -> noticed(new Noticed(mutant, stage, t)));
      }
    }

    private synchronized void took(Mutant mutant, Ran ran) {
      seconds.merge(mutant.id(), ran.took().toNanos() / 1e9, Double::sum);
    }

    private void missed(Mutant mutant) {
      Optional<String> doubt = tracks.doubt(mutant);
      if (doubt.isPresent()) {
        put(mutant, Fate.UNDECIDED, Optional.empty(), doubt.get());
      } else if (tracks.areComplete()) {
        boolean reached = !tracks.names(mutant).isEmpty();
        put(mutant, reached ? Fate.SURVIVED : Fate.UNREACHED, Optional.empty(), "");
      }
    }

    private synchronized void put(Mutant mutant, Fate fate, Optional<String> by, String because) {
      double spent = seconds.getOrDefault(mutant.id(), 0.0);
      answered(mutant);
      ledger.put(mutant, fate, tracks.names(mutant), by, spent, because);
    }
  }

  private synchronized int next() {
    return ++runs;
  }

  private synchronized void again(Mutant mutant) {
    again.add(mutant);
  }

  private synchronized void answered(Mutant mutant) {
    answered.add(mutant.id());
  }

  private synchronized void noticed(Noticed one) {
    noticed.add(one);
  }

  /** What a function with an opaque type returns, its callers see. */
  private static boolean leaks(Mutant mutant) {
    return mutant.site().way() == Mutant.Way.BUILD;
  }

  /**
   * Runs the tests that noticed something once more without any fault. Not those of the
   * documentation: to build them takes far longer than all else, and they hardly ever depend on
   * chance.
   */
  private void confirm() throws InterruptedException {
    planting.write(Map.of());
    for (Stage stage : tracks.all()) {
      List<Noticed> here = noticed.stream().filter(n -> n.stage().equals(stage)).toList();
      if (here.isEmpty() || stage.documentation() || budget.spent()) {
        continue;
      }
      if (workshop.build(planting.order(stage)) instanceof Answer.Ready<Built>(Built done)
          && done.success()) {
        confirm(here, done.executables());
      }
    }
  }

  private void confirm(List<Noticed> here, List<Executable> executables)
      throws InterruptedException {
    Set<Reach.Trace> killers = new LinkedHashSet<>();
    here.forEach(n -> killers.add(n.killer()));
    List<Reach.Trace> tests = Tracks.in(executables, List.copyOf(killers)).orElse(List.of());
    List<Boolean> passed = Trials.passed(suite, tests);
    for (int i = 0; i < tests.size(); i++) {
      String id = tests.get(i).test().id();
      if (!passed.get(i)) {
        here.stream()
            .filter(n -> n.killer().test().id().equals(id))
            .forEach(n ->
                ledger.put(
                    n.mutant(),
                    Fate.UNDECIDED,
                    id + " comes here, but it failed once and passed once without any fault"));
      }
    }
  }
}
