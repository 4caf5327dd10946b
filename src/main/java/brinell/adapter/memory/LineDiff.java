package brinell.adapter.memory;

import brinell.core.Hunk;
import brinell.core.Hunk.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest edit from one list of lines to another (Myers), in hunks with three lines around.
 */
final class LineDiff {
  /** Ends a line that no line feed ends. Text has no such character. */
  static final String OPEN = "\0";

  private static final int AROUND = 3;

  private final List<String> base;
  private final List<String> head;
  private final boolean[] removed;
  private final boolean[] added;

  private LineDiff(List<String> base, List<String> head) {
    this.base = base;
    this.head = head;
    this.removed = new boolean[base.size()];
    this.added = new boolean[head.size()];
  }

  static List<Hunk> hunks(List<String> base, List<String> head) {
    LineDiff diff = new LineDiff(base, head);
    diff.mark();
    return diff.hunks();
  }

  /** Marks what lies between the common start and the common end. */
  private void mark() {
    int start = 0;
    int ends = Math.min(base.size(), head.size());
    while (start < ends && base.get(start).equals(head.get(start))) {
      start++;
    }
    int baseEnd = base.size();
    int headEnd = head.size();
    while (baseEnd > start
        && headEnd > start
        && base.get(baseEnd - 1).equals(head.get(headEnd - 1))) {
      baseEnd--;
      headEnd--;
    }
    mark(start, baseEnd, headEnd);
  }

  private void mark(int start, int baseEnd, int headEnd) {
    int n = baseEnd - start;
    int m = headEnd - start;
    int middle = n + m + 1;
    int[] furthest = new int[2 * middle + 1];
    List<int[]> history = new ArrayList<>();
    for (int d = 0; d <= n + m; d++) {
      history.add(Arrays.copyOfRange(furthest, middle - d - 1, middle + d + 2));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]);
        int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
        while (x < n && x - k < m && base.get(start + x).equals(head.get(start + x - k))) {
          x++;
        }
        furthest[middle + k] = x;
        if (x >= n && x - k >= m) {
          walkBack(history, start, n, m);
          return;
        }
      }
    }
  }

  private void walkBack(List<int[]> history, int start, int n, int m) {
    int x = n;
    int y = m;
    for (int d = history.size() - 1; d > 0; d--) {
      int[] furthest = history.get(d);
      int middle = d + 1;
      int k = x - y;
      boolean down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]);
      int from = down ? k + 1 : k - 1;
      x = furthest[middle + from];
      y = x - from;
      if (down) {
        added[start + y] = true;
      } else {
        removed[start + x] = true;
      }
    }
  }

  private List<Hunk> hunks() {
    List<Hunk> hunks = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (true) {
      while (x < base.size() && y < head.size() && !removed[x] && !added[y]) {
        x++;
        y++;
      }
      if (x == base.size() && y == head.size()) {
        return hunks;
      }
      int before = Math.min(AROUND, Math.min(x, y));
      int[] end = {x, y};
      hunks.add(hunk(x - before, y - before, end));
      x = end[0];
      y = end[1];
    }
  }

  private static Hunk.Line line(Mark mark, int number, String line) {
    return line.endsWith(OPEN)
        ? new Hunk.Line(mark, number, line.substring(0, line.length() - 1)).unended()
        : new Hunk.Line(mark, number, line);
  }

  /** Reads until more equal lines follow than two hunks would show. */
  private Hunk hunk(int baseStart, int headStart, int[] end) {
    List<Hunk.Line> lines = new ArrayList<>();
    int x = baseStart;
    int y = headStart;
    int equal = 0;
    boolean changed = false;
    while ((x < base.size() || y < head.size()) && !(changed && equal > 2 * AROUND)) {
      if (x < base.size() && removed[x]) {
        lines.add(line(Mark.REMOVED, x + 1, base.get(x++)));
        changed = true;
        equal = 0;
      } else if (y < head.size() && added[y]) {
        lines.add(line(Mark.ADDED, y + 1, head.get(y)));
        y++;
        changed = true;
        equal = 0;
      } else {
        lines.add(line(Mark.CONTEXT, y + 1, head.get(y)));
        x++;
        y++;
        equal++;
      }
    }
    int surplus = Math.max(0, equal - AROUND);
    end[0] = x - surplus;
    end[1] = y - surplus;
    List<Hunk.Line> kept = lines.subList(0, lines.size() - surplus);
    int baseCount = end[0] - baseStart;
    int headCount = end[1] - headStart;
    return new Hunk(
        baseCount == 0 ? baseStart : baseStart + 1,
        baseCount,
        headCount == 0 ? headStart : headStart + 1,
        headCount,
        kept);
  }
}
