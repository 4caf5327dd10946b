package brinell.adapter.index;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers of seven bits a byte. */
final class Varints {
  private static final int BLOCK = 1 << 20;

  private final List<byte[]> full = new ArrayList<>();
  private byte[] block = new byte[BLOCK];
  private int fill;

  void add(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  private void put(byte b) {
    if (fill == BLOCK) {
      full.add(block);
      block = new byte[BLOCK];
      fill = 0;
    }
    block[fill++] = b;
  }

  long size() {
    return (long) full.size() * BLOCK + fill;
  }

  void writeTo(OutputStream out) throws IOException {
    for (byte[] bytes : full) {
      out.write(bytes);
    }
    out.write(Arrays.copyOf(block, fill));
  }
}
