package brinell.check.fixes;

import brinell.check.fixes.Told.Fate;
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
import java.util.Optional;
import java.util.function.Consumer;

/** Says whether the tests of a fix fail without it and pass with it. */
public final class FixesCheck implements Check<FixesCheck.Sample> {
  static final String FIRST = "fixes.failed-first";

  private final Fixes fixes;
  private final Workshop.Options options;
  private final Budget budget;
  private final Consumer<String> stage;

  public FixesCheck(Fixes fixes, Workshop.Options options, Budget budget, Consumer<String> stage) {
    this.fixes = fixes;
    this.options = options;
    this.budget = budget;
    this.stage = stage;
  }

  /**
   * Both trees, and how they are built.
   *
   * @param change how the command line names the change, for replays
   */
  record Sample(String head, List<Touched> files, Workshop.Options options, String change) {}

  @Override
  public Spec spec() {
    Claim first = new Claim(FIRST, "A test of the change fails without it and passes with it.");
    return new Spec("fixes", 1, Lane.SLOW, List.of(first), "brinell fixes {range}");
  }

  /** Of changes that say that they fix something. */
  @Override
  public Optional<Sample> sample(Change change) {
    List<Touched> files = change.files().stream().map(Touched::of).toList();
    boolean rust = files.stream().anyMatch(file -> file.path().endsWith(".rs"));
    return rust && Says.in(change).isPresent()
        ? Optional.of(new Sample(change.head(), files, options, change.arguments()))
        : Optional.empty();
  }

  @Override
  public Outcome examine(Sample sample) throws InterruptedException {
    return switch (fixes.run(sample.head(), sample.files(), sample.options(), budget, stage)) {
      case Fixes.Report.Stopped(Obstacle obstacle, String because) ->
          new Outcome.Inconclusive(obstacle, because);
      case Fixes.Report.Nothing(String because) ->
          new Outcome.Observed(
              List.of(
                  new Evidence(
                      FIRST,
                      Basis.MEASURED,
                      List.of(),
                      List.of(),
                      List.of(new Fact.Undecided(FIRST, because)))));
      case Fixes.Report.Done done -> new Outcome.Observed(List.of(evidence(done, sample)));
    };
  }

  private static Evidence evidence(Fixes.Report.Done done, Sample sample) {
    List<Measure> measures = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      long count = done.tests().stream().filter(t -> t.fate() == fate).count();
      measures.add(new Measure(fate.id(), count, "tests"));
    }
    List<Finding> findings = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    switch (Fixes.verdict(done)) {
      case FIXED -> {}
      case PASSES_WITHOUT -> done.tests().forEach(t -> findings.add(finding(t, sample)));
      case CANNOT_TELL -> facts.add(new Fact.Undecided(FIRST, Fixes.doubt(done)));
    }
    return new Evidence(FIRST, Basis.MEASURED, measures, findings, facts);
  }

  private static Finding finding(Told told, Sample sample) {
    ChangedTest test = told.test();
    return new Finding(
        "fixes.passes-without",
        Level.WARNING,
        new Location.Lines(Side.HEAD, test.path(), test.first(), test.last()),
        told.id() + " passes without the change too",
        Optional.of("brinell fixes " + sample.change()));
  }
}
