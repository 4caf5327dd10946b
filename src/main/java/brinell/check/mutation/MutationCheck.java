package brinell.check.mutation;

import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Side;
import brinell.port.Budget;
import brinell.port.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Says which faults, planted in the changed lines, no test notices. */
public final class MutationCheck implements Check<MutationCheck.Sample> {
  static final String NOTICED = "mutation.noticed";

  private final Mutants mutants;
  private final Workshop.Options options;
  private final Skips skips;
  private final List<String> dismissed;
  private final Budget budget;
  private final Consumer<String> stage;

  public MutationCheck(
      Mutants mutants,
      Workshop.Options options,
      Skips skips,
      List<String> dismissed,
      Budget budget,
      Consumer<String> stage) {
    this.mutants = mutants;
    this.options = options;
    this.skips = skips;
    this.dismissed = List.copyOf(dismissed);
    this.budget = budget;
    this.stage = stage;
  }

  /**
   * The tree with its changed lines, and how it is built.
   *
   * @param change how the command line names the change, for replays
   */
  record Sample(
      String tree,
      List<Touched> files,
      Workshop.Options options,
      Skips skips,
      List<String> dismissed,
      String change) {}

  record Touched(String path, List<Mutants.Lines> lines) {}

  @Override
  public Spec spec() {
    Claim noticed =
        new Claim(NOTICED, "The tests notice a fault in every changed line that can hold one.");
    return new Spec("mutation", 1, Lane.SLOW, List.of(noticed), "brinell mutants {range}");
  }

  @Override
  public Optional<Sample> sample(Change change) {
    Mutants.Scope scope = Mutants.Scope.of(change, false);
    List<Touched> files =
        scope.files().entrySet().stream().map(e -> new Touched(e.getKey(), e.getValue())).toList();
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sample(change.head(), files, options, skips, dismissed, change.arguments()));
  }

  @Override
  public Outcome examine(Sample sample) throws InterruptedException {
    Map<String, List<Mutants.Lines>> files = new TreeMap<>();
    sample.files().forEach(file -> files.put(file.path(), file.lines()));
    Mutants.Scope scope = new Mutants.Scope(sample.tree(), files, false);
    return switch (mutants.run(scope, sample.options(), sample.skips(), budget, stage)) {
      case Mutants.Report.Stopped(Obstacle obstacle, String because) ->
          new Outcome.Inconclusive(obstacle, because);
      case Mutants.Report.Done done when done.results().isEmpty() ->
          new Outcome.NotApplicable("the changed lines hold no place for a fault");
      case Mutants.Report.Done done -> new Outcome.Observed(List.of(evidence(done, sample)));
    };
  }

  private static Evidence evidence(Mutants.Report.Done done, Sample sample) {
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("planted", done.results().size(), "faults"));
    measures.add(count("noticed", done, r -> r.fate().detected()));
    for (Fate fate : Fate.values()) {
      if (!fate.detected()) { // which of two that notice comes first is a matter of time
        measures.add(count(fate.id(), done, r -> r.fate() == fate));
      }
    }
    List<Result> missed = done.results().stream().filter(r -> r.fate().missed()).toList();
    List<Finding> findings =
        missed.stream()
            .filter(r -> !sample.dismissed().contains(r.mutant().id()))
            .map(r -> finding(r, sample.change()))
            .toList();
    measures.add(new Measure("dismissed", missed.size() - findings.size(), "faults"));
    return new Evidence(NOTICED, Basis.MEASURED, measures, findings, gaps(done));
  }

  private static Measure count(String name, Mutants.Report.Done done, Predicate<Result> which) {
    return new Measure(name, done.results().stream().filter(which).count(), "faults");
  }

  private static Finding finding(Result result, String change) {
    Mutant mutant = result.mutant();
    return new Finding(
        "mutation." + result.fate().id(),
        result.fate() == Fate.SURVIVED ? Level.WARNING : Level.NOTE,
        new Location.Lines(Side.HEAD, mutant.path(), mutant.line(), mutant.line()),
        Sentences.finding(result),
        Optional.of("brinell replay " + mutant.id() + " " + change));
  }

  /** What was not decided, so that nothing passes for want of it. */
  private static List<Fact> gaps(Mutants.Report.Done done) {
    List<Fact> gaps = new ArrayList<>();
    long undecided = done.results().stream().filter(r -> r.fate() == Fate.UNDECIDED).count();
    if (undecided > 0) {
      String because =
          done.results().stream()
              .filter(r -> r.fate() == Fate.UNDECIDED)
              .findFirst()
              .map(Result::because)
              .orElse("");
      long all = done.results().size();
      gaps.add(
          new Fact.Undecided(
              NOTICED,
              (all - undecided)
                  + " of "
                  + all
                  + " faults are decided; of the first other: "
                  + because));
    }
    done.aside()
        .forEach(a ->
            gaps.add(new Fact.Undecided(NOTICED, a.test() + " was set aside: " + a.because())));
    done.outside()
        .forEach(p ->
            gaps.add(new Fact.Undecided(NOTICED, p + " belongs to no package of the workspace")));
    return gaps;
  }
}
