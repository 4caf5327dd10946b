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
import brinell.port.Workshop.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Plants all faults in one build and takes out those that the compiler refuses. */
final class Planting {
  /** rustc stops after names, after types and after borrows; some more for what these hid. */
  private static final int ROUNDS = 8;

  static final List<String> FLAGS = List.of("--cap-lints=warn", "--force-warn=deprecated");

  private final Workshop workshop;
  private final List<PlannedFile> files;
  private final List<String> packages;
  private final Ledger ledger;
  private final Budget budget;
  private final Set<String> written = new TreeSet<>();

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
  }

  /** A build with faults, or why there is none. */
  sealed interface Growth {
    record Grown(Planted planted, Built built) implements Growth {}

    record Failed(Obstacle obstacle, String because) implements Growth {}
  }

  /** {@code stage}: the tests that are built with the faults. */
  Growth run(Stage stage) throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      Planted planted = write();
      if (planted.isEmpty()) {
        restore();
      }
      switch (workshop.build(order(stage))) {
        case Answer.Unavailable<Built>(Obstacle obstacle, String because) -> {
          return new Growth.Failed(obstacle, because);
        }
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
        .toList();
  }

  /** Writes all files with the faults that are still open. */
  private Planted write() {
    Planted planted = new Planted();
    constant = files.stream().anyMatch(this::hasConst);
    for (PlannedFile file : files) {
      List<Mutant> here = switched(file);
      if (here.isEmpty()) {
        workshop.restore(file.path());
        continue;
      }
      Schema.Written schema = Schema.write(file.text(), here, file.loops(), planted);
      planted.regions(file.path(), schema.regions());
      put(file.path(), schema.text());
    }
    if (!planted.isEmpty()) {
      roots(planted);
    }
    return planted;
  }

  private void put(String path, byte[] text) {
    workshop.write(path, text);
    written.add(path);
  }

  /** The runtime goes into the root file of every crate of the packages concerned. */
  private void roots(Planted planted) {
    for (Package each : workshop.project().packages()) {
      if (packages.contains(each.name())) {
        Set<String> roots = new TreeSet<>();
        each.targets().stream()
            .filter(t -> !t.kind().equals("custom-build"))
            .map(Target::root)
            .forEach(roots::add);
        roots.forEach(root -> root(root, planted));
      }
    }
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
        case Blame.Site(List<Mutant> mutants) -> {
          mutants.forEach(m -> ledger.needsBuild(m, "its switch does not compile"));
          found = true;
        }
        case Blame.Near(String path, int offset) -> found |= near(path, offset, planted);
        case Blame.Nobody nobody -> {}
      }
    }
    return found;
  }

  /** The fault may well compile alone, where nothing stands beside it. */
  private static boolean clashes(Message message) {
    return message.text().contains("match` arms have incompatible types");
  }

  /** All faults of the function around an error. */
  private boolean near(String path, int offset, Planted planted) {
    Set<Mutant> around = new LinkedHashSet<>();
    for (Schema.Region region : planted.regions(path)) {
      if (region.alternative() < 0) {
        around.addAll(region.site());
      }
    }
    List<Mutant> nearest = around.stream().filter(m -> within(m, path, offset, planted)).toList();
    nearest.forEach(m -> ledger.needsBuild(m, "a switch near it does not compile"));
    return !nearest.isEmpty();
  }

  /** The written function reaches from its first switch to its last, and some way around. */
  private static boolean within(Mutant mutant, String path, int offset, Planted planted) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Schema.Region region : planted.regions(path)) {
      boolean same = region.site().stream().anyMatch(m -> m.around().equals(mutant.around()));
      if (same) {
        start = Math.min(start, region.start());
        end = Math.max(end, region.end());
      }
    }
    int grown = mutant.around().length();
    return start - grown <= offset && offset <= end + grown;
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
