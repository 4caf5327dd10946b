package brinell.check.disclosure;

import brinell.core.Account;
import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Channel;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Commit;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Fact.Contradiction;
import brinell.core.Fact.Declaration;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** States what was said about AI use: by trailers, footers, notes, people, and the proposal. */
public final class DisclosureCheck implements Check<DisclosureCheck.Sample> {
  static final String STATED = "disclosure.stated";
  static final String CONSISTENT = "disclosure.consistent";
  static final String CONTRADICTED = "disclosure.contradicted";
  static final String UNSEEN = "disclosure.unseen-by-git";
  private static final String REPLAY = "brinell disclosures ";

  /** The commits' words and people, the proposal's words, and traces that the change adds. */
  public record Sample(
      List<Commit> commits, Optional<Words> proposal, List<TraceFiles.Added> traces) {
    public Sample {
      commits = List.copyOf(commits);
      traces = List.copyOf(traces);
    }
  }

  /**
   * The parts of a proposal that say something.
   *
   * @param labels empty when they were not supplied
   */
  public record Words(String body, Account author, Optional<List<String>> labels) {}

  @Override
  public Spec spec() {
    return new Spec(
        "disclosure",
        1,
        Lane.FAST,
        List.of(
            new Claim(STATED, "It is known what was said about AI use."),
            new Claim(CONSISTENT, "What was said about AI use does not contradict itself.")),
        REPLAY + "{range}");
  }

  @Override
  public Optional<Sample> sample(Change change) {
    Optional<Words> proposal =
        change.proposal().map(p -> new Words(p.body(), p.author(), p.labels()));
    return change.commits().isEmpty() && change.files().isEmpty() && proposal.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sample(change.commits(), proposal, TraceFiles.of(change.files())));
  }

  @Override
  public Outcome examine(Sample sample) {
    List<CommitDisclosure> commits = CommitDisclosure.of(sample.commits());
    List<Declaration> proposal =
        sample.proposal().map(ProposalReader::declarations).orElse(List.of());
    var contradictions = new ArrayList<Contradiction>();
    commits.forEach(c -> contradictions.addAll(c.contradictions()));
    contradictions.addAll(Contradictions.within(Optional.empty(), proposal));
    contradictions.addAll(Contradictions.across(proposal, commits));
    return new Outcome.Observed(
        List.of(stated(sample, commits, proposal), consistent(contradictions)));
  }

  private static Evidence stated(
      Sample sample, List<CommitDisclosure> commits, List<Declaration> proposal) {
    var facts = new ArrayList<Fact>();
    var findings = new ArrayList<Finding>();
    for (CommitDisclosure commit : commits) {
      facts.addAll(commit.declarations());
      facts.addAll(commit.attributions());
      commit.declarations().forEach(d -> unseen(commit.commit(), d).ifPresent(findings::add));
    }
    facts.addAll(TraceFiles.read(sample.traces(), sample.commits()));
    facts.addAll(proposal);
    sample.proposal().ifPresent(w -> facts.addAll(ProposalReader.checkboxes(w.body())));
    sample.proposal().ifPresent(w -> facts.addAll(ProposalReader.sections(w.body())));
    long use = commits.stream().filter(c -> c.level().filter(l -> l.isUse()).isPresent()).count();
    long none = commits.stream().filter(c -> c.level().filter(l -> !l.isUse()).isPresent()).count();
    return new Evidence(
        STATED,
        Basis.DECLARED,
        List.of(
            new Measure("commits-read", commits.size(), "commits"),
            new Measure("commits-stating-use", use, "commits"),
            new Measure("commits-stating-none", none, "commits")),
        findings,
        facts);
  }

  /** A line that looks like a trailer and is none for git is easily lost. */
  private static Optional<Finding> unseen(String commit, Declaration d) {
    if (d.channel() != Channel.RAW_LINE) {
      return Optional.empty();
    }
    String message =
        "git does not take this line for a trailer: it stands outside the last paragraph, or beside lines that are none";
    return Optional.of(
        new Finding(UNSEEN, Level.NOTE, d.where(), message, Optional.of(REPLAY + commit)));
  }

  private static Evidence consistent(List<Contradiction> contradictions) {
    List<Finding> findings = contradictions.stream().map(DisclosureCheck::finding).toList();
    return new Evidence(
        CONSISTENT, Basis.DECLARED, List.of(), findings, List.<Fact>copyOf(contradictions));
  }

  private static Finding finding(Contradiction c) {
    Location first = c.between().getFirst();
    return new Finding(
        CONTRADICTED, Level.WARNING, first, c.message(), c.commit().map(commit -> REPLAY + commit));
  }
}
