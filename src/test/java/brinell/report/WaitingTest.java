package brinell.report;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Dossier;
import brinell.core.Judgement;
import brinell.core.Verdict;
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
  void fewAreToldOneByOne() {
    Dossier few = dossier("R1", "R2");
    assertThat(Terminal.render(few, Terminal.Options.PLAIN))
        .contains("the reason of R1", "the reason of R2");
    assertThat(Waiting.of(few.judgements()).groups()).isEmpty();
    assertThat(Waiting.of(few.judgements()).alone()).isEqualTo(few.judgements());
  }
}
