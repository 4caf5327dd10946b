package brinell.check.fixes;

import brinell.check.fixes.Told.Fate;
import brinell.core.Change;
import brinell.core.FileChange.Entry;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Repository;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Package;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Runs the tests that a change brings on the code as it was before. */
public final class Fixes {
  private static final long LIMIT = 8L << 20;

  private final Repository repository;
  private final Workshop.Opener opener;

  public Fixes(Repository repository, Workshop.Opener opener) {
    this.repository = repository;
    this.opener = opener;
  }

  /** What came of it. */
  public sealed interface Report {
    /**
     * @param tests in the order of their files and lines
     * @param kept what could not be put back to what it was, with the reason
     * @param toolchain with which it was built, and what confined it
     */
    record Done(List<Told> tests, Map<String, String> kept, String toolchain) implements Report {}

    /** There is nothing to run; {@code because} is a sentence. */
    record Nothing(String because) implements Report {}

    record Stopped(Obstacle obstacle, String because) implements Report {}
  }

  /** Of a whole change, whatever it says. */
  public Report run(Change change, Workshop.Options options, Budget budget, Consumer<String> stage)
      throws InterruptedException {
    List<Touched> files = change.files().stream().map(Touched::of).toList();
    return run(change.head(), files, options, budget, stage);
  }

  Report run(
      String head,
      List<Touched> files,
      Workshop.Options options,
      Budget budget,
      Consumer<String> stage)
      throws InterruptedException {
    Sides sides = Sides.of(files, repository.blobs(oids(files), LIMIT));
    if (!sides.code()) {
      return new Report.Nothing("the change touches no code beside tests");
    }
    if (sides.tests().isEmpty()) {
      return new Report.Nothing(
          sides.data().isEmpty()
              ? "the change adds and changes no test"
              : "the change adds and changes no test function, only " + sides.data().getFirst());
    }
    stage.accept("copying the tree");
    List<String> paths = sides.tests().stream().map(ChangedTest::path).distinct().toList();
    return switch (opener.open(head, paths, options)) {
      case Answer.Unavailable<Workshop>(Obstacle obstacle, String because) ->
          new Report.Stopped(obstacle, because);
      case Answer.Ready<Workshop>(Workshop opened) -> {
        try (Workshop workshop = opened) {
          yield run(workshop, sides, budget, stage);
        }
      }
    };
  }

  private static Set<String> oids(List<Touched> files) {
    Set<String> oids = new HashSet<>();
    for (Touched file : files) {
      file.before().map(Entry::blob).ifPresent(oids::add);
      file.after().map(Entry::blob).ifPresent(oids::add);
    }
    return oids;
  }

  private static Report run(Workshop workshop, Sides sides, Budget budget, Consumer<String> stage)
      throws InterruptedException {
    Names names = new Names(workshop.project());
    Set<String> packages = new TreeSet<>();
    for (ChangedTest test : sides.tests()) {
      names.owner(test.path()).map(Package::name).ifPresent(packages::add);
    }
    if (packages.isEmpty()) {
      return new Report.Nothing(
          sides.tests().getFirst().path() + " belongs to no package of the workspace");
    }
    return new Trial(workshop, sides, names, List.copyOf(packages), budget, stage).run();
  }

  /** What all tests of a change come to. */
  public enum Verdict {
    FIXED("FIXED"),
    PASSES_WITHOUT("PASSES WITHOUT THE FIX"),
    CANNOT_TELL("CANNOT TELL");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One test that fails first is enough. That all pass means something only where all of the change
   * but its tests was taken back, and nothing is unknown of any test.
   */
  public static Verdict verdict(Report.Done done) {
    if (done.tests().stream().anyMatch(t -> t.fate() == Fate.FAILS_FIRST)) {
      return Verdict.FIXED;
    }
    boolean all =
        !done.tests().isEmpty()
            && done.tests().stream().allMatch(t -> t.fate() == Fate.PASSES_WITHOUT);
    return all && done.kept().isEmpty() ? Verdict.PASSES_WITHOUT : Verdict.CANNOT_TELL;
  }

  /** Why it cannot be told, in one sentence. */
  static String doubt(Report.Done done) {
    Optional<Told> first =
        done.tests().stream().filter(t -> t.fate() != Fate.PASSES_WITHOUT).findFirst();
    return first
        .map(t -> t.id() + " " + words(t))
        .orElseGet(() ->
            done.kept().entrySet().stream()
                .findFirst()
                .map(e ->
                    "the tests pass without the rest of the change, but "
                        + e.getKey()
                        + " was left as it is now: "
                        + e.getValue())
                .orElse("none of the tests was run"));
  }

  /** What is known of a test, to follow its name. */
  static String words(Told told) {
    return switch (told.fate()) {
      case FAILS_FIRST -> "fails without the change (" + told.because() + ") and passes with it";
      case PASSES_WITHOUT -> "passes without the change";
      case NEEDS_THE_CHANGE -> "does not compile without the change: " + told.because();
      case FAILS_WITH -> "fails with the change too: " + told.because();
      case UNSTEADY -> "failed and passed on the same code: " + told.because();
      case NOT_RUN -> "was not run: " + told.because();
    };
  }
}
