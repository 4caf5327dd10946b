package brinell.check.convention.ledger;

import brinell.rust.Places;
import brinell.rust.TokenKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Numbers for tokens: a kind that has one spelling has one number above zero; a name or lifetime
 * that some pattern speaks of has one below {@link #OTHER}; every other name is {@link #OTHER}.
 */
final class Vocabulary {
  /** A name or lifetime that no pattern speaks of. */
  static final int OTHER = -1;

  private static final Map<TokenKind, Integer> KINDS = kinds();

  private final long[] digests = new long[1 << 11];
  private final int[] numbers = new int[1 << 11];
  private int size;

  private static Map<TokenKind, Integer> kinds() {
    Map<TokenKind, Integer> kinds = new EnumMap<>(TokenKind.class);
    int number = 1;
    for (TokenKind kind : TokenKind.values()) {
      kinds.put(kind, number++);
    }
    return kinds;
  }

  static int kind(TokenKind kind) {
    return KINDS.getOrDefault(kind, 0);
  }

  private static boolean spelt(TokenKind kind) {
    return kind.isName() || kind.group() == TokenKind.Group.LIFETIME;
  }

  /** The number of a token of a pattern, which is learnt. */
  int learn(Places places, int at) {
    if (!spelt(places.kind(at))) {
      return kind(places.kind(at));
    }
    long digest = places.digest(at);
    int slot = slot(digest);
    if (numbers[slot] == 0) {
      if (2 * size > numbers.length) {
        throw new IllegalStateException("the vocabulary is full");
      }
      digests[slot] = digest;
      numbers[slot] = -2 - size++;
    }
    return numbers[slot];
  }

  /** The number of a token of a file. */
  int of(Places places, int at) {
    TokenKind kind = places.kind(at);
    if (!spelt(kind)) {
      return kind(kind);
    }
    int number = numbers[slot(places.digest(at))];
    return number == 0 ? OTHER : number;
  }

  private int slot(long digest) {
    int mask = numbers.length - 1;
    int slot = (int) (digest ^ digest >>> 32) & mask;
    while (numbers[slot] != 0 && digests[slot] != digest) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
