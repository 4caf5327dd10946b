package brinell.app;

import brinell.adapter.cargo.CargoWorkshops;
import brinell.adapter.files.FileShelf;
import brinell.check.mutation.Mutants;
import brinell.check.mutation.Mutants.Scope;
import brinell.check.mutation.Replay;
import brinell.check.mutation.Skips;
import brinell.check.mutation.witness.TestFor;
import brinell.core.Change;
import brinell.core.Obstacle;
import brinell.core.Rejected;
import brinell.policy.Glob;
import brinell.policy.Policy;
import brinell.port.Budget;
import brinell.port.Repository;
import brinell.port.Shelf;
import brinell.port.Unread;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds the files that faults are asked for in, and has them planted. */
final class MutantRuns {
  private final Repository repository;
  private final CargoWorkshops opener;

  MutantRuns(Repository repository, Path folder) {
    this.repository = repository;
    Path name = repository.worktree().orElse(folder);
    this.opener = new CargoWorkshops(repository, name, System.getenv());
  }

  Mutants.Report.Done run(MutantsAsk ask, Consumer<String> stage) throws InterruptedException {
    stage.accept("reading the change");
    Scope scope = scope(ask);
    Skips skips = skips(ask, scope);
    Budget budget = ask.budget().map(Slow::clock).orElse(Budget.unbounded());
    Mutants mutants = new Mutants(repository, opener, shelf(ask.fresh()));
    Mutants.Report report =
        ask.list()
            ? mutants.list(scope, ask.options(), skips)
            : mutants.run(scope, ask.options(), skips, budget, stage);
    return switch (report) {
      case Mutants.Report.Done done -> done;
      case Mutants.Report.Stopped(Obstacle obstacle, String because) ->
          throw stopped("no fault was tried", obstacle, because);
    };
  }

  static Shelf shelf(boolean fresh) {
    Shelf kept = FileShelf.of(System.getenv());
    return fresh ? new Unread(kept) : kept;
  }

  static Rejected stopped(String what, Obstacle obstacle, String because) {
    String cure =
        switch (obstacle) {
          case TOOL_MISSING -> "put that right, then run this again";
          default -> "first see cargo test --offline pass in the checkout";
        };
    return Rejected.input(what, because, cure);
  }

  /** {@code ask}: where to look for it. */
  Replay.Seen.Fault replay(String id, MutantsAsk ask, Consumer<String> stage)
      throws InterruptedException {
    Replay.Seen seen =
        new Replay(repository, opener)
            .run(id, scope(ask), ask.options(), Skips.DEFAULT, Budget.unbounded(), stage);
    return switch (seen) {
      case Replay.Seen.Fault fault -> fault;
      case Replay.Seen.Stopped(Obstacle obstacle, String because) ->
          throw stopped(id, obstacle, because);
      case Replay.Seen.Unknown unknown -> throw unknown(id);
    };
  }

  private static Rejected unknown(String id) {
    return Rejected.usage(
        id,
        "no fault of this revision has this id; it lapses when its function changes",
        "brinell mutants --list names those of a change");
  }

  /** {@code ask}: where to look for the fault; a proven test, or why there is none. */
  TestFor.Seen testFor(String id, MutantsAsk ask, Consumer<String> stage)
      throws InterruptedException {
    Budget budget = ask.budget().map(Slow::clock).orElse(Budget.unbounded());
    TestFor.Seen seen =
        new TestFor(repository, opener)
            .run(id, scope(ask), ask.options(), Skips.DEFAULT, budget, stage);
    return switch (seen) {
      case TestFor.Seen.Stopped(Obstacle obstacle, String because) ->
          throw stopped(id, obstacle, because);
      case TestFor.Seen.Unknown none -> throw unknown(id);
      case TestFor.Seen.Proven proven -> proven;
      case TestFor.Seen.None none -> none;
    };
  }

  /** As the policy of the change's base says; of a whole revision its own. */
  private Skips skips(MutantsAsk ask, Scope scope) {
    return SkipList.of(policy(ask), repository.paths(scope.tree()));
  }

  Policy policy(MutantsAsk ask) {
    String revision =
        isOfChange(ask) ? repository.change(ask.request(), ask.firstParent()).base() : tree(ask);
    return PolicySource.of(repository, revision).find(Optional.empty());
  }

  private static boolean isOfChange(MutantsAsk ask) {
    return !ask.all() && ask.globs().isEmpty();
  }

  private Scope scope(MutantsAsk ask) {
    if (isOfChange(ask)) {
      Change change = repository.change(ask.request(), ask.firstParent());
      return Scope.of(change, ask.context());
    }
    String tree = tree(ask);
    List<Glob> globs = ask.globs().stream().map(MutantRuns::glob).toList();
    Map<String, List<Mutants.Lines>> files = new TreeMap<>();
    for (String path : repository.paths(tree)) {
      if (path.endsWith(".rs")
          && (globs.isEmpty() || globs.stream().anyMatch(g -> g.matches(path)))) {
        files.put(path, List.of());
      }
    }
    if (files.isEmpty()) {
      throw Rejected.usage(
          globs.isEmpty() ? "--all" : "--file " + String.join(" ", ask.globs()),
          "no Rust file of this revision matches",
          "git ls-files '*.rs'");
    }
    return new Scope(tree, files, false);
  }

  private static Glob glob(String pattern) {
    Glob.flaw(pattern)
        .ifPresent(flaw -> {
          throw Rejected.usage("--file " + pattern, flaw, "name files as in .gitignore");
        });
    return new Glob(pattern);
  }

  /** The revision after the change that is named; HEAD where none is. */
  private String tree(MutantsAsk ask) {
    return switch (ask.request()) {
      case Repository.Request.SinceUpstream() -> "HEAD";
      case Repository.Request.Range(String text) when !text.contains("..") -> text;
      default -> repository.change(ask.request(), ask.firstParent()).head();
    };
  }
}
