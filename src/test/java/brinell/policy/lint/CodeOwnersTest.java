package brinell.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOwnersTest {
  /** The examples of the forge's own documentation. */
  @ParameterizedTest
  @CsvSource({
    "*, a/b.rs, true",
    "*.js, a/b.js, true",
    "*.js, a/b.jsx, false",
    "/build/logs/, build/logs/x/y, true",
    "/build/logs/, a/build/logs/x, false",
    "docs/*, docs/a.md, true",
    "docs/*, docs/build-app/a.md, false",
    "apps/, x/apps/y, true",
    "/docs/, docs/x/y, true",
    "**/logs, build/logs/x, true",
    "/scripts/, scripts, true",
    "docs/**/x, docs/a/b/x, true",
    "src/a*, src/abc/d, true",
  })
  void matches(String pattern, String path, boolean owned) {
    assertThat(CodeOwners.read(pattern + " @a\n").owned(path)).isEqualTo(owned);
  }

  @Test
  void theLastMatchCountsAlsoWithoutOwner() {
    CodeOwners owners =
        CodeOwners.read("# all\n/apps/ @o\n/apps/free # nobody\n/apps/free/a b@c.d\n");
    assertThat(owners.owned("apps/x")).isTrue();
    assertThat(owners.owned("apps/free/x")).isFalse();
    assertThat(owners.owned("apps/free/a")).isTrue();
  }

  @Test
  void sectionsAddUp() {
    CodeOwners owners =
        CodeOwners.read("[Code] @dev\nsrc/\n^[Docs][2] @write\n*.md\nsrc/a\\ b @you\n");
    assertThat(owners.of("src/x.md"))
        .extracting(CodeOwners.Rule::owners)
        .containsExactly(List.of("@write"), List.of("@dev"));
    assertThat(owners.of("src/a b")).hasSize(2);
  }
}
