package brinell.check.convention.model;

import brinell.rust.TokenKind;

/** Where a name is brought in, as far as the words beside it show. */
final class Definitions {
  private Definitions() {}

  static boolean at(Stream file, int i) {
    if (!file.kind(i).isName()) {
      return false;
    }
    TokenKind before = i == 0 ? TokenKind.SEMI : file.kind(i - 1);
    return switch (before) {
      case FN,
          STRUCT,
          ENUM,
          TRAIT,
          TYPE,
          CONST,
          STATIC,
          MOD,
          LET,
          MUT,
          UNION,
          FOR,
          AS,
          REF,
          MACRO ->
          true;
      case NOT -> i > 1 && file.kind(i - 2) == TokenKind.MACRO_RULES;
      // A field, a parameter, a variant, a binding of a pattern or closure.
      case COMMA, OPEN_PAREN, OPEN_BRACE, OR, PUB, CLOSE_PAREN -> opens(file, i);
      default -> false;
    };
  }

  private static boolean opens(Stream file, int i) {
    TokenKind after = i + 1 < file.size() ? file.kind(i + 1) : TokenKind.SEMI;
    return after == TokenKind.COLON || after == TokenKind.OR;
  }
}
