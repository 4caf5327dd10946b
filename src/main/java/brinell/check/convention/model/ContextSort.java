package brinell.check.convention.model;

import java.util.Arrays;

/**
 * Sorts the places of a text by the words that end there, read backwards, up to a depth. All places
 * with the same last words then stand side by side, whatever their number.
 */
final class ContextSort {
  /** In words; places that agree in so many stand in the order of the text. */
  static final int DEPTH = 25;

  /** Words of a text must be fewer, so that three of them fit into one key. */
  static final int WORDS = 1 << 21;

  private static final int AT_ONCE = 3;
  private static final int SMALL = 12;

  private final int[] text;
  private final int length;
  private final int[] places;
  private final long[] keys;
  private int base;

  private ContextSort(int[] text, int length, int[] places, int largest) {
    this.text = text;
    this.length = length;
    this.places = places;
    this.keys = new long[largest];
  }

  /**
   * @param starts filled: where the places of each word start; one entry more than words
   */
  static int[] sort(int[] text, int length, int[] starts) {
    int words = starts.length - 1;
    for (int i = 0; i < length; i++) {
      starts[text[i] + 1]++;
    }
    int largest = 0;
    for (int w = 0; w < words; w++) {
      largest = Math.max(largest, starts[w + 1]);
      starts[w + 1] += starts[w];
    }
    int[] places = new int[length];
    int[] next = Arrays.copyOf(starts, words);
    for (int i = 0; i < length; i++) {
      places[next[text[i]]++] = i;
    }
    ContextSort sort = new ContextSort(text, length, places, largest);
    for (int w = 1; w < words; w++) { // what precedes a boundary belongs to another file
      sort.base = starts[w];
      sort.sort(starts[w], starts[w + 1], 1);
    }
    return places;
  }

  private void sort(int from, int to, int depth) {
    if (to - from < 2) {
      return;
    }
    if (depth >= DEPTH) {
      Arrays.sort(places, from, to);
      return;
    }
    boolean same = true;
    for (int i = from; i < to; i++) {
      keys[i - base] = key(places[i], depth);
      same &= keys[i - base] == keys[from - base];
    }
    if (!same) {
      quick(from, to);
    }
    for (int i = from; i < to; ) {
      int end = i + 1;
      while (end < to && keys[end - base] == keys[i - base]) {
        end++;
      }
      sort(i, end, depth + AT_ONCE);
      i = end;
    }
  }

  private long key(int place, int depth) {
    int at = place - depth;
    return (long) word(at) << 42 | (long) word(at - 1) << 21 | word(at - 2);
  }

  private int word(int at) {
    return at < 0 || at >= length ? 0 : text[at];
  }

  private void quick(int from, int to) {
    int lo = from;
    int hi = to;
    while (hi - lo > SMALL) {
      int cut = partition(lo, hi);
      if (cut - lo < hi - cut) {
        quick(lo, cut);
        lo = cut;
      } else {
        quick(cut, hi);
        hi = cut;
      }
    }
    insertion(lo, hi);
  }

  /** Hoare's; splits runs of equal keys in the middle. */
  private int partition(int lo, int hi) {
    long pivot = median(keys[lo - base], keys[(lo + hi - 1) / 2 - base], keys[hi - 1 - base]);
    int i = lo - 1;
    int j = hi;
    while (true) {
      do {
        i++;
      } while (keys[i - base] < pivot);
      do {
        j--;
      } while (keys[j - base] > pivot);
      if (i >= j) {
        return Math.max(lo + 1, Math.min(hi - 1, j + 1));
      }
      swap(i, j);
    }
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private void swap(int i, int j) {
    long key = keys[i - base];
    keys[i - base] = keys[j - base];
    keys[j - base] = key;
    int place = places[i];
    places[i] = places[j];
    places[j] = place;
  }

  private void insertion(int lo, int hi) {
    for (int i = lo + 1; i < hi; i++) {
      for (int j = i; j > lo && keys[j - 1 - base] > keys[j - base]; j--) {
        swap(j - 1, j);
      }
    }
  }
}
