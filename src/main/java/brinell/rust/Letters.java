package brinell.rust;

/** Which bytes and code points start or go on in words and white space. */
final class Letters {
  private static final int START = 1;
  private static final int CONTINUE = 2;
  private static final int DIGIT = 4;
  private static final int SPACE = 8;
  private static final byte[] CLASS = new byte[256];

  static {
    for (int c = 0; c < 128; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean digit = c >= '0' && c <= '9';
      boolean space = (c >= '\t' && c <= '\r') || c == ' ';
      CLASS[c] =
          (byte)
              ((letter ? START | CONTINUE : 0)
                  | (digit ? DIGIT | CONTINUE : 0)
                  | (space ? SPACE : 0));
    }
  }

  private Letters() {}

  static boolean asciiStart(byte b) {
    return (CLASS[b & 0xFF] & START) != 0;
  }

  static boolean asciiContinue(byte b) {
    return (CLASS[b & 0xFF] & CONTINUE) != 0;
  }

  static boolean digit(byte b) {
    return (CLASS[b & 0xFF] & DIGIT) != 0;
  }

  static boolean asciiSpace(byte b) {
    return (CLASS[b & 0xFF] & SPACE) != 0;
  }

  /** XID_Start, which Java knows but for a handful of characters that are decomposed by NFKC. */
  static boolean start(int c) {
    return c == '_' || (c >= 0 && Character.isUnicodeIdentifierStart(c));
  }

  static boolean goesOn(int c) {
    return c >= 0 && Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** Pattern_White_Space beyond ASCII. */
  static boolean wideSpace(int c) {
    return c == 0x85 || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029;
  }

  /** The code point whose UTF-8 starts at a place, or -1 where the bytes are not UTF-8. */
  static int codePoint(byte[] s, int at) {
    int b = s[at];
    if (b >= 0) {
      return b;
    }
    int length = (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? 3 : (b & 0xF8) == 0xF0 ? 4 : 0;
    if (length == 0 || at + length > s.length) {
      return -1;
    }
    int c = b & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      if ((s[at + i] & 0xC0) != 0x80) {
        return -1;
      }
      c = c << 6 | (s[at + i] & 0x3F);
    }
    return c >= 0x80 && c <= Character.MAX_CODE_POINT && width(c) == length ? c : -1;
  }

  /** Bytes of a code point in UTF-8; 1 for what is none. */
  static int width(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
