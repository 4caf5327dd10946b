package brinell.history.share;

/**
 * How many, and how many of them declare use.
 *
 * @param declared at most {@code all}
 */
public record Tally(long all, long declared) {
  static final Tally NONE = new Tally(0, 0);

  Tally and(boolean declares) {
    return new Tally(all + 1, declared + (declares ? 1 : 0));
  }

  Tally plus(Tally other) {
    return new Tally(all + other.all, declared + other.declared);
  }

  public double share() {
    return all == 0 ? 0 : (double) declared / all;
  }
}
