package brinell.check.mutation;

import brinell.core.Change;
import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Repository;
import brinell.port.Shelf;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Plants faults in a tree and says which of them no test notices. */
public final class Mutants {
  private final Repository repository;
  private final Workshop.Opener opener;
  private final Shelf shelf;

  /** {@code shelf}: remembers outcomes from run to run. */
  public Mutants(Repository repository, Workshop.Opener opener, Shelf shelf) {
    this.repository = repository;
    this.opener = opener;
    this.shelf = shelf;
  }

  /** Lines of a file, 1-based, inclusive. */
  public record Lines(int first, int last) {}

  /**
   * What is looked at.
   *
   * @param tree object id of a commit or tree
   * @param files paths of Rust files with their changed lines; no lines: all of it
   * @param context also faults in the functions around the changed lines
   */
  public record Scope(String tree, Map<String, List<Lines>> files, boolean context) {
    public Scope {
      files = new TreeMap<>(files);
    }

    /** The lines that a change adds. */
    public static Scope of(Change change, boolean context) {
      Map<String, List<Lines>> files = new TreeMap<>();
      for (FileChange file : change.files()) {
        List<Lines> added = added(file);
        if (file.path().endsWith(".rs") && file.after().isPresent() && !added.isEmpty()) {
          files.put(file.path(), added);
        }
      }
      return new Scope(change.head(), files, context);
    }

    private static List<Lines> added(FileChange file) {
      List<Lines> runs = new ArrayList<>();
      for (Hunk hunk : file.hunks()) {
        for (Hunk.Line line : hunk.lines()) {
          if (line.mark() == Hunk.Mark.ADDED) {
            boolean next = !runs.isEmpty() && runs.getLast().last() + 1 == line.number();
            int first = next ? runs.removeLast().first() : line.number();
            runs.add(new Lines(first, line.number()));
          }
        }
      }
      return runs;
    }
  }

  /** What came of it. */
  public sealed interface Report {
    /**
     * @param results in the order of value
     * @param recalled how many of them are known from earlier runs on the same content
     * @param tests how many were run, now or then
     * @param aside tests that could not be used
     * @param outside files that belong to no package
     * @param toolchain with which it was built, and what confined it
     */
    record Done(
        List<Result> results,
        int recalled,
        int tests,
        List<Aside> aside,
        List<String> outside,
        String toolchain)
        implements Report {}

    record Stopped(Obstacle obstacle, String because) implements Report {}
  }

  public record Aside(String test, String because) {}

  /** Nothing is built; every fault is undecided. */
  public Report list(Scope scope, Workshop.Options options, Skips skips)
      throws InterruptedException {
    return with(
        scope,
        options,
        (workshop, plan) ->
            new Report.Done(
                new Ledger(plan.chosen()).all("it was only listed"),
                0,
                0,
                List.of(),
                plan.outside(),
                toolchain(workshop)),
        skips);
  }

  public Report run(
      Scope scope, Workshop.Options options, Skips skips, Budget budget, Consumer<String> stage)
      throws InterruptedException {
    stage.accept("copying the tree");
    SortedMap<String, String> entries = repository.entries(scope.tree());
    return with(
        scope, options, (workshop, plan) -> run(workshop, plan, entries, budget, stage), skips);
  }

  /** Only what nobody knows yet is tried. */
  private Report run(
      Workshop workshop,
      Plan plan,
      SortedMap<String, String> entries,
      Budget budget,
      Consumer<String> stage)
      throws InterruptedException {
    Recall recall = new Recall(shelf, workshop.project(), entries);
    Recall.Known known = recall.known(plan);
    Plan left = plan.without(known.results().keySet());
    if (left.chosen().isEmpty()) {
      return done(workshop, plan, known, new Campaign.End.Done(List.of(), Set.of(), List.of()));
    }
    Campaign campaign = new Campaign(workshop, left, budget, stage);
    return switch (campaign.run()) {
      case Campaign.End.Done found -> {
        recall.remember(left, found.results(), found.tests(), campaign.unusable());
        yield done(workshop, plan, known, found);
      }
      case Campaign.End.Stopped(Obstacle obstacle, String because) ->
          new Report.Stopped(obstacle, because);
    };
  }

  private static Report done(
      Workshop workshop, Plan plan, Recall.Known known, Campaign.End.Done found) {
    Set<String> tests = new TreeSet<>(known.tests());
    tests.addAll(found.tests());
    return new Report.Done(
        known.with(plan, found.results()),
        known.results().size(),
        tests.size(),
        found.aside(),
        plan.outside(),
        toolchain(workshop));
  }

  private static String toolchain(Workshop workshop) {
    String version = workshop.project().toolchain();
    int end = version.indexOf(';');
    return (end < 0 ? version : version.substring(0, end))
        + ", sandbox: "
        + workshop.project().sandbox();
  }

  private interface Work {
    Report of(Workshop workshop, Plan plan) throws InterruptedException;
  }

  private Report with(Scope scope, Workshop.Options options, Work work, Skips skips)
      throws InterruptedException {
    Answer<Workshop> answer =
        opener.open(scope.tree(), List.copyOf(scope.files().keySet()), options);
    switch (answer) {
      case Answer.Unavailable<Workshop>(Obstacle obstacle, String because) -> {
        return new Report.Stopped(obstacle, because);
      }
      case Answer.Ready<Workshop>(Workshop opened) -> {
        try (Workshop workshop = opened) {
          Plan plan = Plan.of(workshop, repository.paths(scope.tree()), scope, skips);
          return work.of(workshop, plan);
        }
      }
    }
  }
}
