package brinell.check.convention.model;

import java.util.Arrays;

/**
 * A text read word by word against a model: for every number of last words, which places of the
 * model have the same. What was the last words before a word is what the word and those before it
 * are afterwards, so one narrowing a word gives both counts of a chance.
 */
final class Walk {
  private static final int DEPTH = ContextSort.DEPTH;

  /** Contexts of the short estimate. */
  static final int SHORT = 6;

  private final TokenModel model;
  private final int[] last = new int[DEPTH];
  private int[] before = new int[DEPTH + 1];
  private int[] lo = new int[DEPTH + 1];
  private int[] size = new int[DEPTH + 1];
  private int longestBefore;
  private int longest;
  private double alone;

  Walk(TokenModel model) {
    this.model = model;
    restart();
  }

  /** As at the start of a file. */
  void restart() {
    Arrays.fill(last, -1);
    longest = 0;
    size[0] = model.tokens();
    step(0);
  }

  Walk copy() {
    Walk copy = new Walk(model);
    System.arraycopy(last, 0, copy.last, 0, DEPTH);
    copy.before = before.clone();
    copy.lo = lo.clone();
    copy.size = size.clone();
    copy.longest = longest;
    copy.longestBefore = longestBefore;
    copy.alone = alone;
    return copy;
  }

  /** Reads a word. */
  void next(long hash, String shown) {
    int word = model.id(hash);
    alone = model.alone(word, shown);
    step(word);
  }

  private void step(int word) {
    int[] spare = before;
    before = size;
    size = spare;
    longestBefore = longest;
    size[0] = model.tokens();
    narrow(word);
    System.arraycopy(last, 0, last, 1, DEPTH - 1);
    last[0] = word;
  }

  private void narrow(int word) {
    longest = 0;
    if (word < 0) {
      return;
    }
    int from = model.start(word);
    int to = model.start(word + 1);
    int depth = 1;
    while (to > from) {
      lo[depth] = from;
      size[depth] = to - from;
      longest = depth;
      if (depth > longestBefore || depth == DEPTH || last[depth - 1] < 0) {
        return;
      }
      int wanted = last[depth - 1];
      from = model.lower(from, to, depth, wanted);
      to = model.lower(from, to, depth, wanted + 1);
      depth++;
    }
  }

  /** How many of the last words occur in this order, before the word that was read. */
  int known() {
    return longestBefore;
  }

  /** How many occur now. */
  int reach() {
    return longest;
  }

  boolean seen() {
    return last[0] > 0;
  }

  /** The first rank of the places where so many last words occur. */
  int rank(int depth) {
    return lo[depth];
  }

  int count(int depth) {
    return depth > longest ? 0 : size[depth];
  }

  /** How often the word that was read follows so many of those before it, and how often any. */
  private int joint(int context) {
    return context + 1 > longest ? 0 : size[context + 1];
  }

  /**
   * From contexts of up to six words, the longer ones trusted the more the more often they occur.
   */
  double shortChance() {
    double chance = alone;
    int deepest = Math.min(SHORT, longestBefore);
    for (int k = 1; k <= deepest; k++) {
      double trust = Trust.of(before[k]);
      chance = trust * joint(k) / before[k] + (1 - trust) * chance;
    }
    return chance;
  }

  /** From the longest context alone; may be nought. */
  double longChance() {
    return longestBefore == 0 ? 0 : (double) joint(longestBefore) / before[longestBefore];
  }
}
