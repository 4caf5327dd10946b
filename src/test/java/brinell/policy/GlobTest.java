package brinell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "src/**, src/a/b.rs, true",
    "src/**, lib/a.rs, false",
    "src/*.rs, src/a.rs, true",
    "src/*.rs, src/a/b.rs, false",
    "**/tests, a/b/tests/c.rs, true",
    "tests, tests/c.rs, true",
    "tests, a/tests/c.rs, true",
    "tests, a/mytests/c.rs, false",
    "/tests, a/tests/c.rs, false",
    "/tests, tests/c.rs, true",
    "docs/, a/docs/x.md, true",
    "a/**/b, a/b, true",
    "a/**/b, a/x/y/b, true",
    "a/**/b, a/x/y/c, false",
    "*.md, a/b/README.md, true",
    "?.rs, a.rs, true",
    "?.rs, ab.rs, false",
    "src/lib.rs, src/lib.rs, true",
    "src/lib.rs, src/lib.rsx, false",
  })
  void matches(String pattern, String path, boolean expected) {
    assertThat(new Glob(pattern).matches(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"!a", "a[bc]", "{a}", "a**/b", "' '"})
  void flaws(String pattern) {
    assertThat(Glob.flaw(pattern)).isPresent();
  }

  @Test
  void staysFastOnHardPatterns() {
    String stars = "*a".repeat(200) + "b";
    String path = "a".repeat(5000);
    String folders = "**/a/".repeat(50) + "b";
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          assertThat(new Glob(stars).matches(path)).isFalse();
          assertThat(new Glob(folders).matches("a/".repeat(500) + "c")).isFalse();
        });
  }

  @Test
  void wordingsForgetCaseAndSpace() {
    assertThat(new Wording("no ai was used").in("  No AI\n was   used here.")).isTrue();
    assertThat(new Wording("?*:?*").is("Claude:opus [x]")).isTrue();
    assertThat(new Wording("?*:?*").is("Claude")).isFalse();
    assertThat(new Wording("a*b").in("xx a\nb yy")).isFalse();
    assertThat(new Wording("S-*").is("S-experimental")).isTrue();
  }
}
