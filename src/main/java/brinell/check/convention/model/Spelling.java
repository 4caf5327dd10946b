package brinell.check.convention.model;

import java.util.function.IntUnaryOperator;

/**
 * How names are spelled here: a letter follows from the two before it. What a word costs that was
 * never seen, so that the bits of any text are proper.
 */
final class Spelling {
  private static final int LETTERS = 65;
  private static final int OTHER = 63;
  private static final int END = 64;

  /** Bits for which of the other characters it is. */
  private static final double OTHER_BITS = 6;

  private static final double TRUST = 4;

  /** Counts of three letters in a row. */
  static final int SIZE = LETTERS * LETTERS * LETTERS;

  private final IntUnaryOperator threes;
  private final int[] pairs = new int[LETTERS * LETTERS];
  private final int[] pairSums = new int[LETTERS * LETTERS];
  private final int[] ones = new int[LETTERS];
  private final int[] oneSums = new int[LETTERS];
  private long all;

  Spelling(IntUnaryOperator threes) {
    this.threes = threes;
    for (int before = 0; before < LETTERS; before++) {
      for (int last = 0; last < LETTERS; last++) {
        for (int next = 0; next < LETTERS; next++) {
          int count = threes.applyAsInt((before * LETTERS + last) * LETTERS + next);
          if (count != 0) {
            pairs[last * LETTERS + next] += count;
            pairSums[before * LETTERS + last] += count;
            ones[next] += count;
            oneSums[last] += count;
            all += count;
          }
        }
      }
    }
  }

  static void count(String word, int[] threes) {
    int before = END;
    int last = END;
    for (int i = 0; i <= word.length(); i++) {
      int next = i == word.length() ? END : letter(word.charAt(i));
      threes[(before * LETTERS + last) * LETTERS + next]++;
      before = last;
      last = next;
    }
  }

  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return 26 + c - 'A';
    }
    if (c >= '0' && c <= '9') {
      return 52 + c - '0';
    }
    return c == '_' ? 62 : OTHER;
  }

  /** In bits. */
  double bits(String word) {
    double bits = 0;
    int before = END;
    int last = END;
    for (int i = 0; i <= word.length(); i++) {
      int next = i == word.length() ? END : letter(word.charAt(i));
      bits -= Math.log(chance(before, last, next)) * Bits.PER_NAT;
      bits += next == OTHER ? OTHER_BITS : 0;
      before = last;
      last = next;
    }
    return bits;
  }

  private double chance(int before, int last, int next) {
    double one = (ones[next] + 1.0) / (all + LETTERS);
    double two = (pairs[last * LETTERS + next] + TRUST * one) / (oneSums[last] + TRUST);
    int seen = threes.applyAsInt((before * LETTERS + last) * LETTERS + next);
    return (seen + TRUST * two) / (pairSums[before * LETTERS + last] + TRUST);
  }
}
