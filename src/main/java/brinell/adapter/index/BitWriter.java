package brinell.adapter.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes numbers of any width, lowest bit first. */
final class BitWriter {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int size;
  private long held;
  private int count;

  /** At most 56 bits. */
  void bits(long value, int width) {
    held |= value << count;
    if (count + width >= 64) {
      whole();
      held = count == 0 ? 0 : value >>> (64 - count);
    }
    count = (count + width) & 63;
  }

  private void whole() {
    if (size + 8 > bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    LONG.set(bytes, size, held);
    size += 8;
  }

  /** Golomb-Rice: good for numbers of about {@code 2^width} and smaller. */
  void rice(long value, int width) {
    long high = value >>> width;
    if (high >= 24) { // an escape, so that no number is long
      bits((1L << 24) - 1, 24);
      bits(value & 0xFFFFFFFFL, 32);
      bits(value >>> 32, 32);
      return;
    }
    bits((1L << high) - 1, (int) high + 1);
    bits(value & (1L << width) - 1, width);
  }

  /** To a whole byte. */
  void align() {
    for (; count > 0; count -= 8) {
      put((byte) held);
      held >>>= 8;
    }
    held = 0;
    count = 0;
  }

  private void put(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = b;
  }

  /** Bytes so far; exact after {@link #align}. */
  int size() {
    return size;
  }

  /** What was written; starts over. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }
}
