package brinell.check.convention.familiarity;

import brinell.check.convention.model.Alarm;
import brinell.check.convention.model.Codebase;
import brinell.check.convention.model.Library;
import brinell.check.convention.model.TokenModel;
import brinell.check.convention.model.Unfamiliar;
import brinell.check.convention.model.Unfamiliar.Changed;
import brinell.check.convention.model.Unfamiliar.Told;
import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Evidence;
import brinell.core.FileChange;
import brinell.core.FileChange.Entry;
import brinell.core.Finding;
import brinell.core.Hunk;
import brinell.core.Lane;
import brinell.core.Measure;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Rejected;
import brinell.port.Landed.Run;
import brinell.port.Landed.Touched;
import brinell.port.Repository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names the added hunks that read less like this codebase than most that it accepted. */
public final class FamiliarityCheck implements Check<FamiliarityCheck.Sample> {
  public static final String ID = "familiarity";

  static final int VERSION = 1;
  static final String CLAIM = "familiarity.hunks";

  /** In words of code; of less code nothing was measured. */
  public static final int SMALLEST = 100_000;

  private final Repository repository;
  private final Known known;

  public FamiliarityCheck(Repository repository, Known known) {
    this.repository = repository;
    this.known = known;
  }

  /**
   * The added lines of Rust files and what they are compared with; contents by their object ids.
   *
   * @param base the revision whose code and history the hunks are compared with
   * @param others the key of the model of other Rust; empty without one
   */
  record Sample(String base, List<Touched> files, String others) {}

  @Override
  public Spec spec() {
    Claim named =
        new Claim(CLAIM, "Added hunks that read unlike this codebase are named, to be read first.");
    return new Spec(ID, VERSION, Lane.FAST, List.of(named), "brinell check {range} --format json");
  }

  @Override
  public Optional<Sample> sample(Change change) {
    List<Touched> files = new ArrayList<>();
    for (FileChange file : change.files()) {
      List<Run> added = added(file);
      boolean regular = file.after().filter(e -> e.mode().startsWith("100")).isPresent();
      if (regular && !added.isEmpty() && Codebase.counts(file.path())) {
        files.add(
            new Touched(
                file.path(),
                file.before().map(Entry::blob),
                file.after().orElseThrow().blob(),
                added));
      }
    }
    files.sort(Comparator.comparing(Touched::path));
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sample(change.base(), files, known.others().orElse("")));
  }

  private static List<Run> added(FileChange file) {
    List<Run> runs = new ArrayList<>();
    for (Hunk hunk : file.hunks()) {
      for (Hunk.Line line : hunk.lines()) {
        if (line.mark() != Hunk.Mark.ADDED) {
          continue;
        }
        if (!runs.isEmpty() && runs.getLast().last() + 1 == line.number()) {
          runs.set(runs.size() - 1, new Run(runs.getLast().first(), line.number()));
        } else {
          runs.add(new Run(line.number(), line.number()));
        }
      }
    }
    return runs;
  }

  @Override
  public Outcome examine(Sample sample) {
    Library library = new Library(repository, known.models());
    return library.guarded(() -> examine(sample, library));
  }

  private Outcome examine(Sample sample, Library library) {
    Optional<TokenModel> others =
        sample.others().isEmpty() ? Optional.empty() : library.others(sample.others());
    if (others.isEmpty()) {
      return unknown(
          sample.others().isEmpty()
              ? "nothing was learned of this codebase and of other Rust. Once: brinell learn"
              : "what was learned of other Rust is gone or damaged. Again: brinell learn");
    }
    List<Changed> files = Files.of(repository, sample.files());
    if (files.isEmpty()) {
      return new Outcome.NotApplicable("a program wrote what was added, or it cannot be read");
    }
    known.stage().accept("reading the codebase");
    TokenModel ours = library.codebase(sample.base());
    if (ours.tokens() < SMALLEST) {
      return unknown(
          "the codebase has "
              + ours.tokens()
              + " words of Rust at the base; of fewer than "
              + SMALLEST
              + " it was never measured what this check is worth");
    }
    return examined(sample, library, ours, others.get(), files);
  }

  private Outcome examined(
      Sample sample, Library library, TokenModel ours, TokenModel others, List<Changed> files) {
    Alarm alarm = new Alarm();
    try {
      new Past(repository, library, known.shelf(), others, sample.others(), known.stage())
          .before(sample.base(), ours.tokens())
          .forEach(alarm::next);
    } catch (Rejected e) {
      return unknown("the base has no history to compare with: " + e.getMessage());
    }
    if (alarm.judged() < Alarm.FEWEST) {
      return unknown(
          "the history before the base has too few accepted hunks of three lines and more to say"
              + " what is usual here. In a shallow clone: git fetch --unshallow");
    }
    List<Told> told = new Unfamiliar(ours, others).read(files);
    return observed(told, alarm);
  }

  private static Outcome observed(List<Told> told, Alarm alarm) {
    long line = Math.round(alarm.line() * 100);
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("hunks-read", told.size(), "hunks"));
    measures.add(new Measure("accepted-hunks-named", alarm.named(), "hunks"));
    measures.add(new Measure("accepted-hunks-judged", alarm.judged(), "hunks"));
    measures.add(new Measure("usual-score", line, "hundredths of a bit a word"));
    List<Finding> all = told.stream().map(t -> Sentences.finding(t, alarm)).toList();
    List<Finding> findings =
        alarm.next(told.stream().map(t -> t.reading().score()).toList()).stream()
            .map(all::get)
            .toList();
    return new Outcome.Observed(
        List.of(new Evidence(CLAIM, Basis.INFERRED, measures, findings, List.of())));
  }

  /**
   * Learns a revision and its history, so that the first check need not.
   *
   * @param judged over how many accepted hunks the rate is counted; below {@link Alarm#FEWEST} the
   *     check says nothing
   * @param named how many of them would have been named
   */
  public record Learned(int words, int names, int files, int judged, int named) {}

  /** {@code others}: the model of other people's Rust. */
  public Learned learn(String revision, TokenModel others) {
    Library library = new Library(repository, known.models());
    return library.guarded(() -> {
      TokenModel ours = library.codebase(revision);
      Alarm alarm = new Alarm();
      if (ours.tokens() >= SMALLEST) {
        new Past(
                repository,
                library,
                known.shelf(),
                others,
                known.others().orElse(""),
                known.stage())
            .before(revision, ours.tokens())
            .forEach(alarm::next);
      }
      return new Learned(ours.tokens(), ours.words(), ours.files(), alarm.judged(), alarm.named());
    });
  }

  private static Outcome unknown(String because) {
    return new Outcome.Inconclusive(Obstacle.NOT_RUN, because);
  }
}
