package brinell.rust;

/** The longest operator at a place, by table. */
final class Operators {
  private static final byte[] ONE = new byte[128];

  /** Indexed by the first byte times 128 plus the second. */
  private static final byte[] TWO = new byte[128 * 128];

  private static final byte SHL = TokenKind.SHL.code();
  private static final byte SHR = TokenKind.SHR.code();
  private static final byte DOT_DOT = TokenKind.DOT_DOT.code();
  private static final byte SHL_EQ = TokenKind.SHL_EQ.code();
  private static final byte SHR_EQ = TokenKind.SHR_EQ.code();
  private static final byte DOT_DOT_DOT = TokenKind.DOT_DOT_DOT.code();
  private static final byte DOT_DOT_EQ = TokenKind.DOT_DOT_EQ.code();

  static {
    for (TokenKind kind : TokenKind.values()) {
      String text = kind.text();
      if (kind.group() == TokenKind.Group.PUNCTUATION && text.length() == 1) {
        ONE[text.charAt(0)] = kind.code();
      } else if (kind.group() == TokenKind.Group.PUNCTUATION && text.length() == 2) {
        TWO[text.charAt(0) << 7 | text.charAt(1)] = kind.code();
      }
    }
  }

  private Operators() {}

  /** Whether an operator starts with this byte. */
  static boolean starts(int b) {
    return b >= 0 && b < 128 && ONE[b] != 0;
  }

  static byte one(byte first) {
    return ONE[first];
  }

  /** The operator of at least two bytes, or 0. */
  static byte two(byte first, byte second) {
    return second < 0 ? 0 : TWO[first << 7 | second];
  }

  /** The operator of three bytes that starts with one of two, or 0. */
  static byte three(byte two, byte third) {
    if (third == '=') {
      return two == SHL ? SHL_EQ : two == SHR ? SHR_EQ : two == DOT_DOT ? DOT_DOT_EQ : 0;
    }
    return third == '.' && two == DOT_DOT ? DOT_DOT_DOT : 0;
  }
}
