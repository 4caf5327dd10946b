package brinell.adapter.index;

/** How much a term says, in bits: the fewer projects use it, the more. */
final class Idf {
  /**
   * Of a small index nobody can tell what is rare, so it counts as if it had so many projects, all
   * others of which do not use what it has.
   */
  private static final int LEAST = 1000;

  private static final double LN2 = Math.log(2);

  private Idf() {}

  static float bits(int projects, int of) {
    if (projects > 2 && projects * 2L > of) {
      return 1; // most of those that are known use it
    }
    return (float) (Math.log((Math.max(LEAST, of) + 1.0) / projects) / LN2);
  }
}
