package brinell.port;

/** When code that a project can take explains a resemblance. */
public final class Demotion {
  /**
   * A function under an accepted licence that scores at least this share of another one's score
   * demotes it: what both have in common everybody writes, or may be had from either.
   */
  public static final double SHARE = 0.75;

  private Demotion() {}
}
