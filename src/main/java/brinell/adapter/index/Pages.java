package brinell.adapter.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.zip.CRC32C;

/**
 * A mapped file in which each page is compared with its checksum before the first byte of it is
 * used. So opening costs nothing, and damage is seen where it would matter.
 */
final class Pages {
  static final int SIZE = 4096;

  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment file;
  private final long covered;
  private final long table;
  private final AtomicIntegerArray seen;

  /**
   * @param covered so many bytes from the start have checksums
   * @param table where the checksums stand
   */
  Pages(MemorySegment file, long covered, long table) {
    this.file = file;
    this.covered = covered;
    this.table = table;
    this.seen = new AtomicIntegerArray((int) ((covered + SIZE - 1) / SIZE / 32 + 1));
  }

  static int crc(MemorySegment bytes) {
    return crc(bytes.asByteBuffer());
  }

  static int crc(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Throws {@link Damaged} when a page is not what was written. */
  void verify(long from, long length) {
    if (from < 0 || length < 0 || from + length > covered) {
      throw new Damaged("it points outside itself");
    }
    for (long page = from / SIZE; page * SIZE < from + length; page++) {
      int bit = 1 << (page & 31);
      int word = (int) (page >>> 5);
      if ((seen.get(word) & bit) == 0) {
        check(page);
        seen.getAndAccumulate(word, bit, (a, b) -> a | b);
      }
    }
  }

  private void check(long page) {
    long start = page * SIZE;
    int found = crc(file.asSlice(start, Math.min(SIZE, covered - start)));
    if (found != file.get(INT, table + 4 * page)) {
      throw new Damaged("the checksum of page " + page + " is wrong");
    }
  }

  /** A byte of verified pages. */
  byte raw(long at) {
    return file.get(ValueLayout.JAVA_BYTE, at);
  }

  /** Eight bytes of verified pages. */
  long rawLong(long at) {
    return file.get(LONG, at);
  }

  int intAt(long at) {
    verify(at, 4);
    return file.get(INT, at);
  }

  int shortAt(long at) {
    verify(at, 2);
    return file.get(SHORT, at) & 0xFFFF;
  }

  long longAt(long at) {
    verify(at, 8);
    return file.get(LONG, at);
  }

  byte[] bytes(long at, int length) {
    verify(at, length);
    return file.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
  }
}
