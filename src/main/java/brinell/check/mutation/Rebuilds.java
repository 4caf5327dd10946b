package brinell.check.mutation;

import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Ran;
import brinell.suite.Suite;
import brinell.suite.TestCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Faults that no switch can hold: each planted alone in the text, with a build of its own. */
final class Rebuilds {
  private final Workshop workshop;
  private final Suite suite;
  private final Map<String, PlannedFile> files = new HashMap<>();
  private final Ledger ledger;
  private final Budget budget;
  private final List<TestCase> unusable;

  /** Stages whose tests pass together without a fault, and those that do not. */
  private final Map<Stage, Boolean> sound = new HashMap<>();

  /** What is built already, with every fault switched off. */
  private final Map<Stage, List<Executable>> ready;

  private final Map<String, Duration> usual = new HashMap<>();
  private final Optional<Tracks> tracks;

  Rebuilds(
      Workshop workshop,
      Suite suite,
      List<PlannedFile> files,
      Ledger ledger,
      Budget budget,
      List<TestCase> unusable,
      Map<Stage, List<Executable>> ready,
      Optional<Tracks> tracks) {
    this.workshop = workshop;
    this.suite = suite;
    files.forEach(file -> this.files.put(file.path(), file));
    this.ledger = ledger;
    this.budget = budget;
    this.unusable = List.copyOf(unusable);
    this.ready = Map.copyOf(ready);
    this.tracks = tracks;
  }

  /** The tree is as it was before and afterwards. */
  void run(List<Mutant> mutants) throws InterruptedException {
    for (Mutant mutant : mutants) {
      PlannedFile file = files.get(mutant.path());
      if (budget.spent()) {
        return;
      }
      if (file != null) {
        new One(mutant, file).run();
      }
    }
  }

  private Order order(Stage stage) {
    return new Order(
        stage.packages(), stage.documentation(), Map.of(), Planting.FLAGS, budget.left());
  }

  /** Whether a stage's tests pass together without a fault; asked once, before its first build. */
  private boolean isSound(Stage stage) throws InterruptedException {
    Boolean known = sound.get(stage);
    if (known == null) {
      known = baseline(stage);
      sound.put(stage, known);
    }
    return known;
  }

  private boolean baseline(Stage stage) throws InterruptedException {
    Optional<List<Executable>> executables = executables(stage);
    if (executables.isEmpty()) {
      return false;
    }
    for (Executable executable : executables.get()) {
      Duration left = budget.left();
      Ran ran = suite.whole(executable, without(executable), Suite.limits(left, left));
      if (!ran.succeeded()) {
        return false;
      }
      usual.put(executable.id(), ran.took());
    }
    return true;
  }

  /** Empty when they cannot be built. */
  private Optional<List<Executable>> executables(Stage stage) throws InterruptedException {
    List<Executable> known = ready.get(stage);
    if (known != null) {
      return Optional.of(known);
    }
    return workshop.build(order(stage)) instanceof Answer.Ready<Built>(Built built)
            && built.success()
        ? Optional.of(built.executables())
        : Optional.empty();
  }

  private List<TestCase> without(Executable executable) {
    return unusable.stream()
        .filter(test -> !test.name().isEmpty())
        .filter(test -> test.executable().id().equals(executable.id()))
        .toList();
  }

  private Duration time(Executable executable) {
    return usual.getOrDefault(executable.id(), Duration.ofSeconds(60));
  }

  /** One fault. */
  private final class One {
    private final Mutant mutant;
    private final PlannedFile file;
    private final Set<String> troubles = new HashSet<>();
    private double seconds;

    One(Mutant mutant, PlannedFile file) {
      this.mutant = mutant;
      this.file = file;
    }

    void run() throws InterruptedException {
      List<Stage> stages = Stage.of(workshop.project(), List.of(file.packageName()));
      for (Stage stage : stages) {
        boolean first = stage.equals(stages.getFirst());
        if ((first || mayCome(stage)) && settled(stage, first)) {
          return;
        }
      }
      unusable.stream().findFirst().ifPresent(t -> troubles.add(t.id() + " cannot be used"));
      String why = troubles.stream().sorted().findFirst().orElse("");
      put(why.isEmpty() ? Fate.SURVIVED : Fate.UNDECIDED, Optional.empty(), why);
    }

