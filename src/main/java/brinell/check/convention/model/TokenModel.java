package brinell.check.convention.model;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * A text of words with all its contexts sorted: how often any sequence of words occurs is the size
 * of an interval. Safe for several threads.
 */
public final class TokenModel {
  private final Image image;
  private final Layout layout;
  private final int files;
  private final long starts;
  private final long text;
  private final long places;
  private final double unseen;
  private final Spelling spelling;

  private TokenModel(Image image, Layout layout, int files, int singles) {
    this.image = image;
    this.layout = layout;
    this.files = files;
    this.starts = layout.starts();
    this.text = layout.text();
    this.places = layout.places();
    // Good and Turing: what was seen once is as frequent as what was not seen.
    this.unseen = Math.clamp((double) singles / Math.max(1, layout.tokens()), 1e-4, 0.5);
    long shapes = layout.shapes();
    this.spelling = new Spelling(i -> image.intAt(shapes + 4L * i));
  }

  /** Throws {@link Damaged}, now or later, when these are not the bytes that were written. */
  public static TokenModel of(MemorySegment bytes) {
    if (bytes.byteSize() < Layout.HEAD || bytes.get(Image.LONG, 0) != Layout.MAGIC) {
      throw new Damaged("it is no model of this version");
    }
    Layout layout =
        new Layout(
            bytes.get(Image.INT, 8),
            bytes.get(Image.INT, 12),
            bytes.get(Image.INT, 16),
            bytes.get(Image.INT, 20));
    if (layout.tokens() < 1 || layout.words() < 1 || Integer.bitCount(layout.slots()) != 1) {
      throw new Damaged("its head is wrong");
    }
    Image image = new Image(bytes, layout.end());
    return new TokenModel(image, layout, image.intAt(24), image.intAt(28));
  }

  /** Throws {@link Damaged} when any of it is not what was written. */
  void verify() {
    image.verify();
  }

  /** Words of text, with one boundary a file. */
  public int tokens() {
    return layout.tokens();
  }

  /** Different words. */
  public int words() {
    return layout.words() - 1;
  }

  public int files() {
    return files;
  }

  /** Negative for a word that does not occur. */
  int id(long hash) {
    if (hash == Word.BOUNDARY) {
      return 0;
    }
    int mask = layout.slots() - 1;
    int slot = (int) (hash >>> 20) & mask;
    for (int tries = 0; tries <= mask; tries++) {
      long there = image.longAt(layout.hashes() + 8L * slot);
      if (there == hash) {
        return image.intAt(layout.ids() + 4L * slot);
      }
      if (there == 0) {
        return -1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  String spelled(int word) {
    int from = word == 0 ? 0 : image.intAt(layout.ends() + 4L * (word - 1));
    int to = image.intAt(layout.ends() + 4L * word);
    return new String(image.bytesAt(layout.spellings() + from, to - from), StandardCharsets.UTF_8);
  }

  /** Where the places of a word start; those of the next one start where they end. */
  int start(int word) {
    return image.intAt(starts + 4L * word);
  }

  int count(int word) {
    return start(word + 1) - start(word);
  }

  int place(int rank) {
    return image.intAt(places + 4L * rank);
  }

  int wordAt(int place) {
    return place < 0 || place >= layout.tokens() ? 0 : image.intAt(text + 4L * place);
  }

  /** The first of these ranks whose word so many places before is not smaller. */
  int lower(int from, int to, int back, int word) {
    int lo = from;
    int hi = to;
    while (lo < hi) {
      int mid = (lo + hi) >>> 1;
      if (wordAt(place(mid) - back) < word) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    return lo;
  }

  /** The chance of all words that do not occur. */
  double unseen() {
    return unseen;
  }

  /** The chance of a word by itself. */
  double alone(int word, String shown) {
    if (word > 0) {
      return (1 - unseen) * count(word) / layout.tokens();
    }
    return Math.max(1e-60, unseen * Math.exp(-spelling.bits(shown) / Bits.PER_NAT));
  }
}
