package brinell.adapter.index;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The terms of one family and the functions that have each. Terms are cut to as many bits as keep
 * chance hits at one in {@code 2^SLACK}; those with the same first bits make a bucket, which is
 * found by its number and read from its start.
 *
 * <p>Of each term: its distance to the one before (Rice), how many functions less one (Rice 1), for
 * more than one how many projects less one (Rice 1), then the functions: the first as it is, the
 * others by their distance. Of a term in more than {@value #COMMON} functions only a logarithm of
 * its projects is kept: everybody writes that.
 */
final class Dictionary {
  static final int SLACK = 5;

  /** A digest of a whole function says much alone, so it must hardly ever agree by chance. */
  static final int WHOLE_SLACK = 16;

  static final int COMMON = 300;

  /** About so many terms, as a power of two, share a bucket. */
  private static final int BUCKET = 4;

  private Dictionary() {}

  /** The sizes that both sides derive from the number of pairs and functions. */
  record Shape(long pairs, int functions, int slack) {
    private static int bits(long n) {
      return 64 - Long.numberOfLeadingZeros(Math.max(1, n - 1));
    }

    int termBits() {
      return Math.min(Postings.TERM_BITS, bits(pairs) + slack);
    }

    int bucketBits() {
      return Math.max(0, Math.min(termBits() - 1, bits(pairs) - BUCKET));
    }

    int gapBits() {
      return Math.max(0, termBits() - bits(pairs) - 1);
    }

    int idBits() {
      return bits(functions);
    }

    int deltaBits(int count) {
      return Math.max(0, idBits() - bits(count) - 1);
    }
  }

  /** Told to the writer of a term: which functions have it, and how much it says. */
  interface Weigher {
    /** How many projects the functions are of. */
    int projects(int[] functions, int count);

    void weigh(int[] functions, int count, int projects);
  }

  static void write(Postings postings, Shape shape, Weigher weigher, DataOutputStream out)
      throws IOException {
    Writer writer = new Writer(shape, weigher);
    postings.sorted(shape.termBits(), writer::part);
    writer.finish(out);
  }

  private static final class Writer {
    private final Shape shape;
    private final Weigher weigher;
    private final BitWriter bits = new BitWriter();
    private final java.util.List<byte[]> blocks = new java.util.ArrayList<>();
    private final long[] starts;
    private long written;
    private int bucket = -1;
    private long last;
    private int[] functions = new int[1024];

    Writer(Shape shape, Weigher weigher) {
      this.shape = shape;
      this.weigher = weigher;
      this.starts = new long[(1 << shape.bucketBits()) + 1];
    }

    void part(long[] pairs, int count) {
      int cut = Postings.ID_BITS + Postings.TERM_BITS - shape.termBits();
      int mask = (1 << Postings.ID_BITS) - 1;
      for (int i = 0; i < count; ) {
        long term = pairs[i] >>> cut;
        int n = 0;
        for (; i < count && pairs[i] >>> cut == term; i++) {
          int id = (int) pairs[i] & mask;
          if (n > 0 && functions[n - 1] >= id) { // the same one, or two terms cut to one
            continue;
          }
          if (n == functions.length) {
            functions = java.util.Arrays.copyOf(functions, n * 2);
          }
          functions[n++] = id;
        }
        term(term, n);
      }
    }

    private void term(long term, int count) {
      int inBucket = shape.termBits() - shape.bucketBits();
      open((int) (term >>> inBucket));
      long value = term & (1L << inBucket) - 1;
      bits.rice(value - last, shape.gapBits());
      last = value + 1;
      int projects = count == 1 ? 1 : weigher.projects(functions, count);
      if (count > COMMON) {
        bits.rice(COMMON, 1);
        bits.bits(32 - Integer.numberOfLeadingZeros(projects), 5);
        return;
      }
      weigher.weigh(functions, count, projects);
      bits.rice(count - 1, 1);
      if (count > 1) {
        bits.rice(projects - 1, 1);
      }
      ids(count);
    }

    private void ids(int count) {
      bits.bits(functions[0], shape.idBits());
      int width = shape.deltaBits(count);
      for (int i = 1; i < count; i++) {
        bits.rice(functions[i] - functions[i - 1] - 1, width);
      }
    }

    private void open(int next) {
      while (bucket < next) {
        close();
        bucket++;
        starts[bucket] = written + bits.size();
        last = 0;
      }
    }

    private void close() {
      bits.align();
      if (bits.size() > 1 << 20) {
        written += bits.size();
        blocks.add(bits.take());
      }
    }

    void finish(DataOutputStream out) throws IOException {
      open(starts.length - 1);
      close();
      long total = written + bits.size();
      blocks.add(bits.take());
      out.writeLong(Long.reverseBytes(total));
      if (total >= 1L << 32) {
        throw new IOException("more terms than one shard can hold");
      }
      for (long start : starts) {
        out.writeInt(Integer.reverseBytes((int) start));
      }
      for (byte[] block : blocks) {
        out.write(block);
      }
    }
  }

  /** Reads one family. */
  static final class Reader {
    private final Pages pages;
    private final Shape shape;
    private final long table;
    private final long blob;
    int[] functions = new int[COMMON];

    /** Set by {@link #find}: how many functions; 0: none, or more than are listed. */
    int count;

    /** Set by {@link #find}: of how many projects; 0: the term is unknown. */
    int projects;

    Reader(Pages pages, Shape shape, long at) {
      this.pages = pages;
      this.shape = shape;
      this.table = at + 8;
      this.blob = table + 4L * ((1 << shape.bucketBits()) + 1);
    }

    private long start(int bucket) {
      return pages.intAt(table + 4L * bucket) & 0xFFFFFFFFL;
    }

    void find(long term) {
      count = 0;
      projects = 0;
      int inBucket = shape.termBits() - shape.bucketBits();
      long cut = term >>> (64 - shape.termBits());
      int bucket = (int) (cut >>> inBucket);
      long wanted = cut & (1L << inBucket) - 1;
      long from = start(bucket);
      long to = start(bucket + 1);
      if (from < to) {
        scan(new BitReader(pages, blob + from, blob + to), wanted);
      }
    }

    private void scan(BitReader in, long wanted) {
      int least = shape.gapBits() + 3 + shape.idBits(); // the padding of a bucket is shorter
      long value = -1;
      while (value < wanted && in.left() >= least) {
        value += in.rice(shape.gapBits()) + 1;
        if (value <= wanted) {
          entry(in, value == wanted);
        }
      }
    }

    private void entry(BitReader in, boolean keep) {
      int n = (int) in.rice(1) + 1;
      if (n > COMMON) {
        int log = (int) in.bits(5);
        projects = keep ? 1 << Math.max(0, log - 1) : 0;
        return;
      }
      int of = n == 1 ? 1 : (int) in.rice(1) + 1;
      int width = shape.deltaBits(n);
      int id = (int) in.bits(shape.idBits());
      functions[0] = id;
      for (int i = 1; i < n; i++) {
        id += (int) in.rice(width) + 1;
        functions[i] = id;
      }
      count = keep ? n : 0;
      projects = keep ? of : 0;
    }
  }
}
