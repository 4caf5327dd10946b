package brinell.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VisibleTest {
  static final java.util.List<String> HOSTILE = HostileTexts.ALL;

  @Test
  void showsWhatIsHidden() {
    assertThat(Visible.line("a\u001b[2Jb")).isEqualTo("a\\u{1b}[2Jb");
    assertThat(Visible.line("x\u202ey\u200bz")).isEqualTo("x\\u{202e}y\\u{200b}z");
    assertThat(Visible.line("a\tb\r\nc")).isEqualTo("a\\tb\\r\\nc");
    assertThat(Visible.line("\ud800")).isEqualTo("\\u{d800}");
  }

  @Test
  void leavesLettersOfAllScriptsAlone() {
    String text = "Østergård 田中 健司 עברית العربية हिन्दी é ❤️ 🦀 한국어 ไทย";
    assertThat(Visible.line(text)).isEqualTo(text);
  }

  @Test
  void aMarkNeverSitsOnALetterOfOurs() {
    assertThat(Visible.line("\u0301a")).isEqualTo("\\u{301}a");
    assertThat(Visible.block("a\n\u0301b")).isEqualTo("a\n\\u{301}b");
  }

  @Test
  void keepsLinesOnlyInBlocks() {
    assertThat(Visible.block("a\r\nb\rc\td")).isEqualTo("a\nb\\rc    d");
    assertThat(Visible.prose("  a \n\t b ")).isEqualTo("a b");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void twiceIsOnce(String text) {
    assertThat(Visible.line(Visible.line(text))).isEqualTo(Visible.line(text));
    assertThat(Visible.prose(Visible.prose(text))).isEqualTo(Visible.prose(text));
  }
}
