package brinell.adapter.index;

/** Finds the number of a function by the digest of its tokens. Twelve bytes a function, doubled. */
final class Known {
  private long[] keys = new long[1 << 12];
  private int[] values = new int[1 << 12];
  private int size;

  /** The number of a digest, or -1. */
  int get(long key) {
    for (int slot = slot(key, keys.length);
        values[slot] != 0;
        slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == key) {
        return values[slot] - 1;
      }
    }
    return -1;
  }

  void put(long key, int value) {
    if (++size * 3L > keys.length * 2L) {
      grow();
    }
    place(key, value + 1);
  }

  private void place(long key, int stored) {
    int slot = slot(key, keys.length);
    while (values[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    values[slot] = stored;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        place(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int slot(long key, int length) {
    return (int) (key >>> 20) & (length - 1);
  }
}
