package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Problem;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.policy.toml.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All mistakes of a policy at once, each with its line and a cure. */
class MistakesTest {
  static List<Problem> problems(String text) {
    Reading reading = Policies.read("brinell.toml", text, Presets.and(f -> Optional.empty()));
    return reading instanceof Reading.Bad bad ? bad.problems() : List.of();
  }

  @Test
  void whereNoFaultsArePlanted() {
    List<Problem> problems =
        problems(
            """
            brinell = 1
            name = "p"
            [[no-faults]]
            because = "of nothing"
            [[no-faults]]
            call = "metric"
            [[no-faults]]
            path = ["a/[b]"]
            functions = "new"
            because = "three"
            """);
    assertThat(problems)
        .extracting(Problem::where)
        .containsExactly(
            "brinell.toml:3",
            "brinell.toml:5",
            "brinell.toml:7",
            "brinell.toml:8",
            "brinell.toml:9");
    assertThat(problems.get(1).message()).contains("'because' is missing");
    assertThat(problems.getLast().message()).contains("functions");
  }

  @Test
  void tenAtOnce() {
    List<Problem> problems =
        problems(
            """
            brinell = 1
            name = "p"
            sauce = "https://example.org"
            [scope]
            paths = ["src/[ab]"]
            from = "2026-01-01"
            [disclosure]
            in = ["bodie"]
            silence = true
            [[clause]]
            id = "a"
            title = "t"
            when = { aii = "any" }
            needs = { role = "membr" }
            otherwise = "explode"
            [[clause]]
            id = "a"
            [[example]]
            id = "e"
            expect = { b = "PASS" }
            """);
    assertThat(problems)
        .extracting(Problem::where)
        .containsExactly(
            "brinell.toml:3",
            "brinell.toml:5",
            "brinell.toml:6",
            "brinell.toml:8",
            "brinell.toml:9",
            "brinell.toml:13",
            "brinell.toml:14",
            "brinell.toml:15",
            "brinell.toml:16",
            "brinell.toml:16",
            "brinell.toml:20");
    assertThat(problems).allSatisfy(p -> assertThat(p.cure()).isPresent());
    assertThat(cure(problems, "sauce")).contains("'source'");
    assertThat(cure(problems, "bodie")).contains("'body'");
    assertThat(cure(problems, "aii")).contains("'ai'");
    assertThat(cure(problems, "no clause")).contains("'a'");
  }

  private static String cure(List<Problem> problems, String message) {
    return problems.stream()
        .filter(p -> p.message().contains(message))
        .flatMap(p -> p.cure().stream())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[roles.x]                        | is nobody",
        "[areas.x]                        | is nowhere",
        "[labels.x]                       | 'means' is missing",
        "[trailers.X]\\nany = \"require\"    | cannot be require",
        "[terms.x]\\nis = \"x\"              | defined by itself",
        "[terms.x]\\nall = []              | empty list",
        "[terms.x]\\nlabel = []            | empty list",
        "[terms.x]                        | condition is empty",
        "[terms.x]\\nis = \"y\"              | no term 'y'",
        "[terms.x]\\narea = \"y\"            | no area 'y'",
        "[terms.x]\\ntrailers = \"Y\"        | no [trailers] entry 'Y'",
        "[terms.x]\\nsize = -1             | out of range",
        "[terms.x]\\nai = 1                | must be text",
        "[override.x]\\ntitle = \"t\"        | extends none",
        "[[clause]]\\nid = \"x\"             | 'title' is missing",
        "[[clause]]\\nid = \"x\"\\ntitle = \"t\"\\ntypes = \"T99\" | no type 'T99'",
        "[[example]]\\nid = \"x\"            | 'expect' is missing",
        "[[example]]\\nid=\"x\"\\nexpect={}\\ncommits=[{message=\"m\",author=\"me\"}] | is nobody",
        "clause = 1                       | must be a table",
        "x = = 1                          | not TOML",
        "extends = \"rust-lang/rus\"        | to extend",
      })
  void each(String text, String message) {
    String toml = "brinell = 1\nname = \"p\"\n" + text.replace("\\n", "\n") + "\n";
    assertThat(problems(toml))
        .as(toml)
        .anySatisfy(p -> assertThat(p.message()).contains(message))
        .allSatisfy(p -> assertThat(p.where()).startsWith("brinell.toml:"))
        .allSatisfy(p -> assertThat(p.cure()).isPresent());
  }

  @Test
  void versionAndName() {
    assertThat(problems("")).extracting(Problem::message).hasSize(2);
    assertThat(problems("brinell = 2\nname = \"p\"\n")).hasSize(1);
  }
}
