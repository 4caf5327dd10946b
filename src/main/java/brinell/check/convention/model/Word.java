package brinell.check.convention.model;

import java.nio.charset.StandardCharsets;

/** A word by its hash. 64 bits: two words of a codebase that share one are not to be expected. */
final class Word {
  /** What stands between two files. */
  static final long BOUNDARY = 0;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Word() {}

  static long hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return hash(bytes, 0, bytes.length);
  }

  static long hash(byte[] bytes, int from, int to) {
    long h = (long) to - from;
    for (int i = from; i < to; i++) {
      h = (h ^ bytes[i]) * FACTOR;
      h ^= h >>> 29;
    }
    return mix(h) | 1; // never the boundary
  }

  static long mix(long h) {
    h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
    h = (h ^ h >>> 29) * 0xD6E8FEB86659FD93L;
    return h ^ h >>> 32;
  }
}
