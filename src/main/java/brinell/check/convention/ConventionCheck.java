package brinell.check.convention;

import brinell.check.convention.ledger.Ledger;
import brinell.check.convention.ledger.Ledgers;
import brinell.check.convention.ledger.Reading;
import brinell.check.convention.ledger.Touched;
import brinell.check.convention.ledger.Unusual;
import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Measure;
import brinell.core.Outcome;
import brinell.port.Repository;
import brinell.port.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the choices on added lines with those that the codebase makes at the base. */
public final class ConventionCheck implements Check<ConventionCheck.Sample> {
  public static final String ID = "convention";

  static final String USUAL = "convention.usual";

  private final Repository repository;
  private final Ledgers ledgers;

  public ConventionCheck(Repository repository, Shelf shelf) {
    this.repository = repository;
    this.ledgers = new Ledgers(repository, shelf);
  }

  /**
   * The touched Rust files, contents by their object ids.
   *
   * @param base the revision whose choices count
   * @param newCrates folders of crates that the change brings: no habit can be known there
   */
  record Sample(String base, List<Touched> files, List<String> newCrates) {}

  @Override
  public Spec spec() {
    Claim usual = new Claim(USUAL, "The added lines are written the way this codebase writes.");
    return new Spec(ID, 1, Lane.FAST, List.of(usual), "brinell conventions check {range}");
  }

  @Override
  public Optional<Sample> sample(Change change) {
    List<Touched> files = TouchedFiles.of(change);
    return files.stream().allMatch(f -> f.added().isEmpty())
        ? Optional.empty()
        : Optional.of(new Sample(change.base(), files, TouchedFiles.newCrates(change)));
  }

  @Override
  public Outcome examine(Sample sample) throws InterruptedException {
    Ledger ledger = ledgers.at(sample.base());
    if (!ledger.speaks()) {
      return new Outcome.NotApplicable(
          "the codebase is too small to have habits: no choice is made 20 times at the base");
    }
    Reading reading = new Reading(repository, ledger);
    List<Unusual> unusual = reading.of(sample.files(), sample.newCrates());
    List<Finding> findings = unusual.stream().map(UnusualSentence::finding).toList();
    List<Fact> facts = new ArrayList<>();
    for (String path : reading.unread()) {
      facts.add(new Fact.Undecided(USUAL, path + " cannot be read as Rust, or a program wrote it"));
    }
    List<Measure> measures =
        List.of(
            new Measure("choices-judged", reading.uses(), "uses"),
            new Measure("files-counted", ledger.size(), "files"));
    return new Outcome.Observed(
        List.of(new Evidence(USUAL, Basis.MEASURED, measures, findings, facts)));
  }
}
