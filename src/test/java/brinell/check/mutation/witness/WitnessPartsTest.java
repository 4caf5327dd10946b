package brinell.check.mutation.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of the search that need no compiler. */
class WitnessPartsTest {
  private static final SourceFile FILE =
      SourceFile.of(
          "src/lib.rs",
          "",
          "pub enum Unit { Metre, Foot(u8) }\npub struct Span { from: u8 }\n"
              .getBytes(StandardCharsets.UTF_8));

  private static Optional<String> expression(String debug, boolean owned) {
    CrateItems items = CrateItems.of(List.of(FILE));
    return DebugText.expression(debug, items, FILE, owned);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "Some(3) @ Some(3)",
        "Ok([1, -2]) @ Ok([1, -2])",
        "(1,) @ (1,)",
        "1234567 @ 1_234_567",
        "Foot(3) @ Unit::Foot(3)",
        "[Metre, Foot(1)] @ [Unit::Metre, Unit::Foot(1)]",
        "Span { from: 1 } @ Span { from: 1 }",
        "Some(Less) @ Some(std::cmp::Ordering::Less)",
        "\"a\\u{301}\" @ \"a\\u{301}\"",
      })
  void whatDebugPrintsIsReadAsAnExpression(String debug, String wanted) {
    assertThat(expression(debug, false)).contains(wanted);
  }

  @Test
  void ownedValuesAreWrittenAsSuch() {
    assertThat(expression("Some([\"a\"])", true)).contains("Some(vec![\"a\".to_string()])");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "inf", "Foo { a", "<Opaque>", "{1: 2}", "", "a b"})
  void whatIsNoExpressionIsLeftAlone(String debug) {
    assertThat(expression(debug, false)).isEmpty();
  }

  @Test
  void combinationsComeInOrderOfTheirSumAndNoneTwice() {
    List<List<Integer>> all = Combinations.of(List.of(3, 2), 100);
    assertThat(all)
        .containsExactly(
            List.of(0, 0),
            List.of(0, 1),
            List.of(1, 0),
            List.of(1, 1),
            List.of(2, 0),
            List.of(2, 1));
    List<List<Integer>> many = Combinations.of(List.of(500, 500, 500), 2000);
    assertThat(many).hasSize(2000);
    assertThat(new HashSet<>(many)).hasSize(2000);
    assertThat(Combinations.of(List.of(), 5)).containsExactly(List.of());
  }

  @ParameterizedTest
  @CsvSource({"u8,0,255", "i8,-128,127", "u16,0,65535"})
  void numbersStayInTheirTypeAndReachItsBounds(String type, int least, int greatest) {
    Constants constants = new Constants();
    constants.add("if a > 200 { 1_000_000 } else { 0xff }");
    List<String> all = Numbers.integers(type, constants);
    List<Integer> values =
        all.stream()
            .map(n -> n.replace("_", "").replace(type + "::MAX", "" + greatest))
            .map(n -> n.replace(type + "::MIN", "" + least))
            .map(Integer::parseInt)
            .toList();
    assertThat(values)
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates()
        .contains(least, greatest, 0, 1);
    assertThat(values).allMatch(n -> least <= n && n <= greatest);
  }

  @Test
  void neighboursOfTheCodesConstantsAreTried() {
    Constants constants = new Constants();
    constants.add("a > 1_048_576 && b == 'x' || s == \"2018-02-12\"");
    assertThat(Numbers.integers("u64", constants)).contains("1_048_575", "1_048_577", "120");
    assertThat(new Texts(constants).strings(6000))
        .contains("x", "2018-02-12", "2018-02-13", "2018-03-12", "2018-03-13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\"b", "\\", "\n\t\0", "é", "a\u0301", "'", "\u200b"})
  void stringsSurviveBeingWritten(String text) {
    assertThat(RustText.read(RustText.quoted(text))).contains(text);
  }

  @Test
  void boundsAreFoundInBothPlaces() {
    Generics generics =
        Generics.of(
            "fn f<'a, T: Ord + Copy, const N: usize, I>(i: I) -> T where I: Iterator<Item = T>");
    assertThat(generics.bounds())
        .containsEntry("T", List.of("Ord", "Copy"))
        .containsEntry("I", List.of("Iterator<Item = T>"));
    assertThat(generics.constants()).containsEntry("N", "usize");
    assertThat(new Instances(CrateItems.of(List.of()), "i32").of(generics))
        .containsEntry("I", "IntoIter<i32>")
        .containsEntry("N", "3");
  }

  @Test
  void aPatchSaysWhereALastLineHasNoEnd() {
    String patch =
        Patch.of(
            "src/a.rs",
            "one\ntwo".getBytes(StandardCharsets.UTF_8),
            "one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8));
    assertThat(patch)
        .isEqualTo(
            "--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1,2 +1,3 @@\n one\n-two\n\\ No newline at end of file\n+two\n+three\n");
  }
}
