package brinell.policy.toml;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plain reader says is what the library says; what it does not know it leaves alone. */
class PlainTomlTest {
  private static final List<String> PIECES =
      List.of(
          "\n",
          " ",
          "\"",
          "\"\"\"",
          "'",
          "[",
          "]",
          "[[",
          "]]",
          "{",
          "}",
          ",",
          ".",
          "=",
          "#",
          "\\",
          "\\u00e9",
          "\r\n",
          "\t",
          "a",
          "a.b",
          "name",
          "[scope]",
          "[a.b]",
          "[[clause]]",
          "0",
          "01",
          "1_0",
          "-1",
          "1.5",
          "true",
          "True",
          "inf",
          "2026-01-31",
          "2026-02-30",
          "2026-01-31 10:00:00",
          "é",
          "\ud83e\udd16",
          "\u0000",
          "\u007f",
          "\u2028",
          "\ufeff",
          "x = 1",
          "x = [1, 2,]",
          "x = { y = 1 }",
          "x = { y = 1, }",
          "x = {\ny = 1 }",
          "x = [\n# c\n1\n,\n]");

  @Test
  void presetsAreReadAlike() {
    int plain = 0;
    for (String name : Presets.names()) {
      String text = Presets.text(name).orElseThrow();
      Optional<Node.Table> read = PlainToml.read(name, text);
      if (read.isPresent()) {
        plain++;
        assertThat(read).as(name).isEqualTo(library(name, text));
      }
    }
    assertThat(plain).isGreaterThan(Presets.names().size() / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "rust-lang/rust", "zizmor", "linux-kernel"})
  void damagedPresetsAreReadAlikeOrLeftAlone(String name) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(name.hashCode());
    String text = Presets.text(name).orElseThrow();
    int answered = 0;
    for (int i = 0; i < 500; i++) {
      String damaged = damaged(text, random);
      Optional<Node.Table> read = PlainToml.read(name, damaged);
      if (read.isPresent()) {
        answered++;
        assertThat(read).as(damaged).isEqualTo(library(name, damaged));
      }
    }
    assertThat(answered).isBetween(name.equals("linux-kernel") ? 0 : 10, 490);
  }

  private static String damaged(String text, RandomGenerator random) {
    StringBuilder out = new StringBuilder(text.substring(0, text.lastIndexOf("\n\n", 1500) + 1));
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      int at = random.nextInt(out.length());
      int cut = random.nextInt(4) == 0 ? Math.min(out.length(), at + random.nextInt(12)) : at;
      out.replace(at, cut, PIECES.get(random.nextInt(PIECES.size())));
    }
    return out.toString();
  }

  /** Pieces alone, in every order of three lines: headers that reopen, keys that repeat. */
  @Test
  void smallDocumentsAreReadAlikeOrLeftAlone() {
    List<String> lines =
        List.of(
            "a = 1",
            "a = \"x\\ty\"",
            "[a]",
            "[[a]]",
            "[a.b]",
            "[[a.b]]",
            "b = [ { c = 1 }, 2 ]",
            "a = { b = true }",
            "[a.b.c]",
            "b = 2026-01-31",
            "a.b = 1",
            "# only a comment",
            "a = [ ]",
            "a = { }",
            "[ a ]",
            "a = \"\"",
            "a = 007",
            "b = []");
    int answered = 0;
    for (String one : lines) {
      for (String two : lines) {
        for (String three : lines) {
          String text = one + "\n" + two + "\n" + three;
          Optional<Node.Table> read = PlainToml.read("f", text);
          if (read.isPresent()) {
            answered++;
            assertThat(read).as(text).isEqualTo(library("f", text));
          }
        }
      }
    }
    assertThat(answered).isGreaterThan(500);
  }

  private static Optional<Node.Table> library(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    return TomlText.library(file, text, problems);
  }
}
