package brinell.adapter.index;

/** Sorts numbers by some of their bits; numbers that agree in them stay in order. */
final class Radix {
  private static final int STEP = 11;

  private Radix() {}

  /** The sorted numbers, in the given array or in another one. */
  static long[] sort(long[] from, int count, int low, int high) {
    long[] source = from;
    long[] target = new long[count];
    for (int shift = low; shift < high; shift += STEP) {
      int width = Math.min(STEP, high - shift);
      pass(source, target, count, shift, (1 << width) - 1);
      long[] swap = source;
      source = target;
      target = swap;
    }
    return source;
  }

  private static void pass(long[] source, long[] target, int count, int shift, int mask) {
    int[] at = new int[mask + 2];
    for (int i = 0; i < count; i++) {
      at[((int) (source[i] >>> shift) & mask) + 1]++;
    }
    for (int i = 1; i <= mask; i++) {
      at[i] += at[i - 1];
    }
    for (int i = 0; i < count; i++) {
      target[at[(int) (source[i] >>> shift) & mask]++] = source[i];
    }
  }
}
