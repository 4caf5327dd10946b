package brinell.check.mutation;

import brinell.check.mutation.Mutant.Way;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Message;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import brinell.port.Workshop.Target;
import brinell.rust.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Plants all faults in one build and takes out those that the compiler refuses. */
final class Planting {
  /** rustc stops after names, after types and after borrows; some more for what these hid. */
  private static final int ROUNDS = 18;

  /** After so many nobody looks any closer at what fails. */
  private static final int PATIENCE = 12;

  static final List<String> FLAGS = List.of("--cap-lints=warn", "--force-warn=deprecated");

  private final Workshop workshop;
  private final List<PlannedFile> files;
  private final List<String> packages;
  private final Ledger ledger;
  private final Budget budget;
  private final Narrowing narrowing;
  private final Set<String> written = new TreeSet<>();

  /** Functions in which not even a mark compiles. */
  private final Set<Narrowing.Place> unmarked = new HashSet<>();

  private boolean marks = true;

  /** Packages whose code the compiler runs: who comes there, no run of a test can tell. */
  private final Set<String> macros;

  /** What is written has faults in a {@code const fn}. */
  private boolean constant;

  Planting(
      Workshop workshop,
      List<PlannedFile> files,
      List<String> packages,
      Ledger ledger,
      Budget budget) {
    this.workshop = workshop;
    this.files = files;
    this.packages = packages;
    this.ledger = ledger;
    this.budget = budget;
    this.narrowing = new Narrowing(ledger);
    this.macros = macros(workshop.project());
  }

  /** Names of the packages whose code the compiler runs. */
  static Set<String> macros(Project project) {
    Set<String> names = new HashSet<>();
    project.packages().stream()
        .filter(p -> p.targets().stream().anyMatch(t -> t.kind().equals("proc-macro")))
        .forEach(p -> names.add(p.name()));
    return names;
  }

  /** A build with faults, or why there is none. */
  sealed interface Growth {
    record Grown(Planted planted, Built built) implements Growth {}

    record Failed(Obstacle obstacle, String because) implements Growth {}
  }

