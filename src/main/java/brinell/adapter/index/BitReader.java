package brinell.adapter.index;

/** Reads what {@link BitWriter} wrote. */
final class BitReader {
  private final Pages pages;
  private long at;
  private final long end;
  private long held;
  private int count;

  BitReader(Pages pages, long from, long to) {
    this.pages = pages;
    this.at = from;
    this.end = to;
    pages.verify(from, to - from);
  }

  /** A word is read at once; behind the last page stand the checksums, so there is always one. */
  private void fill() {
    if (end - at >= 8) {
      held |= pages.rawLong(at) << count;
      at += (63 - count) >>> 3;
      count |= 56;
      return;
    }
    while (count <= 48 && at < end) {
      held |= (pages.raw(at++) & 0xFFL) << count;
      count += 8;
    }
  }

  /** In bits. */
  long left() {
    return (end - at) * 8 + count;
  }

  long bits(int width) {
    if (width > 32) {
      long low = bits(32);
      return low | bits(width - 32) << 32;
    }
    fill();
    long value = held & (1L << width) - 1;
    held >>>= width;
    count -= width;
    if (count < 0) {
      throw new Damaged("numbers end too early");
    }
    return value;
  }

  long rice(int width) {
    fill();
    int high = Long.numberOfTrailingZeros(~held);
    if (high >= 24) {
      bits(24);
      long low = bits(32);
      return low | bits(32) << 32;
    }
    bits(high + 1);
    return (long) high << width | bits(width);
  }
}
