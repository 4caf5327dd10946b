package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes: the tokens are the bytes, the items lie in order inside each other, and
 * nothing throws.
 */
class LexerPropertyTest {
  private static final List<String> FRAGMENTS =
      List.of(
          "fn f() {",
          "}",
          "{",
          "(",
          ")",
          "[",
          "]",
          "\"",
          "'",
          "'a",
          "r#\"",
          "\"#",
          "r#",
          "br##\"",
          "c\"",
          "b'",
          "/*",
          "*/",
          "//",
          "///",
          "//!",
          "/**",
          "/*!",
          "\n",
          "\r\n",
          "\\",
          "#![",
          "#[",
          "#",
          "!",
          "<",
          ">>",
          ">=",
          "<<",
          "->",
          "=>",
          "::",
          "..",
          "..=",
          "1.",
          "0x",
          "1e",
          ".0.1",
          "impl<T> ",
          "for",
          " for<'a> ",
          "where ",
          "const ",
          "{ N }",
          "unsafe ",
          "extern \"C\" ",
          "pub(in ",
          "macro_rules! m ",
          "struct S",
          "enum E {",
          "union U {",
          "trait T",
          "mod m;",
          "use a::{",
          ";",
          ",",
          "=",
          "type ",
          "static ",
          "async ",
          "gen ",
          "auto trait ",
          "default ",
          "\uFEFF",
          "é",
          "日",
          "😀",
          "\u2028",
          "---\n",
          "#!/bin/sh\n",
          "#[cfg(test)]",
          "#[test]",
          "proptest! {",
          "cfg_if! { if #[cfg(x)] {",
          "panic!(\"",
          "// SAFETY: ",
          "/// # Safety",
          "\0",
          " ",
          "\t",
          "x",
          "safe ",
          "dyn ",
          "impl ",
          "A = 1 << 2,",
          "a: u8,",
          "|x| ",
          "$x",
          "mut ");

  @Test
  void nastyFragments() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder source = new StringBuilder();
      for (int n = random.nextInt(61); n > 0; n--) {
        source.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      }
      holds(seed, source.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void anyBytes() {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      byte[] source = new byte[random.nextInt(random.nextInt(256) + 1)];
      random.nextBytes(source);
      holds(seed, source);
    }
  }

  private static void holds(int seed, byte[] source) {
    try {
      holds(source);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed " + seed + ": " + new String(source, StandardCharsets.UTF_8), e);
    }
  }

  private static void holds(byte[] source) {
    for (Edition edition : Edition.values()) {
      whole(Lexer.lex(source, edition), source);
    }
    RustFile file = RustFile.parse(source);
    inside(file.items(), 0, source.length);
    LineKinds kinds = LineKinds.of("src/lib.rs", file);
    for (int line = 1; line <= kinds.count(); line++) {
      assertThat(kinds.at(line)).isNotEmpty();
      kinds.enclosing(line);
    }
  }

  private static void whole(Tokens tokens, byte[] source) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isEqualTo(at);
      assertThat(tokens.end(i)).isGreaterThan(at);
      joined.write(source, tokens.start(i), tokens.end(i) - at);
      at = tokens.end(i);
    }
    assertThat(joined.toByteArray()).isEqualTo(source);
  }

  private static void inside(List<Item> items, int from, int to) {
    int at = from;
    for (Item item : items) {
      assertThat(item.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(item.signature().start()).isGreaterThanOrEqualTo(item.span().start());
      assertThat(item.signature().end()).isLessThanOrEqualTo(item.span().end());
      item.body().ifPresent(body -> assertThat(body.end()).isLessThanOrEqualTo(item.span().end()));
      inside(item.children(), item.span().start(), item.span().end());
      at = item.span().end();
    }
    assertThat(at).isLessThanOrEqualTo(to);
  }
}
