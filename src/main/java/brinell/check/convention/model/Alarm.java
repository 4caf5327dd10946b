package brinell.check.convention.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Which hunks of a change are named, so that of any long run of accepted hunks about one in twenty
 * is. The line is a quantile of the last accepted hunks; which quantile moves after each hunk, up
 * when it was named and down when it was not (Gibbs and Candès: Adaptive Conformal Inference Under
 * Distribution Shift, 2021). A fixed line does not keep its rate: one refactoring moves all scores.
 */
public final class Alarm {
  /** Of accepted hunks, how many are named. */
  public static final double RATE = 0.05;

  /** So many of the last accepted hunks make the line; the rate is counted over as many. */
  public static final int WINDOW = 200;

  /** Before so many were seen nothing is named. */
  public static final int FEWEST = 100;

  private static final double PACE = 0.1;

  private static final double LOWEST = -0.1;

  /** Nothing is named that is among the more familiar of the last accepted hunks, for any rate. */
  private static final double HIGHEST = 0.15;

  /** A change never starts behind a line that only one accepted hunk in a hundred would cross. */
  private static final double START = 0.01;

  private final Deque<Double> order = new ArrayDeque<>();
  private double[] sorted = new double[0];
  private final Deque<Boolean> judged = new ArrayDeque<>();
  private int named;
  private double share = RATE;

  /** The places, in the list, of the hunks that are named; takes the change as accepted. */
  public List<Integer> next(List<Double> scores) {
    int count = 0;
    share = Math.max(share, START);
    boolean ready = ready();
    for (double score : scores) {
      boolean over = ready && score > line(share);
      count += over ? 1 : 0;
      if (ready) {
        share = Math.clamp(share + PACE * (RATE - (over ? 1 : 0)), LOWEST, HIGHEST);
      }
      take(score);
    }
    List<Integer> most = most(scores, count);
    if (ready) {
      for (int i = 0; i < scores.size(); i++) {
        judge(most.contains(i));
      }
    }
    return most;
  }

  /** How many hunks cross the line is one thing; those that are named are the highest. */
  private static List<Integer> most(List<Double> scores, int count) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      places.add(i);
    }
    places.sort(Comparator.comparingDouble((Integer i) -> -scores.get(i)).thenComparing(i -> i));
    return List.copyOf(places.subList(0, count));
  }

  private void judge(boolean wasNamed) {
    judged.addLast(wasNamed);
    named += wasNamed ? 1 : 0;
    if (judged.size() > WINDOW && judged.removeFirst()) {
      named--;
    }
  }

  /** Whether enough was seen to name anything. */
  public boolean ready() {
    return sorted.length >= FEWEST;
  }

  /** Over how many accepted hunks the rate is counted. */
  public int judged() {
    return judged.size();
  }

  /** How many of them were named. */
  public int named() {
    return named;
  }

  /** How many of the last accepted hunks have a lower score. */
  public int below(double score) {
    int count = 0;
    for (double other : sorted) {
      count += other < score ? 1 : 0;
    }
    return count;
  }

  /** Of how many. */
  public int seen() {
    return sorted.length;
  }

  /** The score that one in twenty of the last accepted hunks is above. */
  public double line() {
    return line(RATE);
  }

  private double line(double above) {
    if (above <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    int at = (int) Math.ceil((1 - above) * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)];
  }

  private void take(double score) {
    order.addLast(score);
    if (order.size() > WINDOW) {
      sorted = without(order.removeFirst());
    }
    int at = Arrays.binarySearch(sorted, score);
    int place = at < 0 ? -at - 1 : at;
    double[] more = new double[sorted.length + 1];
    System.arraycopy(sorted, 0, more, 0, place);
    more[place] = score;
    System.arraycopy(sorted, place, more, place + 1, sorted.length - place);
    sorted = more;
  }

  private double[] without(double score) {
    int at = Arrays.binarySearch(sorted, score);
    double[] fewer = new double[sorted.length - 1];
    System.arraycopy(sorted, 0, fewer, 0, at);
    System.arraycopy(sorted, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }
}
