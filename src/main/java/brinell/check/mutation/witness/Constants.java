package brinell.check.mutation.witness;

import brinell.rust.Edition;
import brinell.rust.Lexer;
import brinell.rust.TokenKind;
import brinell.rust.Tokens;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The constants of some Rust text, the nearest to the fault first. */
final class Constants {
  private static final int LONGEST = 200;

  private final Set<BigInteger> integers = new LinkedHashSet<>();
  private final Set<String> floats = new LinkedHashSet<>();
  private final Set<String> strings = new LinkedHashSet<>();
  private final Set<Integer> characters = new LinkedHashSet<>();

  /** Also what the examples in its doc comments have. */
  void add(String text) {
    Tokens tokens = Lexer.lex(text.getBytes(StandardCharsets.UTF_8), Edition.DEFAULT);
    for (int i = 0; i < tokens.size(); i++) {
      TokenKind kind = tokens.kind(i);
      switch (kind.group()) {
        case NUMBER -> number(kind, tokens.text(i));
        case STRING, CHARACTER -> RustText.read(tokens.text(i)).ifPresent(t -> text(kind, t));
        case DOC -> {
          String doc = tokens.text(i).replaceFirst("^//[/!]", "");
          if (doc.contains("(") && !doc.startsWith("/")) {
            add(doc);
          }
        }
        default -> {}
      }
    }
  }

  private void text(TokenKind kind, String text) {
    if (kind.group() == TokenKind.Group.CHARACTER) {
      text.codePoints().limit(1).forEach(this::character);
    } else if (text.length() <= LONGEST) {
      strings.add(text);
    }
  }

  private void character(int c) {
    characters.add(c);
    if (c < 256) {
      integers.add(BigInteger.valueOf(c));
    }
  }

  private void number(TokenKind kind, String literal) {
    String text = literal.replace("_", "").toLowerCase(Locale.ROOT);
    if (kind == TokenKind.FLOAT) {
      floats.add(text.replaceFirst("f(32|64)$", ""));
      return;
    }
    int radix =
        text.startsWith("0x") ? 16 : text.startsWith("0o") ? 8 : text.startsWith("0b") ? 2 : 10;
    String digits = radix == 10 ? text : text.substring(2);
    digits = digits.replaceFirst("[iu](8|16|32|64|128|size)$", "");
    if (radix == 10 && digits.matches(".*f(32|64)")) {
      floats.add(digits.substring(0, digits.length() - 3) + ".0");
      return;
    }
    try {
      integers.add(new BigInteger(digits, radix));
    } catch (NumberFormatException e) {
      return; // no number after all
    }
  }

  Set<BigInteger> integers() {
    return integers;
  }

  Set<String> floats() {
    return floats;
  }

  Set<String> strings() {
    return strings;
  }

  Set<Integer> characters() {
    return characters;
  }
}