    /** Whether a test of a stage comes to the fault's function, for all that is known. */
    private boolean mayCome(Stage stage) {
      return tracks
          .filter(t -> t.know(mutant) && t.reached().containsKey(stage))
          .map(t -> !t.at(stage, mutant).isEmpty() || t.doubt(mutant).isPresent())
          .orElse(true);
    }

    private Set<String> wanted(Stage stage) {
      return tracks
          .filter(t -> t.know(mutant) && t.doubt(mutant).isEmpty())
          .map(t -> t.executables(stage, List.of(mutant)))
          .orElse(Set.of());
    }

    /** Whether this stage tells what becomes of the fault. */
    private boolean settled(Stage stage, boolean first) throws InterruptedException {
      if (!isSound(stage)) {
        troubles.add(stage.name() + " do not pass together without the fault");
        return false;
      }
      try {
        workshop.write(file.path(), file.with(mutant));
        return switch (workshop.build(order(stage).only(wanted(stage)))) {
          case Answer.Ready<Built>(Built built) when built.success() -> tested(built);
          case Answer.Ready<Built>(Built built) when isUnviable(built, first) -> {
            put(Fate.UNVIABLE, Optional.empty(), error(built));
            yield true;
          }
          case Answer.Ready<Built>(Built built) when built.finished() && hasErrors(built) -> {
            put(
                Fate.KILLED,
                Optional.of(stage.name()),
                "what uses it does not compile: " + error(built));
            yield true;
          }
          default -> {
            troubles.add(stage.name() + " could not be built with the fault");
            yield false;
          }
        };
      } finally {
        workshop.restore(file.path());
      }
    }

    /**
     * Whether the fault itself does not compile. Where the crate compiles and what uses it does
     * not, the fault was noticed: the tests of a macro compile what it writes.
     */
    private boolean isUnviable(Built built, boolean first) {
      return built.finished()
          && first
          && !(isMacro(file.packageName()) && hasErrors(built) && outsideMacro(built));
    }

    private boolean tested(Built built) throws InterruptedException {
      seconds += built.took().toNanos() / 1e9;
      List<Executable> executables = new ArrayList<>(built.executables());
      executables.sort(
          Comparator.comparing((Executable e) -> time(e)).thenComparing(Executable::id));
      for (Executable executable : executables) {
        Duration wall = time(executable).multipliedBy(10).plusSeconds(10);
        Ran ran =
            suite.whole(executable, without(executable), Suite.limits(wall, wall.multipliedBy(4)));
        seconds += ran.took().toNanos() / 1e9;
        Optional<Fate> fate = Trials.fate(ran);
        if (fate.isPresent()) {
          String by =
              killer(ran).map(test -> executable.id() + "::" + test).orElse(executable.id());
          put(fate.get(), Optional.of(by), Trials.why(ran, fate.get()));
          return true;
        }
      }
      return false;
    }

    private void put(Fate fate, Optional<String> by, String because) {
      Optional<String> killedBy = fate.detected() ? by : Optional.empty();
      List<String> tests =
          tracks.filter(t -> t.know(mutant)).map(t -> t.names(mutant)).orElse(List.of());
      ledger.put(mutant, fate, tests, killedBy, seconds, because);
    }
  }

  private boolean isMacro(String packageName) {
    return Planting.macros(workshop.project()).contains(packageName);
  }

  private static boolean hasErrors(Built built) {
    return built.messages().stream().anyMatch(m -> m.level().startsWith("error"));
  }

  private static boolean outsideMacro(Built built) {
    return built.messages().stream()
        .filter(m -> m.level().startsWith("error"))
        .noneMatch(m -> m.kind().equals("proc-macro") || m.kind().equals("custom-build"));
  }

  private static String error(Built built) {
    return built.messages().stream()
        .filter(m -> m.level().startsWith("error"))
        .findFirst()
        .map(m -> (m.code() + " " + m.text()).strip())
        .orElse("it does not build");
  }

  private static Optional<String> killer(Ran ran) {
    return ran.output()
        .lines()
        .filter(Suite::isFailure)
        .findFirst()
        .map(line -> line.substring("test ".length(), line.indexOf(" ... ")));
  }
}
