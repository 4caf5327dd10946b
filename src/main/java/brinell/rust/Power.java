package brinell.rust;

/**
 * How tightly an operator between two expressions binds, from 1; 0 where there is none. As in the
 * Rust Reference's table of precedence.
 */
final class Power {
  static final int ASSIGN = 1;
  static final int RANGE = 2;
  static final int LAZY_AND = 4;
  static final int CAST = 12;

  private static final TokenKind[][] LEVELS = {
    {
      TokenKind.EQ,
      TokenKind.PLUS_EQ,
      TokenKind.MINUS_EQ,
      TokenKind.STAR_EQ,
      TokenKind.SLASH_EQ,
      TokenKind.PERCENT_EQ,
      TokenKind.CARET_EQ,
      TokenKind.AND_EQ,
      TokenKind.OR_EQ,
      TokenKind.SHL_EQ,
      TokenKind.SHR_EQ
    },
    {TokenKind.DOT_DOT, TokenKind.DOT_DOT_EQ, TokenKind.DOT_DOT_DOT},
    {TokenKind.OR_OR},
    {TokenKind.AND_AND},
    {TokenKind.EQ_EQ, TokenKind.NE, TokenKind.LT, TokenKind.LE, TokenKind.GT, TokenKind.GE},
    {TokenKind.OR},
    {TokenKind.CARET},
    {TokenKind.AND},
    {TokenKind.SHL, TokenKind.SHR},
    {TokenKind.PLUS, TokenKind.MINUS},
    {TokenKind.STAR, TokenKind.SLASH, TokenKind.PERCENT},
    {TokenKind.AS}
  };

  private static final byte[] OF = new byte[TokenKind.values().length];

  static {
    for (int level = 0; level < LEVELS.length; level++) {
      for (TokenKind kind : LEVELS[level]) {
        OF[kind.code() & 0xFF] = (byte) (level + 1);
      }
    }
  }

  private Power() {}

  static int of(byte kind) {
    return OF[kind & 0xFF];
  }
}