  /** {@code stage}: the tests that are built with the faults. */
  Growth run(Stage stage) throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      if (round == PATIENCE) {
        narrowing.giveUp();
      }
      Planted planted = write();
      if (planted.isEmpty()) {
        restore();
      }
      switch (workshop.build(order(stage))) {
        case Answer.Unavailable<Built>(Obstacle obstacle, String because) -> {
          return new Growth.Failed(obstacle, because);
        }
        case Answer.Ready<Built>(Built built) when built.success() && narrowing.isOpen() ->
            narrowing.built(Map.of(), List.of());
        case Answer.Ready<Built>(Built built) when built.success() -> {
          note(built, planted);
          return new Growth.Grown(planted, built);
        }
        case Answer.Ready<Built>(Built built) when !built.finished() -> {
          return new Growth.Failed(Obstacle.BUDGET_SPENT, "the budget was spent while building");
        }
        case Answer.Ready<Built>(Built built) -> {
          if (planted.isEmpty()) {
            return new Growth.Failed(Obstacle.BASELINE_FAILED, firstError(built));
          }
          if (!takeOut(built, planted)) {
            ledger.open().forEach(m -> ledger.needsBuild(m, "the build with all faults failed"));
            marks = false;
          }
        }
      }
    }
    return new Growth.Failed(
        Obstacle.CRASHED, "the faults did not compile together after " + ROUNDS + " builds");
  }

  private static String firstError(Built built) {
    return built.messages().stream()
        .filter(m -> m.level().equals("error"))
        .findFirst()
        .map(m -> "the project does not compile: " + m.text() + where(m))
        .orElse("the project does not build: " + built.log().strip());
  }

  private static String where(Message message) {
    return message.spans().isEmpty() ? "" : " (" + message.spans().getFirst().path() + ")";
  }

  /** A build of what is written. */
  Order order(Stage stage) {
    Map<String, String> environment = constant ? Map.of("BRINELL_BOOTSTRAP", "1") : Map.of();
    return new Order(stage.packages(), stage.documentation(), environment, FLAGS, budget.left());
  }

  private boolean hasConst(PlannedFile file) {
    return switched(file).stream().anyMatch(m -> m.site().way() == Way.CONST_SWITCH);
  }

  private List<Mutant> switched(PlannedFile file) {
    return file.mutants().stream()
        .filter(m -> m.site().way() != Way.BUILD)
        .filter(m -> !ledger.isForBuild(m) && ledger.get(m).isEmpty())
        .filter(m -> !narrowing.isHeld(m))
        .toList();
  }

  /** Where faults stand that need builds of their own: which tests come there is worth knowing. */
  private List<Schema.Mark> marks(PlannedFile file) {
    List<Schema.Mark> found = new ArrayList<>();
    for (PlannedFile.Body body : file.bodies()) {
      List<Mutant> here =
          file.mutants().stream()
              .filter(m -> m.around().equals(body.function()) && ledger.isForBuild(m))
              .toList();
      if (marks
          && !macros.contains(file.packageName())
          && !here.isEmpty()
          && !unmarked.contains(Narrowing.Place.of(here.getFirst()))) {
        found.add(new Schema.Mark(body.start(), here));
      }
    }
    return found;
  }

  /** Writes all files with the faults that are still open. */
  private Planted write() {
    Planted planted = new Planted();
    constant = files.stream().anyMatch(this::hasConst);
    for (PlannedFile file : files) {
      List<Mutant> here = switched(file);
      List<Schema.Mark> marks = marks(file);
      if (here.isEmpty() && marks.isEmpty()) {
        workshop.restore(file.path());
        continue;
      }
      Schema.Written schema = Schema.write(file.text(), here, file.loops(), marks, planted);
      planted.regions(file.path(), schema.regions());
      put(file.path(), schema.text());
    }
    if (!planted.isEmpty()) {
      roots().forEach(root -> root(root, planted));
    }
    return planted;
  }

  private void put(String path, byte[] text) {
    workshop.write(path, text);
    written.add(path);
  }

  /** Other texts, with marks in them, instead of what is written; nothing in them is switched. */
  void write(Map<String, byte[]> texts) {
    constant = false;
    Set<String> before = Set.copyOf(written);
    written.clear();
    Set<String> roots = roots();
    before.stream()
        .filter(path -> !texts.containsKey(path) && !roots.contains(path))
        .forEach(workshop::restore);
    texts.forEach((path, text) -> {
      if (!roots.contains(path)) {
        put(path, text);
      }
    });
    for (String root : roots) {
      Optional.ofNullable(texts.get(root))
          .or(() -> original(root))
          .ifPresent(text -> put(root, SwitchModule.into(text, false).text()));
    }
  }

  private Optional<byte[]> original(String path) {
    workshop.restore(path);
    return workshop.read(path);
  }

  /** The root files of every crate of the packages concerned: the runtime goes there. */
  private Set<String> roots() {
    Set<String> roots = new TreeSet<>();
    for (Package each : workshop.project().packages()) {
      if (packages.contains(each.name())) {
        each.targets().stream()
            .filter(t -> !t.kind().equals("custom-build"))
            .map(Target::root)
            .forEach(roots::add);
      }
    }
    return roots;
  }

  private void root(String path, Planted planted) {
    boolean planned = !planted.regions(path).isEmpty();
    if (!planned) {
      workshop.restore(path);
    }
    workshop
        .read(path)
        .ifPresent(text -> {
          SwitchModule.Rooted rooted = SwitchModule.into(text, constant);
          put(path, rooted.text());
          planted.regions(path, moved(planted.regions(path), rooted.offset()));
        });
  }

  private static List<Schema.Region> moved(List<Schema.Region> regions, int by) {
    return regions.stream()
        .map(r -> new Schema.Region(r.start() + by, r.end() + by, r.site(), r.alternative()))
        .toList();
  }

  /** Takes out what the errors name; false when they name nothing. */
  private boolean takeOut(Built built, Planted planted) {
    boolean found = false;
    Map<Narrowing.Place, String> unclear = new LinkedHashMap<>();
    for (Message message : built.messages()) {
      if (!message.level().startsWith("error")) {
        continue;
      }
      switch (Blame.of(message, planted)) {
        case Blame.One(Mutant mutant) when clashes(message) -> {
          ledger.needsBuild(mutant, "its switch would have two types");
          found = true;
        }
        case Blame.One(Mutant mutant) -> {
          ledger.put(mutant, Fate.UNVIABLE, (message.code() + " " + message.text()).strip());
          found = true;
        }
        case Blame.Site(List<Mutant> mutants)
            when Narrowing.isOfBody(message.code()) || planted.isMark(mutants) ->
            unclear.putIfAbsent(Narrowing.Place.of(mutants.getFirst()), message.code());
        case Blame.Site(List<Mutant> mutants) -> {
          mutants.forEach(m -> ledger.needsBuild(m, "its switch does not compile"));
          found = true;
        }
        case Blame.Near(String path, int offset) ->
            nearest(path, offset, planted)
                .ifPresent(m -> unclear.putIfAbsent(Narrowing.Place.of(m), message.code()));
        case Blame.Nobody nobody -> {}
      }
    }
    narrow(unclear, planted);
    return found || !unclear.isEmpty();
  }

  private void narrow(Map<Narrowing.Place, String> unclear, Planted planted) {
    List<Mutant> switched = switched(planted);
    for (Narrowing.Place place : unclear.keySet()) {
      if (switched.stream().noneMatch(m -> Narrowing.Place.of(m).equals(place))) {
        unmarked.add(place);
      }
    }
    narrowing.built(unclear, switched);
  }

  /** What a build had in it. */
  private List<Mutant> switched(Planted planted) {
    return files.stream()
        .flatMap(f -> f.mutants().stream())
        .filter(m -> planted.number(m) > 0)
        .toList();
  }

  /** The fault may well compile alone, where nothing stands beside it. */
  private static boolean clashes(Message message) {
    return message.text().contains("match` arms have incompatible types");
  }

  /** A fault of the function around an error; empty when none is in reach. */
  private static Optional<Mutant> nearest(String path, int offset, Planted planted) {
    Map<Span, Integer> starts = new LinkedHashMap<>();
    Map<Span, Integer> ends = new HashMap<>();
    Map<Span, Mutant> one = new HashMap<>();
    for (Schema.Region region : planted.regions(path)) {
      for (Mutant mutant : region.site()) {
        one.putIfAbsent(mutant.around(), mutant);
        starts.merge(mutant.around(), region.start(), Math::min);
        ends.merge(mutant.around(), region.end(), Math::max);
      }
    }
    ToIntFunction<Span> distance =
        f ->
            Math.max(
                0, Math.max(starts.getOrDefault(f, 0) - offset, offset - ends.getOrDefault(f, 0)));
    return starts.keySet().stream()
        .filter(f -> distance.applyAsInt(f) <= f.length())
        .min(Comparator.comparingInt(distance).thenComparingInt(Span::length))
        .map(one::get);
  }

  /** rustc names every place that it compiles, as the switch is marked as deprecated. */
  private static void note(Built built, Planted planted) {
    for (Message message : built.messages()) {
      if (message.code().equals("deprecated") && message.text().contains("__brinell::")) {
        for (Workshop.Place place : message.spans()) {
          Blame.innermost(planted.regions(place.path()), place)
              .ifPresent(region -> planted.compiled(region.site()));
        }
      }
    }
  }

  /** The tree as it was. */
  void restore() {
    new ArrayList<>(written).forEach(workshop::restore);
    written.clear();
  }
}
