package brinell.adapter.index;

import java.util.Arrays;

/** Whole numbers in a row, without an object for each. */
final class Growing {
  private int[] values = new int[1024];
  private int size;

  int add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size] = value;
    return size++;
  }

  int get(int i) {
    return values[i];
  }

  void set(int i, int value) {
    values[i] = value;
  }

  int size() {
    return size;
  }
}
