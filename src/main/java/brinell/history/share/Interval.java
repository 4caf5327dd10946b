package brinell.history.share;

/**
 * A part of a whole with what chance leaves open.
 *
 * @param of never negative
 * @param low a share from 0 to 1
 * @param high a share from 0 to 1
 */
public record Interval(long part, long of, double low, double high) {
  /** Of the normal distribution, for 95 in 100. */
  private static final double Z = 1.959964;

  /** Wilson's interval for independent cases (Wilson 1927), at 95 %. */
  public static Interval wilson(long part, long of) {
    if (of == 0) {
      return new Interval(0, 0, 0, 1);
    }
    double p = (double) part / of;
    double z2 = Z * Z;
    double middle = p + z2 / (2 * of);
    double reach = Z * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
    double by = 1 + z2 / of;
    return new Interval(
        part, of, Math.max(0, (middle - reach) / by), Math.min(1, (middle + reach) / by));
  }

  /**
   * A ratio of sums over groups whose members are alike, such as the lines of one change: its
   * variance is that of the groups (the linearised ratio estimator, Cochran 1977, 6.3), at 95 %.
   *
   * @param parts the part of each group
   * @param wholes the whole of each group
   */
  public static Interval ratio(long[] parts, long[] wholes) {
    long part = 0;
    long whole = 0;
    for (int i = 0; i < parts.length; i++) {
      part += parts[i];
      whole += wholes[i];
    }
    if (whole == 0 || parts.length < 2) {
      return new Interval(part, whole, 0, 1);
    }
    double r = (double) part / whole;
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      double off = parts[i] - r * wholes[i];
      sum += off * off;
    }
    int n = parts.length;
    double mean = (double) whole / n;
    double error = Math.sqrt(sum / (n - 1.0) / n) / mean;
    return new Interval(part, whole, Math.max(0, r - Z * error), Math.min(1, r + Z * error));
  }

  /** From 0 to 1; 0 of nothing. */
  public double share() {
    return of == 0 ? 0 : (double) part / of;
  }

  /** Whether it says next to nothing. */
  public boolean isVague() {
    return of == 0 || high - low > 0.5;
  }
}
