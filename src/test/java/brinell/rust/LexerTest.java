package brinell.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test holds a trap that a simpler lexer falls into. */
class LexerTest {
  /** Kinds and texts without white space: {@code INT:1 DOT_DOT:.. INT:2}. */
  private static String lexed(String source, Edition edition) {
    Tokens tokens = Lexer.lex(source.getBytes(StandardCharsets.UTF_8), edition);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != TokenKind.WHITESPACE) {
        all.add(tokens.kind(i) + ":" + tokens.text(i));
      }
    }
    return String.join(" ", all);
  }

  private static String lexed(String source) {
    return lexed(source, Edition.E2021);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1..2         | INT:1 DOT_DOT:.. INT:2",
        "1...2        | INT:1 DOT_DOT_DOT:... INT:2",
        "1..=2        | INT:1 DOT_DOT_EQ:..= INT:2",
        "1.foo()      | INT:1 DOT:. IDENT:foo OPEN_PAREN:( CLOSE_PAREN:)",
        "1.           | FLOAT:1.",
        "1.0e-3f64    | FLOAT:1.0e-3f64",
        "2e10         | FLOAT:2e10",
        "1_000u32     | INT:1_000u32",
        "0xE+1        | INT:0xE PLUS:+ INT:1",
        "0b1_0 0o7    | INT:0b1_0 INT:0o7",
        "t.0.1        | IDENT:t DOT:. INT:0 DOT:. INT:1",
        "t.0.1.foo    | IDENT:t DOT:. INT:0 DOT:. INT:1 DOT:. IDENT:foo",
        "1.0.x        | FLOAT:1.0 DOT:. IDENT:x",
        "1e           | INT:1e",
      })
  void numbers(String source, String tokens) {
    assertThat(lexed(source)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a'          | CHAR:'a'",
        "'a           | LIFETIME:'a",
        "'a,'b        | LIFETIME:'a COMMA:, LIFETIME:'b",
        "&'a 'b'      | AND:& LIFETIME:'a CHAR:'b'",
        "'\\''        | CHAR:'\\''",
        "'\\\\'       | CHAR:'\\\\'",
        "'\\u{1F600}' | CHAR:'\\u{1F600}'",
        "'/'          | CHAR:'/'",
        "'''          | CHAR:'''",
        "'('          | CHAR:'('",
        "'1'          | CHAR:'1'",
        "'é'          | CHAR:'é'",
        "'日本        | LIFETIME:'日本",
        "'static      | LIFETIME:'static",
        "'r#a         | RAW_LIFETIME:'r#a",
        "b'x' b'\\''  | BYTE:b'x' BYTE:b'\\''",
        "'label: loop | LIFETIME:'label COLON:: LOOP:loop",
      })
  void charactersAndLifetimes(String source, String tokens) {
    assertThat(lexed(source)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "r\"a\\\"                 | RAW_STR:r\"a\\\"",
        "r#\"a\"b\"#              | RAW_STR:r#\"a\"b\"#",
        "r##\"a\"#b\"##           | RAW_STR:r##\"a\"#b\"##",
        "\"a\\\"b\"               | STR:\"a\\\"b\"",
        "\"a\\\\\" b              | STR:\"a\\\\\" IDENT:b",
        "b\"x\" br#\"y\"#         | BYTE_STR:b\"x\" RAW_BYTE_STR:br#\"y\"#",
        "c\"x\" cr#\"y\"#         | C_STR:c\"x\" RAW_C_STR:cr#\"y\"#",
        "\"x\"suffix              | STR:\"x\"suffix",
        "r#fn r#match             | RAW_IDENT:r#fn RAW_IDENT:r#match",
        "rb                       | IDENT:rb",
      })
  void stringsAndRawNames(String source, String tokens) {
    assertThat(lexed(source)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/// a      | OUTER_DOC_LINE:/// a",
        "//// a     | LINE_COMMENT://// a",
        "//! a      | INNER_DOC_LINE://! a",
        "//         | LINE_COMMENT://",
        "///        | OUTER_DOC_LINE:///",
        "/** a */   | OUTER_DOC_BLOCK:/** a */",
        "/*** a */  | BLOCK_COMMENT:/*** a */",
        "/**/x      | BLOCK_COMMENT:/**/ IDENT:x",
        "/***/x     | BLOCK_COMMENT:/***/ IDENT:x",
        "/*! a */   | INNER_DOC_BLOCK:/*! a */",
        "/* /* */ */x | BLOCK_COMMENT:/* /* */ */ IDENT:x",
        "/*/ */x    | BLOCK_COMMENT:/*/ */ IDENT:x",
        "a//b       | IDENT:a LINE_COMMENT://b",
      })
  void comments(String source, String tokens) {
    assertThat(lexed(source)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "E2018 | c\"x\"   | IDENT:c STR:\"x\"",
        "E2021 | c\"x\"   | C_STR:c\"x\"",
        "E2018 | cr#\"x\"# | IDENT:cr POUND:# STR:\"x\" POUND:#",
        "E2018 | f\"x\"   | IDENT:f STR:\"x\"",
        "E2021 | f\"x\"   | RESERVED_PREFIX:f STR:\"x\"",
        "E2018 | a#b      | IDENT:a POUND:# IDENT:b",
        "E2021 | a#b      | RESERVED_PREFIX:a POUND:# IDENT:b",
        "E2018 | 'r#a     | LIFETIME:'r POUND:# IDENT:a",
        "E2021 | #\"x\"#  | POUND:# STR:\"x\" POUND:#",
        "E2024 | #\"x\"#  | RESERVED_PREFIX:# STR:\"x\" POUND:#",
      })
  void editions(Edition edition, String source, String tokens) {
    assertThat(lexed(source, edition)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a>>=b<<=c  | IDENT:a SHR_EQ:>>= IDENT:b SHL_EQ:<<= IDENT:c",
        "x->y=>z    | IDENT:x ARROW:-> IDENT:y FAT_ARROW:=> IDENT:z",
        "a::<b>>    | IDENT:a PATH_SEP::: LT:< IDENT:b SHR:>>",
        "a<-b       | IDENT:a LT:< MINUS:- IDENT:b",
        "&&x&=y     | AND_AND:&& IDENT:x AND_EQ:&= IDENT:y",
        "_ _a       | UNDERSCORE:_ IDENT:_a",
      })
  void operators(String source, String tokens) {
    assertThat(lexed(source)).isEqualTo(tokens);
  }

  @Test
  void everyKeywordIsFoundAndNothingThatOnlyStartsLikeOne() {
    for (TokenKind kind : TokenKind.values()) {
      boolean word =
          kind.group() == TokenKind.Group.KEYWORD || kind.group() == TokenKind.Group.SOFT;
      if (word) {
        assertThat(Lexer.lex(bytes(kind.text())).kind(0)).isEqualTo(kind);
        assertThat(Lexer.lex(bytes(kind.text() + "x")).kind(0)).isEqualTo(TokenKind.IDENT);
        assertThat(Lexer.lex(bytes(kind.text() + "é")).kind(0)).isEqualTo(TokenKind.IDENT);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shebangIsNoAttributeAndAnAttributeIsNoShebang() {
    assertThat(lexed("#!/bin/sh\nfn")).isEqualTo("SHEBANG:#!/bin/sh FN:fn");
    assertThat(lexed("#![a]")).startsWith("POUND:# NOT:! OPEN_BRACKET:[");
    assertThat(lexed("#! // c\n[a]")).startsWith("POUND:# NOT:! LINE_COMMENT:// c");
    assertThat(lexed("#!\nx")).isEqualTo("SHEBANG:#! IDENT:x");
    assertThat(lexed("\uFEFF#!x\n")).isEqualTo("BOM:\uFEFF SHEBANG:#!x");
  }

  @Test
  void frontmatterIsOneToken() {
    String head = "---cargo\nname = \"x\"\n---";
    assertThat(lexed(head + "\nfn")).isEqualTo("FRONTMATTER:" + head + " FN:fn");
    assertThat(lexed("#!/x\n\n" + head)).isEqualTo("SHEBANG:#!/x FRONTMATTER:" + head);
    assertThat(lexed("----\n---\n----\nx")).isEqualTo("FRONTMATTER:----\n---\n---- IDENT:x");
    assertThat(lexed("---\nx")).isEqualTo("ERROR:---\nx");
    assertThat(lexed("a --- b")).startsWith("IDENT:a MINUS:-");
  }

  @Test
  void carriageReturnBelongsToTheLineEnd() {
    Tokens tokens = Lexer.lex(bytes("// a\r\nb"));
    assertThat(tokens.text(0)).isEqualTo("// a");
    assertThat(tokens.text(1)).isEqualTo("\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "r#\"a\"", "/* a /* */", "b\"a", "\"a\\"})
  void whatDoesNotEndIsOneErrorUpToTheEnd(String source) {
    assertThat(lexed("x " + source)).isEqualTo("IDENT:x ERROR:" + source);
  }

  @Test
  void anUnclosedCharacterLeavesTheBracketBehindIt() {
    assertThat(lexed("'(a\n)")).isEqualTo("ERROR:' OPEN_PAREN:( IDENT:a CLOSE_PAREN:)");
  }

  @Test
  void bytesThatAreNoUtf8AreOneErrorPerRun() {
    byte[] source = {'a', (byte) 0xFF, (byte) 0xC3, 0, '`', 'b'};
    Tokens tokens = Lexer.lex(source);
    assertThat(tokens.size()).isEqualTo(3);
    assertThat(tokens.kind(1)).isEqualTo(TokenKind.ERROR);
    assertThat(tokens.end(1)).isEqualTo(5);
  }

  @Test
  void unicodeSpaceAndNames() {
    assertThat(lexed("a\u2028b\u200Ec")).isEqualTo("IDENT:a IDENT:b IDENT:c");
    assertThat(lexed("größe 東京")).isEqualTo("IDENT:größe IDENT:東京");
    assertThat(lexed("a😀b")).isEqualTo("IDENT:a ERROR:😀 IDENT:b");
  }
}
