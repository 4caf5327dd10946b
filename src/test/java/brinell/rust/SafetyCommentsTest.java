package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.LineKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyCommentsTest {
  private static List<Integer> lines(String source) {
    LineKinds kinds = LineKinds.of("src/lib.rs", source.getBytes(StandardCharsets.UTF_8));
    List<Integer> found = new ArrayList<>();
    for (int line = 1; line <= kinds.count(); line++) {
      if (kinds.is(line, LineKind.SAFETY_COMMENT)) {
        found.add(line);
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// SAFETY: x",
        "// Safety: x",
        "//safety:x",
        "// SAFETY - x",
        "// SAFETY \u2014 x",
        "// SAFETY (of the cast): x",
        "// # Safety",
        "// SAFETY",
        "/* SAFETY: x */",
        "// NOTE: see above. SAFETY: x",
      })
  void arguments(String comment) {
    assertThat(lines(comment + "\nfn a() {}")).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// Safety comments are required",
        "// memory safety: none",
        "// unsafe: x",
        "// safetynet: x",
        "const S: &str = \"// SAFETY: x\";",
        "/// # Thread safety",
        "/// SAFETY is good",
        "/// ```\n/// # safety\n/// ```",
      })
  void noArguments(String comment) {
    assertThat(lines(comment + "\nfn a() {}")).isEmpty();
  }

  @Test
  void goOnUntilABlankLineOrCode() {
    String source =
        """
        // before
        // SAFETY: a
        // b
        //
        // c
        unsafe { x }
        // other

        y(); // SAFETY: d
             // e

        // apart
        /* intro
           SAFETY: f
           g */
        """;
    assertThat(lines(source)).containsExactly(2, 3, 4, 5, 9, 10, 14, 15);
  }

  @Test
  void docSectionsEndAtTheNextHeadingOfTheirLevel() {
    String source =
        """
        /// Does.
        ///
        /// # Safety
        ///
        /// Must.
        /// ## Details
        /// More.
        #[inline]
        /// Still.
        /// # Panics
        /// Never.
        unsafe fn a() {}
        /// Other.
        fn b() {}
        /**
         * # Safety
         * Must.
         */
        unsafe fn c() {}
        """;
    assertThat(lines(source)).containsExactly(3, 4, 5, 6, 7, 9, 16, 17, 18);
  }

  @Test
  void aSafetyLineInAPlainCommentIsNoOtherComment() {
    LineKinds kinds =
        LineKinds.of(
            "a.rs", "// SAFETY: x\n/// # Safety\nfn a() {}".getBytes(StandardCharsets.UTF_8));
    assertThat(kinds.at(1)).containsExactly(LineKind.SAFETY_COMMENT);
    assertThat(kinds.at(2)).containsExactly(LineKind.DOC_COMMENT, LineKind.SAFETY_COMMENT);
  }
}
