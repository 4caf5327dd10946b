package brinell.check.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaysTest {
  private static final Person ROBIN = new Person("Robin Example", "robin@example.org");

  private static Optional<Says> in(String message) {
    Instant day = Instant.parse("2026-09-01T00:00:00Z");
    Commit commit =
        new Commit("c".repeat(40), List.of(), ROBIN, ROBIN, day, day, message, List.of());
    return Says.in(
        new Change("x", "a", "b", List.of(commit), List.of(), Optional.empty(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fix off-by-one in Window::next",
        "fix: keep the last line",
        "fix(parser): keep the last line",
        "parser: fix the last line",
        "[net] Fixes a hang",
        "bugfix for append",
        "Add a regression test for the last line",
        "Keep the last line\n\nFixes #12",
        "Keep the last line\n\nCloses owner/name#12.",
        "Keep it (resolves #3)",
        "Keep it\n\nFixes: https://example.org/o/n/issues/7",
      })
  void saysSo(String message) {
    assertThat(in(message)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Add a window",
        "Prefix names with the crate's",
        "Fix typo",
        "fix: clippy warnings",
        "Fix formatting",
        "Fix build on 1.70",
        "Fix-point arithmetic for durations",
        "See #12",
        "Refactor\n\nThis does not fix anything.",
      })
  void saysNothingOfTheKind(String message) {
    assertThat(in(message)).isEmpty();
  }
}
