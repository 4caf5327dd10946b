package brinell.adapter.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {
  @Test
  void whatIsWrittenIsRead() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      int n = 1 + random.nextInt(300);
      long[] values = new long[n];
      int[] widths = new int[n];
      BitWriter out = new BitWriter();
      for (int i = 0; i < n; i++) {
        widths[i] = random.nextInt(31);
        boolean rice = i % 2 == 0;
        values[i] =
            rice
                ? random.nextInt(20) == 0 ? random.nextLong() >>> 1 : random.nextInt(1 << 12)
                : random.nextLong() & (1L << widths[i]) - 1;
        if (rice) {
          out.rice(values[i], widths[i] % 16);
        } else {
          out.bits(values[i], widths[i]);
        }
      }
      out.align();
      byte[] bytes = out.take();
      BitReader in = reader(bytes);
      for (int i = 0; i < n; i++) {
        long read = i % 2 == 0 ? in.rice(widths[i] % 16) : in.bits(widths[i]);
        assertThat(read).as("number " + i).isEqualTo(values[i]);
      }
      assertThat(in.left()).isLessThan(8);
    }
  }

  /** Pages whose checksums are right. */
  private static BitReader reader(byte[] bytes) {
    int pages = (bytes.length + Pages.SIZE - 1) / Pages.SIZE;
    byte[] file = Arrays.copyOf(bytes, bytes.length + 4 * pages + 8);
    MemorySegment segment = MemorySegment.ofArray(file);
    for (int p = 0; p < pages; p++) {
      int length = Math.min(Pages.SIZE, bytes.length - p * Pages.SIZE);
      byte[] page = Arrays.copyOfRange(bytes, p * Pages.SIZE, p * Pages.SIZE + length);
      segment.set(Pages.INT, bytes.length + 4L * p, Pages.crc(java.nio.ByteBuffer.wrap(page)));
    }
    return new BitReader(new Pages(segment, bytes.length, bytes.length), 0, bytes.length);
  }
}
