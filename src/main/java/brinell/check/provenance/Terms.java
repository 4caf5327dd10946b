package brinell.check.provenance;

import brinell.port.Print.Family;
import java.util.Arrays;

/** Collects the terms of one function, each once. */
final class Terms {
  private static final int FIRST = 1 << 10;

  private long[] found = new long[FIRST];
  private int size;

  /** Open addressing; a slot holds a term's number plus one, in the generation of its function. */
  private int[] slots = new int[FIRST * 2];

  private int[] generation = new int[FIRST * 2];
  private int now = 1;

  void add(Family family, long mixed) {
    long term = family.tag(mixed);
    int mask = slots.length - 1;
    int at = (int) (mixed >>> 32) & mask;
    while (generation[at] == now) {
      if (found[slots[at]] == term) {
        return;
      }
      at = (at + 1) & mask;
    }
    if (size == found.length) {
      grow();
      add(family, mixed);
      return;
    }
    generation[at] = now;
    slots[at] = size;
    found[size++] = term;
  }

  private void grow() {
    long[] all = Arrays.copyOf(found, size);
    found = new long[size * 2];
    slots = new int[size * 4];
    generation = new int[size * 4];
    size = 0;
    for (long term : all) {
      int at = (int) (term >>> 32) & (slots.length - 1);
      while (generation[at] == now) {
        at = (at + 1) & (slots.length - 1);
      }
      generation[at] = now;
      slots[at] = size;
      found[size++] = term;
    }
  }

  /** In the order they were found; starts over. */
  long[] take() {
    long[] taken = Arrays.copyOf(found, size);
    size = 0;
    now++;
    return taken;
  }
}
