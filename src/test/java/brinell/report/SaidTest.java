package brinell.report;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.AiLevel;
import brinell.core.Basis;
import brinell.core.Change;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Dossier;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Lane;
import brinell.core.Location;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SaidTest {
  @Test
  void saysNothingWhereNothingWasSaid() {
    assertThat(sentence(2)).isEqualTo("nothing about AI use, in 2 commits.");
    assertThat(sentence(0))
        .isEqualTo("nothing; there is no commit and no pull request to say it in.");
  }

  @Test
  void countsCommits() {
    assertThat(sentence(1, use("0", Strength.DECLARED)))
        .isEqualTo("the commit declares AI use (Claude Code; Assisted-by).");
    assertThat(sentence(5, use("0", Strength.DECLARED), use("1", Strength.DECLARED)))
        .isEqualTo("2 of 5 commits declare AI use (Claude Code; Assisted-by), 3 say nothing.");
    assertThat(sentence(2, use("0", Strength.MACHINE_LEFT), use("1", Strength.WEAK)))
        .isEqualTo(
            "1 of 2 commits carries a tool's mark (Claude Code; Assisted-by), 1 mentions AI use"
                + " (Claude Code; Assisted-by).");
  }

  @Test
  void sayingNoIsNotSayingNothing() {
    assertThat(sentence(2, no("0")))
        .isEqualTo("1 of 2 commits says that no AI was used, 1 says nothing.");
    assertThat(sentence(1, no("0"), use("0", Strength.DECLARED)))
        .isEqualTo("the commit says both that AI was used and that it was not.");
  }

  @Test
  void anotherCommitIsNotForgotten() {
    assertThat(sentence(1, use("else", Strength.DECLARED)))
        .isEqualTo("1 of 2 commits declares AI use (Claude Code; Assisted-by), 1 says nothing.");
  }

  @Test
  void notLookedAtIsNotNothing() {
    Outcome crashed = new Outcome.Inconclusive(Obstacle.CRASHED, "a notes ref is broken.");
    assertThat(Said.of(dossier(1, crashed)).sentence())
        .isEqualTo("not known; crashed: a notes ref is broken.");
    assertThat(Said.of(SampleDossiers.empty()).sentence())
        .isEqualTo("not known; the disclosure check was not run.");
  }

  private static String sentence(int commits, Fact... facts) {
    Evidence evidence =
        new Evidence("disclosure.said", Basis.DECLARED, List.of(), List.of(), List.of(facts));
    return Said.of(dossier(commits, new Outcome.Observed(List.of(evidence)))).sentence();
  }

  private static Dossier dossier(int commits, Outcome outcome) {
    List<Commit> all = new ArrayList<>();
    for (int i = 0; i < commits; i++) {
      all.add(SampleChange.commit("" + i, SampleChange.MIRA, "subject"));
    }
    Change change = new Change("t", "a", "b", all, List.of(), Optional.empty(), List.of());
    Receipt receipt = SampleReceipts.receipt("disclosure", Lane.FAST, outcome);
    return new Dossier(change, SampleDossiers.POLICY, List.of(), List.of(receipt));
  }

  private static Fact use(String commit, Strength strength) {
    return said(commit, AiLevel.ASSISTED, strength);
  }

  private static Fact no(String commit) {
    return said(commit, AiLevel.NONE, Strength.DECLARED);
  }

  private static Fact said(String commit, AiLevel level, Strength strength) {
    return new Fact.Declaration(
        Optional.of(commit),
        level,
        Channel.TRAILER,
        strength,
        Optional.of("assisted-by"),
        Optional.of("Claude Code"),
        Optional.empty(),
        "Assisted-by: Claude Code",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new Location.Message(commit, 3));
  }
}
