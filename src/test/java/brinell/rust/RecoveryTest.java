package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Broken code: the items around the break are found, the break has a line, and time stays linear.
 */
class RecoveryTest {
  private static void finds(String source, String outline, int line) {
    RustFile file = Outline.parse(source);
    assertThat(Outline.of(file.items())).isEqualTo(outline);
    assertThat(file.problems()).extracting(SyntaxProblem::line).contains(line);
  }

  @Test
  void aMissingBraceDoesNotSwallowTheRestOfTheFile() {
    finds("fn a() {\n  if x {\n}\n\nfn b() {}\nstruct C;\n", "fn a, fn b, struct C", 1);
  }

  @Test
  void aBraceTooManyClosesNothing() {
    finds("fn a() {}\n}\nfn b() {}\n", "fn a, fn b", 2);
  }

  @Test
  void aStrayWordIsSkipped() {
    finds("fn a() {}\nwhat is this\nfn b() {}\n", "fn a, fn b", 2);
  }

  @Test
  void aMissingSemicolonEndsAtTheNextItem() {
    finds(
        "const A: u8 = 1\nfn b() {}\nstruct C\nenum D {}\n", "const A, fn b, struct C, enum D", 2);
  }

  @Test
  void anUnfinishedFunctionEndsAtTheNextItem() {
    finds("fn a(x: u8) ->\nfn b() {}\n", "fn a, fn b", 2);
  }

  @Test
  void anUnclosedParenthesisEndsWithTheBrace() {
    finds("mod m { fn a() { f(1 }\n fn b() {} }\nfn c() {}", "mod m {fn a, fn b}, fn c", 1);
  }

  @Test
  void aFieldWithoutCommaOrTypeLosesOnlyItself() {
    finds(
        "struct S { a: u8\n pub b: u8, ?, c: u8 }", "struct S {field a, pub field b, field c}", 2);
  }

  @Test
  void anUnclosedStringTakesTheRestButNotWhatWasBefore() {
    finds("fn a() {}\nfn b() { \"x }\n", "fn a, fn b", 2);
  }

  @Test
  void conflictMarkersAreProblems() {
    finds(
        "fn a() {}\n<<<<<<< ours\nfn b() {}\n=======\nfn c() {}\n>>>>>>> theirs\n",
        "fn a, fn b, fn c",
        2);
  }

  /** A file of one fragment very often: nothing overflows the stack, nothing is quadratic. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mod a {",
        "fn f() {",
        "{",
        "(",
        "}",
        "((",
        "[{(",
        "<",
        "impl A<",
        "m! {",
        "#[a]",
        "#[",
        "#![a]",
        "'",
        "'\\'",
        "b'\\'",
        "\\'",
        "\"",
        "/*",
        "/*\n",
        "r#\"",
        "r##",
        "unsafe {\n",
        "const A: u8 = {",
        "///\n",
        "/// # Safety\n",
        "// safety                x\n",
        "enum E { A = {",
        "struct S(",
        "struct S { a: T<",
        "pub ",
        "pub(in ",
        "#!",
        "#!\n",
        "cfg_if! { if {",
        "a::",
        "a!",
        "fn ",
        "use {",
        "=>",
        "trait A = ",
        "unsafe { fn f() { ",
        "#[cfg(all(",
        "macro_rules! m {",
        "\u00e9",
        "\0",
        "---\n",
        "where ",
        "-> ! {",
        "x![",
        "|",
        ";",
        ",",
        "extern \"C\" {",
        "panic!(",
        "1.",
        "'a",
        "\r",
        "\r\n",
        "impl ",
        "async "
      })
  void oneFragmentManyTimes(String fragment) {
    byte[] source = fragment.repeat(times(fragment)).getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          LineKinds kinds = LineKinds.of("src/lib.rs", source);
          for (int line = 1; line <= kinds.count(); line += 1000) {
            kinds.enclosing(line);
          }
        });
  }

  private static int times(String fragment) {
    return fragment.length() <= 2 ? 300_000 : fragment.length() <= 8 ? 100_000 : 20_000;
  }

  @Test
  void problemsAreCapped() {
    assertThat(Outline.parse("?\nfn a() {}\n".repeat(1000)).problems()).hasSize(Problems.LIMIT);
  }
}
