package brinell.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "é, 1",
    "e\u0301, 1",
    "漢字, 4",
    "ｆｕｌｌ, 8",
    "한국, 4",
    "🦀, 2",
    "❤️, 2",
    "🇩🇪, 2",
    "👍🏽, 2",
    "“a”, 3",
    "ไทย, 3",
    "'', 0"
  })
  void widths(String text, int columns) {
    assertThat(Width.of(text)).isEqualTo(columns);
  }

  @Test
  void breaksAtBlanks() {
    assertThat(Wrap.words("one two three", 8)).containsExactly("one two", "three");
    assertThat(Wrap.words("漢字 漢字 漢字", 9)).containsExactly("漢字 漢字", "漢字");
    assertThat(Wrap.words("", 8)).containsExactly("");
  }

  @Test
  void cutsWordsThatAreTooLongBetweenLetters() {
    assertThat(Wrap.words("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    assertThat(Wrap.words("漢字漢字", 5)).containsExactly("漢字", "漢字");
    assertThat(Wrap.words("e\u0301e\u0301e\u0301", 2)).containsExactly("e\u0301e\u0301", "e\u0301");
  }

  @Test
  void aBrokenCommandIsStillTheCommand() {
    List<String> lines = Wrap.command("git log 'a b c d e' --oneline", 14);
    assertThat(lines).containsExactly("git log \\", "'a b c d e' \\", "--oneline");
  }
}
