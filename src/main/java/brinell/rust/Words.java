package brinell.rust;

/** Tells keywords from other identifiers, without making a string. */
final class Words {
  /** Open addressing; a word of up to eight bytes is packed into a long, first byte highest. */
  private static final int SIZE = 512;

  private static final long[] KEYS = new long[SIZE];
  private static final byte[] KINDS = new byte[SIZE];
  private static final byte IDENT = TokenKind.IDENT.code();
  private static final byte MACRO_RULES_CODE = TokenKind.MACRO_RULES.code();
  private static final byte[] MACRO_RULES = {'m', 'a', 'c', 'r', 'o', '_', 'r', 'u', 'l', 'e', 's'};

  static {
    for (TokenKind kind : TokenKind.values()) {
      boolean word = kind.group() == TokenKind.Group.KEYWORD || kind.isName();
      if (word && !kind.text().isEmpty() && kind.text().length() <= 8) {
        put(pack(kind.text()), kind.code());
      }
    }
  }

  private Words() {}

  private static long pack(String word) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = key << 8 | word.charAt(i);
    }
    return key;
  }

  private static void put(long key, byte kind) {
    int slot = slot(key);
    while (KEYS[slot] != 0) {
      slot = (slot + 1) & (SIZE - 1);
    }
    KEYS[slot] = key;
    KINDS[slot] = kind;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 55);
  }

  /** The kind of a word of ASCII letters, digits and underscores, given packed. */
  static byte kind(long key) {
    int slot = slot(key);
    while (KEYS[slot] != 0) {
      if (KEYS[slot] == key) {
        return KINDS[slot];
      }
      slot = (slot + 1) & (SIZE - 1);
    }
    return IDENT;
  }

  /** The kind of a word longer than eight bytes. */
  static byte longKind(byte[] source, int start, int end) {
    boolean macro =
        end - start == MACRO_RULES.length && source[start] == 'm' && source[start + 5] == '_';
    for (int i = 0; macro && i < MACRO_RULES.length; i++) {
      macro = source[start + i] == MACRO_RULES[i];
    }
    return macro ? MACRO_RULES_CODE : IDENT;
  }
}
