package brinell.adapter.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of a term and a function, collected in any number and given back sorted by term, within a
 * term in the order they came. What does not fit into memory goes to files.
 */
final class Postings {
  /** Of a term so many bits are kept. */
  static final int TERM_BITS = 36;

  /** The most functions of a shard. */
  static final int ID_BITS = 26;

  private static final int PARTS_BITS = 4;
  private static final int PARTS = 1 << PARTS_BITS;
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final String name;
  private final long limit;
  private final List<List<long[]>> chunks = new ArrayList<>();
  private final int[] fill = new int[PARTS];
  private final long[] counts = new long[PARTS];
  private long held;
  private boolean spilled;

  /**
   * @param limit how many pairs are kept in memory
   */
  Postings(Path folder, String name, long limit) {
    this.folder = folder;
    this.name = name;
    this.limit = limit;
    for (int i = 0; i < PARTS; i++) {
      chunks.add(new ArrayList<>());
      fill[i] = CHUNK;
    }
  }

  long size() {
    return Arrays.stream(counts).sum();
  }

  void add(long term, int function) throws IOException {
    long bits = term >>> (64 - TERM_BITS);
    int part = (int) (bits >>> (TERM_BITS - PARTS_BITS));
    if (fill[part] == CHUNK) {
      if (held >= limit) {
        spill();
      }
      chunks.get(part).add(new long[CHUNK]);
      fill[part] = 0;
      held += CHUNK;
    }
    chunks.get(part).getLast()[fill[part]++] = bits << ID_BITS | function;
    counts[part]++;
  }

  private Path file(int part) {
    return folder.resolve(name + "-" + part + ".spill");
  }

  private void spill() throws IOException {
    spilled = true;
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * 8).order(ByteOrder.nativeOrder());
    for (int part = 0; part < PARTS; part++) {
      List<long[]> all = chunks.get(part);
      try (FileChannel out =
          FileChannel.open(file(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        for (int i = 0; i < all.size(); i++) {
          int n = i == all.size() - 1 ? fill[part] : CHUNK;
          buffer.clear();
          buffer.asLongBuffer().put(all.get(i), 0, n);
          buffer.limit(n * 8);
          while (buffer.hasRemaining()) {
            out.write(buffer);
          }
        }
      }
      all.clear();
      fill[part] = CHUNK;
    }
    held = 0;
  }

  interface Sink {
    /** The pairs {@code 0..count} are of a range of terms of their own, sorted. */
    void part(long[] pairs, int count);
  }

  /** All pairs, part by part; frees what it gave. */
  void sorted(int usedBits, Sink sink) throws IOException {
    for (int part = 0; part < PARTS; part++) {
      int count = Math.toIntExact(counts[part]);
      long[] pairs = load(part, count);
      sink.part(
          Radix.sort(pairs, count, ID_BITS + TERM_BITS - usedBits, ID_BITS + TERM_BITS), count);
    }
  }

  private long[] load(int part, int count) throws IOException {
    long[] pairs = new long[count];
    int at = 0;
    if (spilled && Files.exists(file(part))) {
      byte[] bytes = Files.readAllBytes(file(part));
      at = bytes.length / 8;
      ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asLongBuffer().get(pairs, 0, at);
      Files.delete(file(part));
    }
    List<long[]> all = chunks.get(part);
    for (int i = 0; i < all.size(); i++) {
      int n = i == all.size() - 1 ? fill[part] : CHUNK;
      System.arraycopy(all.get(i), 0, pairs, at, n);
      at += n;
    }
    all.clear();
    return pairs;
  }
}
