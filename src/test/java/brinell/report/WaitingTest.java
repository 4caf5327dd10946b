package brinell.report;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Basis;
import brinell.core.Dossier;
import brinell.core.Evidence;
import brinell.core.Finding;
import brinell.core.Judgement;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.core.Verdict;
import brinell.report.html.Html;
import brinell.report.markdown.Markdown;
import brinell.report.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final String STEP = "supply the pull request, with --pr FILE";

  private static Judgement open(String clause, String cure) {
    return new Judgement(
        clause,
        "The title of " + clause,
        Optional.empty(),
        Verdict.OPEN,
        "the reason of " + clause,
        Optional.of(cure),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "brinell policy explain " + clause);
  }

  private static Dossier dossier(String... clauses) {
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(open("other", "write a test"));
    List.of(clauses).forEach(c -> judgements.add(open(c, STEP)));
    Dossier quiet = SampleDossiers.quiet();
    return new Dossier(quiet.change(), quiet.policy(), judgements, quiet.receipts());
  }

  @Test
  void whatWaitsForOneStepIsToldOnce() {
    Dossier many = dossier("R1", "R2", "R3");
    String text = Terminal.render(many, Terminal.Options.PLAIN);
    assertThat(text)
        .contains("3 clauses for want of one step: " + STEP, "R1 · The title of R1", "R3 · ")
        .contains("the reason of other")
        .doesNotContain("the reason of R1");
    assertThat(Terminal.render(many, new Terminal.Options(false, true)))
        .contains("the reason of R1", "the reason of R3");
    String table = Markdown.render(many).split("<details>", 2)[0];
    assertThat(table.lines().filter(l -> l.startsWith("| **OPEN**"))).hasSize(2);
    assertThat(Markdown.render(many)).contains("the reason of R3");
  }

  @Test
  void whyNoneOfThemAppliesIsToldOnce() {
    Dossier quiet = SampleDossiers.quiet();
    String late = "the change was written before the policy took effect on 2026-08-05";
    List<Judgement> apart = List.of(apart("R1", late), apart("R2", late));
    Dossier all = new Dossier(quiet.change(), quiet.policy(), apart, List.of());
    assertThat(Terminal.render(all, Terminal.Options.PLAIN)).contains("R1, R2", "took effect on");
    assertThat(Markdown.render(all)).contains(late);
    assertThat(Html.render(all).split(late, -1)).as("once above both clauses").hasSize(4);
    Judgement other = apart("R3", "no file is covered");
    List<Judgement> most = List.of(apart("R1", late), apart("R2", late), other);
    Dossier three = new Dossier(quiet.change(), quiet.policy(), most, List.of());
    assertThat(Terminal.render(three, Terminal.Options.PLAIN))
        .contains("2 of them: the change was written before");
    List<Judgement> mixed = List.of(apart("R1", late), other);
    Dossier two = new Dossier(quiet.change(), quiet.policy(), mixed, List.of());
    assertThat(Terminal.render(two, Terminal.Options.PLAIN)).doesNotContain("took effect on");
  }

  private static Judgement apart(String clause, String because) {
    Judgement open = open(clause, "");
    return new Judgement(
        clause,
        open.title(),
        Optional.empty(),
        Verdict.NOT_APPLICABLE,
        because,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        open.replay());
  }

  @Test
  void whatIsTheSameAtSeveralPlacesIsToldOnce() {
    Dossier quiet = SampleDossiers.quiet();
    List<Finding> same = List.of(finding(3, "unseen"), finding(4, "unseen"), finding(9, "other"));
    Receipt receipt =
        new Receipt(
            "disclosure",
            1,
            Lane.FAST,
            List.of("disclosure.said"),
            "key",
            "brinell disclosures",
            new Outcome.Observed(
                List.of(
                    new Evidence("disclosure.said", Basis.MEASURED, List.of(), same, List.of()))));
    Dossier dossier =
        new Dossier(quiet.change(), quiet.policy(), quiet.judgements(), List.of(receipt));
    String text = Terminal.render(dossier, Terminal.Options.PLAIN);
    assertThat(text).containsSubsequence("body:3", "body:4", "    unseen", "body:9", "    other");
    assertThat(text.split("    unseen", -1)).hasSize(2);
  }

  private static Finding finding(int line, String message) {
    return new Finding(
        "disclosure.unseen-by-git",
        Level.NOTE,
        new Location.Text("body", line),
        message,
        Optional.of("brinell disclosures"));
  }

  @Test
  void fewAreToldOneByOne() {
    Dossier few = dossier("R1", "R2");
    assertThat(Terminal.render(few, Terminal.Options.PLAIN))
        .contains("the reason of R1", "the reason of R2");
    assertThat(Waiting.of(few.judgements()).groups()).isEmpty();
    assertThat(Waiting.of(few.judgements()).alone()).isEqualTo(few.judgements());
  }
}
