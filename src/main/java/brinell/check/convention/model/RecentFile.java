package brinell.check.convention.model;

/** Sequences of up to seven words of one file, counted. */
final class RecentFile {
  private static final int DEPTH = Walk.SHORT + 1;

  /** In words; the rest of a longer file is not counted. */
  private static final int LARGEST = 60_000;

  private final long[] keys;
  private final int[] counts;
  private final long[] window = new long[DEPTH];
  private int read;

  /** {@code words}: how many will be added at most. */
  RecentFile(int words) {
    int room = Integer.highestOneBit(Math.min(words, LARGEST) * DEPTH + 64) << 1;
    this.keys = new long[room];
    this.counts = new int[room];
  }

  static RecentFile of(Stream file) {
    RecentFile recent = new RecentFile(file.size());
    for (int i = 0; i < file.size(); i++) {
      recent.add(file.word(i));
    }
    return recent;
  }

  void add(long word) {
    if (read++ >= LARGEST) {
      return;
    }
    System.arraycopy(window, 0, window, 1, DEPTH - 1);
    window[0] = word;
    long key = 0;
    for (int k = 0; k < DEPTH && window[k] != 0; k++) {
      key = extended(key, window[k]);
      count(key);
    }
  }

  static long extended(long key, long word) {
    return (key + 0x632BE59BD9B4E019L) * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(word, 23);
  }

  private void count(long key) {
    int slot = slot(key);
    keys[slot] = key;
    counts[slot]++;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (Word.mix(key) & mask);
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** How often a sequence occurs; its last word first. */
  int times(long key) {
    return counts[slot(key)];
  }

  int size() {
    return Math.min(read, LARGEST);
  }
}
