package brinell.check.provenance;

import brinell.port.Print.Family;

/**
 * Chooses, of every {@code window} neighbouring runs of {@code length} tokens, the most telling one
 * (Schleimer, Wilkerson, Aiken: Winnowing, 2003, with how telling a run is before its hash). Two
 * functions that share {@code window + length - 1} tokens in a row share a term.
 */
final class Winnow {
  private final Family family;
  private final int length;
  private final int window;
  private final byte level;
  private final long drop;
  private long[] keys = new long[256];
  private long[] hashes = new long[256];

  /**
   * @param level of which tokens a run should have many
   */
  Winnow(Family family, int length, int window, byte level) {
    this.family = family;
    this.length = length;
    this.window = window;
    this.level = level;
    long power = 1;
    for (int i = 0; i < length; i++) {
      power *= Hash.start(0);
    }
    this.drop = power;
  }

  void choose(int[] code, byte[] telling, int from, int to, Terms terms) {
    int runs = to - from - length + 1;
    if (runs <= 0) {
      return;
    }
    hashAll(code, telling, from, runs);
    int best = -1;
    int last = -1;
    for (int i = 0; i < runs; i++) {
      if (best <= i - window) {
        best = best(Math.max(0, i - window + 1), i);
      } else if (best < 0 || keys[i] >= keys[best]) {
        best = i;
      }
      if (best != last && i >= Math.min(window, runs) - 1) {
        terms.add(family, hashes[best]);
        last = best;
      }
    }
  }

  /** The rightmost of the best. */
  private int best(int from, int to) {
    int best = from;
    for (int i = from + 1; i <= to; i++) {
      if (keys[i] >= keys[best]) {
        best = i;
      }
    }
    return best;
  }

  private void hashAll(int[] code, byte[] telling, int from, int runs) {
    if (keys.length < runs) {
      keys = new long[runs * 2];
      hashes = new long[runs * 2];
    }
    long factor = Hash.start(0);
    long h = 0;
    int told = 0;
    for (int i = 0; i < length - 1; i++) {
      h = h * factor + code[from + i];
      told += telling[from + i] == level ? 1 : 0;
    }
    for (int i = 0; i < runs; i++) {
      int in = from + i + length - 1;
      h = h * factor + code[in];
      told += telling[in] == level ? 1 : 0;
      if (i > 0) {
        int out = from + i - 1;
        h -= code[out] * drop;
        told -= telling[out] == level ? 1 : 0;
      }
      long mixed = Hash.mix(h);
      hashes[i] = mixed;
      keys[i] = (long) Math.min(told, 3) << 61 | mixed >>> 3;
    }
  }
}
