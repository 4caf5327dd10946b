package brinell.check.convention.model;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The bytes of a model, mapped or in memory. Each block is compared with its checksum before the
 * first number in it is used, so that opening costs nothing and damage is seen where it matters.
 */
final class Image {
  static final int BLOCK = 1 << 16;

  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment bytes;
  private final long covered;

  /** Set for blocks that were compared; two threads may both do it. */
  private final boolean[] seen;

  /** {@code covered}: so many bytes have checksums, which stand behind them. */
  Image(MemorySegment bytes, long covered) {
    long blocks = (covered + BLOCK - 1) / BLOCK;
    if (covered < 0 || bytes.byteSize() != covered + 4 * blocks) {
      throw new Damaged("its length is wrong");
    }
    this.bytes = bytes;
    this.covered = covered;
    this.seen = new boolean[(int) blocks];
  }

  int intAt(long at) {
    int block = (int) (at >>> 16);
    if (!seen[block]) {
      compare(block);
    }
    return bytes.get(INT, at);
  }

  long longAt(long at) {
    int block = (int) (at >>> 16);
    if (!seen[block]) {
      compare(block);
    }
    return bytes.get(LONG, at);
  }

  byte[] bytesAt(long at, int length) {
    if (length < 0 || at + length > covered) {
      throw new Damaged("it points outside itself");
    }
    for (long block = at / BLOCK; block * BLOCK < at + length; block++) {
      compare((int) block);
    }
    return bytes.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
  }

  /** Compares everything. */
  void verify() {
    for (int block = 0; block < seen.length; block++) {
      compare(block);
    }
  }

  private void compare(int block) {
    long start = (long) block * BLOCK;
    CRC32C crc = new CRC32C();
    crc.update(bytes.asSlice(start, Math.min(BLOCK, covered - start)).asByteBuffer());
    if ((int) crc.getValue() != bytes.get(INT, covered + 4L * block)) {
      throw new Damaged("the checksum of block " + block + " is wrong");
    }
    seen[block] = true;
  }
}
