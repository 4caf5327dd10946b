package brinell.rust;

import java.util.Arrays;

/**
 * Finds the partner of each bracket. A closing bracket that does not fit closes what is open inside
 * the nearest one that it fits; where none is open it stays alone.
 *
 * <p>Where that leaves brackets alone, one brace is missing or too many, and everything behind it
 * would sink into the item it is missing in. So the file is paired once more, and then a line that
 * starts with an item at its very first column closes all that is open: that is where code that
 * someone formatted has the items of a file.
 */
final class Pairing {
  private static final byte OPEN_PAREN = TokenKind.OPEN_PAREN.code();
  private static final byte OPEN_BRACE = TokenKind.OPEN_BRACE.code();
  private static final byte CLOSE_PAREN = TokenKind.CLOSE_PAREN.code();
  private static final byte CLOSE_BRACE = TokenKind.CLOSE_BRACE.code();

  private final Trees trees;
  private final Problems problems;
  private final int[] stack;

  /** Open brackets of each of the three shapes. */
  private final int[] open = new int[3];

  private int depth;
  private boolean alone;

  Pairing(Trees trees, Problems problems) {
    this.trees = trees;
    this.problems = problems;
    this.stack = new int[trees.size];
  }

  void run() {
    pair(false);
    if (alone) {
      depth = 0;
      Arrays.fill(open, 0);
      pair(true);
      report();
    }
  }

  private void pair(boolean byColumn) {
    for (int i = 0; i < trees.size; i++) {
      int traits = Traits.of(trees.kind[i]);
      if ((traits & Traits.OPEN) != 0) {
        stack[depth++] = i;
        open[shape(i)]++;
        trees.partner[i] = Trees.unclosed(trees.size);
      } else if ((traits & Traits.CLOSE) != 0) {
        close(i);
      } else if (byColumn && depth > 0 && startsAtMargin(i, traits)) {
        closeAll(i);
      }
    }
    alone |= depth > 0;
  }

  /** Parenthesis, brace or bracket. */
  private int shape(int place) {
    byte kind = trees.kind[place];
    return kind == OPEN_PAREN || kind == CLOSE_PAREN
        ? 0
        : kind == OPEN_BRACE || kind == CLOSE_BRACE ? 1 : 2;
  }

  private void close(int place) {
    int shape = shape(place);
    trees.partner[place] = Trees.ALONE;
    if (open[shape] == 0) {
      alone = true;
      return;
    }
    int top = stack[--depth];
    open[shape(top)]--;
    while (shape(top) != shape) {
      alone = true;
      trees.partner[top] = Trees.unclosed(place);
      top = stack[--depth];
      open[shape(top)]--;
    }
    trees.partner[top] = place;
    trees.partner[place] = top;
  }

  private void closeAll(int end) {
    while (depth > 0) {
      trees.partner[stack[--depth]] = Trees.unclosed(end);
    }
    Arrays.fill(open, 0);
  }

  private boolean startsAtMargin(int place, int traits) {
    int start = trees.start(place);
    boolean margin = start == 0 || trees.tokens.source()[start - 1] == '\n';
    return margin && (traits & Traits.ITEM) != 0;
  }

  private void report() {
    for (int i = 0; i < trees.size; i++) {
      int traits = Traits.of(trees.kind[i]);
      if ((traits & (Traits.OPEN | Traits.CLOSE)) != 0 && !trees.closed(i)) {
        String what = (traits & Traits.OPEN) != 0 ? " is not closed" : " closes nothing";
        problems.add(trees.start(i), "`" + trees.text(i) + "`" + what);
      }
    }
  }
}
