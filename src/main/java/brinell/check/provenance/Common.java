package brinell.check.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** The heaviest pairing of two sequences that keeps both orders. */
final class Common {
  /** Cells of the table; a larger one is not worth its memory. */
  private static final long MOST = 4_000_000;

  private Common() {}

  /**
   * Pairs of places, in order; none when the sequences are too long.
   *
   * @param weight how well two places fit; 0: not at all
   */
  static List<int[]> pairs(int n, int m, IntBinaryOperator weight) {
    List<int[]> pairs = new ArrayList<>();
    if ((long) (n + 1) * (m + 1) > MOST) {
      return pairs;
    }
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        int w = weight.applyAsInt(i, j);
        int apart = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = w > 0 ? Math.max(apart, best[i + 1][j + 1] + w) : apart;
      }
    }
    for (int i = 0, j = 0; i < n && j < m; ) {
      int w = weight.applyAsInt(i, j);
      if (w > 0 && best[i][j] == best[i + 1][j + 1] + w) {
        pairs.add(new int[] {i++, j++});
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }
}
