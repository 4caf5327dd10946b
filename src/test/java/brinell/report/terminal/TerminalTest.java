package brinell.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Dossier;
import brinell.report.Golden;
import brinell.report.HostileTexts;
import brinell.report.SampleDossiers;
import brinell.report.Visible;
import brinell.report.terminal.Terminal.Options;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TerminalTest {
  static final List<String> HOSTILE = HostileTexts.ALL;

  @Test
  void golden() {
    Golden.check("rich.txt", Terminal.render(SampleDossiers.rich(), Options.PLAIN));
    Golden.check(
        "rich-verbose.txt", Terminal.render(SampleDossiers.rich(), new Options(false, true)));
    Golden.check("quiet.txt", Terminal.render(SampleDossiers.quiet(), Options.PLAIN));
    Golden.check("empty.txt", Terminal.render(SampleDossiers.empty(), Options.PLAIN));
  }

  @Test
  void theAnswerIsInTheFirstFiveLines() {
    List<String> lines =
        Terminal.render(SampleDossiers.rich(), Options.PLAIN).lines().limit(5).toList();
    assertThat(lines.getFirst()).startsWith("Answer: FAIL").contains("1 fails", "2 to review");
    assertThat(String.join(" ", lines)).contains("Said:", "Claude Code", "pull request");
  }

  @Test
  void oneQuestionForAllClausesThatWaitForTheSameAnswer() {
    String question = "Which of the added lines, comments and messages";
    assertThat(Terminal.render(SampleDossiers.rich(), Options.PLAIN).split(question, -1))
        .hasSize(2);
  }

  @Test
  void colourChangesNothingButColour() {
    for (Dossier dossier : SampleDossiers.all()) {
      String coloured = Terminal.render(dossier, new Options(true, true));
      assertThat(coloured).contains("\u001b[");
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
          .isEqualTo(Terminal.render(dossier, new Options(false, true)));
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void foreignTextStaysVisibleAndWithinEightyColumns(String text) {
    for (boolean verbose : new boolean[] {true, false}) {
      String out = Terminal.render(SampleDossiers.hostile(text), new Options(false, verbose));
      assertThat(out.codePoints().filter(c -> c != '\n' && Visible.isHidden(c))).isEmpty();
      assertThat(out.lines()).allSatisfy(l -> assertThat(Width.of(l)).isLessThanOrEqualTo(80));
    }
  }
}
