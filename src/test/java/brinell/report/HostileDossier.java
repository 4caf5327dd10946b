package brinell.report;

import brinell.core.Account;
import brinell.core.AiLevel;
import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Dossier;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.FileChange;
import brinell.core.Finding;
import brinell.core.Ground;
import brinell.core.Judgement;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Note;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Person;
import brinell.core.PolicyName;
import brinell.core.Proposal;
import brinell.core.Receipt;
import brinell.core.Side;
import brinell.core.Standing;
import brinell.core.Strength;
import brinell.core.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts one text into every place that a stranger can write to, and some that only a friend can. */
final class HostileDossier {
  private HostileDossier() {}

  static Dossier of(String x) {
    Optional<String> some = Optional.of(x);
    List<Judgement> judgements = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      Optional<String> question = verdict == Verdict.ATTEST ? some : Optional.empty();
      judgements.add(
          new Judgement(x, x, some, verdict, x, some, question, question, some, grounds(x), x));
    }
    Outcome outcome = new Outcome.Observed(List.of(evidence(x)));
    return new Dossier(
        change(x),
        new PolicyName(x, x, some, x),
        judgements,
        List.of(
            new Receipt("disclosure", 1, Lane.FAST, List.of(x), x, x, outcome),
            new Receipt(x, 1, Lane.SLOW, List.of(x), x, x, new Outcome.NotApplicable(x)),
            new Receipt(
                x, 1, Lane.SLOW, List.of(x), x, x, new Outcome.Inconclusive(Obstacle.CRASHED, x))));
  }

  private static Change change(String x) {
    Person person = new Person(x, x);
    Commit commit =
        new Commit(
            SampleChange.C1,
            List.of(x),
            person,
            person,
            Instant.EPOCH,
            Instant.EPOCH,
            x,
            List.of(new Note(x, x)));
    FileChange file =
        new FileChange(
            FileChange.Status.RENAMED,
            SampleChange.entry(x),
            SampleChange.entry(x),
            new FileChange.Text(List.of(SampleChange.hunk(1, 1, " " + x, "-" + x, "+" + x))));
    FileChange unread =
        new FileChange(
            FileChange.Status.ADDED,
            Optional.empty(),
            SampleChange.entry(x),
            new FileChange.Unread(x));
    return new Change(
        x, x, x, List.of(commit), List.of(file, unread), Optional.of(proposal(x)), List.of(x));
  }

  private static Proposal proposal(String x) {
    return new Proposal(
        Optional.of(1),
        Optional.of(x),
        x,
        x,
        new Account(x, Optional.empty(), false),
        Standing.NONE,
        Optional.empty(),
        Optional.of(List.of(x)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(x));
  }

  private static List<Location> places(String x) {
    return List.of(
        new Location.Lines(Side.HEAD, x, 1, 2),
        new Location.Message(SampleChange.C1, 1),
        new Location.Header(x, x),
        new Location.NoteLine(x, x, 1),
        new Location.Text(x, 1),
        new Location.Whole());
  }

  private static List<Ground> grounds(String x) {
    return places(x).stream().map(where -> new Ground(where, x)).toList();
  }

  private static Evidence evidence(String x) {
    List<Fact> facts = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      facts.add(said(x, channel, Optional.empty()));
      facts.add(said(x, channel, Optional.of(SampleChange.C1)));
    }
    facts.add(new Fact.Unread(x, x));
    facts.add(
        new Fact.FileShape(
            x,
            FileChange.Status.MODIFIED,
            List.of(new Fact.KindCount(LineKind.CODE, 1)),
            List.of(),
            List.of(new Fact.KindSpan(LineKind.CODE, new Location.Lines(Side.HEAD, x, 1, 2)))));
    List<Finding> findings =
        Arrays.stream(Level.values())
            .flatMap(
                level -> places(x).stream().map(at -> new Finding(x, level, at, x, Optional.of(x))))
            .toList();
    return new Evidence(x, Basis.DECLARED, List.of(new Measure(x, 1, x)), findings, facts);
  }

  private static Fact.Declaration said(String x, Channel channel, Optional<String> commit) {
    Optional<String> some = Optional.of(x);
    return new Fact.Declaration(
        commit,
        AiLevel.GENERATED,
        channel,
        Strength.DECLARED,
        some,
        some,
        some,
        x,
        some,
        some,
        List.of(),
        new Location.Text(x, 1));
  }
}
