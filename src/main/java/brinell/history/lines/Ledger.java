package brinell.history.lines;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows every line of code from the landing that it came with to the one that took it away.
 * Landings are numbered from the oldest; they must be told in that order.
 */
public final class Ledger {
  /** How long a landing is watched, in seconds: 90 days. */
  public static final long WATCH = 90L * 86_400;

  /** A repair that removes more than this is taken for something else. */
  private static final int LARGEST_FIX = 300;

  private static final int UNKNOWN = -1;

  private final Map<String, int[]> files = new TreeMap<>();
  private long[] at = new long[1024];
  private int[] born = new int[1024];
  private int[] dead = new int[1024];
  private long[] blamed = new long[1024];
  private int count;

  /** A change of one file, in numbers as {@code diff -U0} gives them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Change(String path, String from, boolean binary, int[] hunks, BitSet trivial) {}

  /**
   * The next landing.
   *
   * @param when seconds since 1970
   * @param fix whether it says that it repairs something
   */
  public void landing(long when, boolean fix, Iterable<Change> changes) {
    grow();
    int me = count++;
    at[me] = me == 0 ? when : Math.max(when, at[me - 1]);
    blamed[me] = Long.MAX_VALUE;
    boolean blames = fix && removed(changes) <= LARGEST_FIX;
    for (Change change : changes) {
      if (Code.is(change.path())) {
        change(me, change, blames);
      } else if (!change.from().equals(change.path())) {
        files.remove(change.from());
      }
    }
  }

  private static int removed(Iterable<Change> changes) {
    int all = 0;
    for (Change change : changes) {
      for (int i = 1; Code.is(change.path()) && i < change.hunks().length; i += 4) {
        all += change.hunks()[i];
      }
    }
    return all;
  }

  private void grow() {
    if (count == at.length) {
      at = Arrays.copyOf(at, 2 * count);
      born = Arrays.copyOf(born, 2 * count);
      dead = Arrays.copyOf(dead, 2 * count);
      blamed = Arrays.copyOf(blamed, 2 * count);
    }
  }

  private void change(int me, Change change, boolean blames) {
    int[] old = files.remove(change.from());
    if (change.binary()) {
      return;
    }
    int[] lines = apply(me, change, old == null ? new int[0] : old, blames);
    if (lines.length > 0) {
      files.put(change.path(), lines);
    }
  }

  private int[] apply(int me, Change change, int[] old, boolean blames) {
    int[] h = change.hunks();
    int size = old.length;
    for (int i = 0; i < h.length; i += 4) {
      size += h[i + 3] - h[i + 1];
    }
    int[] lines = new int[Math.max(0, size)];
    Arrays.fill(lines, UNKNOWN);
    int from = 0;
    int to = 0;
    int nth = 0;
    for (int i = 0; i < h.length; i += 4) {
      int start = h[i + 1] > 0 ? h[i] - 1 : h[i];
      to = copy(old, from, start, lines, to);
      from = start;
      for (int n = 0; n < h[i + 1]; n++, from++, nth++) {
        int origin = from < old.length ? old[from] : UNKNOWN;
        dies(origin, me, blames && !change.trivial().get(nth));
      }
      for (int n = 0; n < h[i + 3] && to < lines.length; n++) {
        lines[to++] = me;
      }
      born[me] += h[i + 3];
    }
    copy(old, from, old.length, lines, to);
    return lines;
  }

  private static int copy(int[] old, int from, int until, int[] lines, int to) {
    int n = Math.min(Math.min(until, old.length) - from, lines.length - to);
    if (n > 0) {
      System.arraycopy(old, from, lines, to, n);
    }
    return to + Math.max(0, until - from);
  }

  private void dies(int origin, int by, boolean blames) {
    if (origin == UNKNOWN || origin == by) {
      return;
    }
    if (at[by] - at[origin] < WATCH) {
      dead[origin]++;
    }
    if (blames) {
      blamed[origin] = Math.min(blamed[origin], at[by]);
    }
  }

  /** Lines of code that came with a landing. */
  public int born(int landing) {
    return born[landing];
  }

  /** How many of them were gone within {@link #WATCH}. */
  public int dead(int landing) {
    return dead[landing];
  }

  /**
   * When a repair first removed one of them, in seconds since 1970; {@link Long#MAX_VALUE}: none.
   */
  public long blamed(int landing) {
    return blamed[landing];
  }

  public int landings() {
    return count;
  }

  /** Lines of code that are there now. */
  public long lines() {
    return files.values().stream().mapToLong(l -> l.length).sum();
  }
}
