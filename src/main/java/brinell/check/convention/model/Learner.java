package brinell.check.convention.model;

import brinell.port.Models;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads source files, in the order that they are given, and makes a model of them. The same files
 * in the same order give the same bytes.
 */
public final class Learner {
  /** Texts are addressed with 32 bits; what comes behind so many words is left out. */
  private static final int LARGEST = 200_000_000;

  private int[] text = new int[1 << 16];
  private int size;
  private long[] hashes = new long[1 << 14];
  private int[] ids = new int[1 << 14];
  private int words = 1;
  private int[] ends = new int[1 << 12];
  private byte[] letters = new byte[1 << 15];
  private final int[] threes = new int[Spelling.SIZE];
  private int files;

  public Learner() {
    text[size++] = 0;
  }

  public void add(byte[] source) {
    Stream stream = Stream.of(source);
    if (stream.size() == 0 || size + stream.size() >= LARGEST) {
      return;
    }
    files++;
    if (size + stream.size() + 1 > text.length) {
      text = Arrays.copyOf(text, (size + stream.size() + 1) / 2 * 3);
    }
    for (int i = 0; i < stream.size(); i++) {
      text[size++] = id(stream, i);
    }
    text[size++] = 0;
  }

  private int id(Stream stream, int i) {
    long hash = stream.word(i);
    int slot = slot(hashes, hash);
    if (hashes[slot] == hash) {
      return ids[slot];
    }
    if (words == ContextSort.WORDS - 1) {
      return 1; // a text with two million names has one more that stands for many
    }
    hashes[slot] = hash;
    ids[slot] = words;
    spell(stream.shown(i));
    if (words * 2 > hashes.length) {
      grow();
    }
    return words - 1;
  }

  static int slot(long[] hashes, long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash >>> 20) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = hashes;
    int[] oldIds = ids;
    hashes = new long[old.length * 2];
    ids = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = slot(hashes, old[i]);
        hashes[slot] = old[i];
        ids[slot] = oldIds[i];
      }
    }
  }

  private void spell(String word) {
    Spelling.count(word, threes);
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int from = ends[words - 1];
    if (from + bytes.length > letters.length) {
      letters = Arrays.copyOf(letters, (from + bytes.length) * 2);
    }
    System.arraycopy(bytes, 0, letters, from, bytes.length);
    if (words + 2 > ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    ends[words++] = from + bytes.length;
  }

  /** Words of text so far, with one boundary a file. */
  public int tokens() {
    return size;
  }

  public int files() {
    return files;
  }

  /** Sorts, and hands the model out piece by piece. */
  public void write(Consumer<ByteBuffer> to) {
    int[] starts = new int[words + 1];
    int[] places = ContextSort.sort(text, size, starts);
    Layout layout = new Layout(size, words, hashes.length, ends[words - 1]);
    Checked out = new Checked(to);
    out.put(Layout.MAGIC);
    out.put(size).put(words).put(hashes.length).put(ends[words - 1]).put(files);
    out.put(singles(starts));
    out.align(Layout.HEAD);
    for (long hash : hashes) {
      out.put(hash);
    }
    out.put(ids, ids.length).align(layout.starts());
    out.put(starts, words + 1).align(layout.text());
    out.put(text, size).align(layout.places());
    out.put(places, size).align(layout.ends());
    out.put(ends, words).put(0).align(layout.spellings());
    out.put(letters, ends[words - 1]).align(layout.shapes());
    out.put(threes, threes.length).align(layout.end());
    out.close();
  }

  private int singles(int[] starts) {
    int count = 0;
    for (int w = 1; w < words; w++) {
      count += starts[w + 1] - starts[w] == 1 ? 1 : 0;
    }
    return count;
  }

  /** The model, in memory. */
  public TokenModel model() {
    return TokenModel.of(Models.inMemory(this::write));
  }

  /** Hands out blocks and, at the end, their checksums. */
  private static final class Checked {
    private final Consumer<ByteBuffer> to;
    private final ByteBuffer block =
        ByteBuffer.allocate(Image.BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    private int[] sums = new int[64];
    private int blocks;

    Checked(Consumer<ByteBuffer> to) {
      this.to = to;
    }

    private void room(int bytes) {
      if (block.remaining() < bytes) {
        flush();
      }
    }

    Checked put(int value) {
      room(4);
      block.putInt(value);
      return this;
    }

    void put(long value) {
      room(8);
      block.putLong(value);
    }

    Checked put(int[] values, int count) {
      for (int i = 0; i < count; i++) {
        put(values[i]);
      }
      return this;
    }

    Checked put(byte[] values, int count) {
      for (int i = 0; i < count; i++) {
        room(1);
        block.put(values[i]);
      }
      return this;
    }

    private long at() {
      return (long) blocks * Image.BLOCK + block.position();
    }

    void align(long until) {
      while (at() < until) {
        room(1);
        block.put((byte) 0);
      }
    }

    private void flush() {
      block.flip();
      java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
      crc.update(block.duplicate());
      if (blocks == sums.length) {
        sums = Arrays.copyOf(sums, blocks * 2);
      }
      sums[blocks++] = (int) crc.getValue();
      to.accept(block);
      block.clear();
    }

    void close() {
      if (block.position() > 0) {
        flush();
      }
      int count = blocks;
      ByteBuffer tail = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < count; i++) {
        tail.putInt(sums[i]);
      }
      to.accept(tail.flip());
    }
  }
}
