package brinell.check.convention.model;

/**
 * Where the parts of a model stand, in bytes; all numbers little-endian, all parts at multiples of
 * eight.
 *
 * @param tokens length of the text, boundaries included
 * @param words how many different ones, the boundary included
 * @param slots of the table from hashes to words, a power of two
 * @param letters bytes of all words' spellings
 */
record Layout(int tokens, int words, int slots, int letters) {
  static final long MAGIC = 0x314C444D4C4E5242L;
  static final int HEAD = 64;

  long hashes() {
    return HEAD;
  }

  long ids() {
    return hashes() + 8L * slots;
  }

  long starts() {
    return even(ids() + 4L * slots);
  }

  long text() {
    return even(starts() + 4L * (words + 1));
  }

  long places() {
    return even(text() + 4L * tokens);
  }

  long ends() {
    return even(places() + 4L * tokens);
  }

  long spellings() {
    return even(ends() + 4L * (words + 1));
  }

  long shapes() {
    return even(spellings() + letters);
  }

  long end() {
    return even(shapes() + 4L * Spelling.SIZE);
  }

  private static long even(long at) {
    return (at + 7) & ~7L;
  }
}
