package brinell.check.provenance;

/** The hash functions of prints; part of what {@link Prints#version()} stands for. */
final class Hash {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** FNV-1a with a last mixing. */
  static int bytes(byte[] source, int from, int to) {
    int h = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      h = (h ^ source[i]) * 0x01000193;
    }
    return int32(h);
  }

  static int text(String ascii) {
    int h = 0x811c9dc5;
    for (int i = 0; i < ascii.length(); i++) {
      h = (h ^ (byte) ascii.charAt(i)) * 0x01000193;
    }
    return int32(h);
  }

  /** The finaliser of MurmurHash3. */
  static int int32(int h) {
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  /** The finaliser of SplitMix64. */
  static long mix(long h) {
    h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
    h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
    return h ^ h >>> 31;
  }

  static long start(int seed) {
    return SEED * (seed + 1);
  }

  static long add(long h, int next) {
    return (h + next) * SEED + 0x632BE59BD9B4E019L;
  }
}
