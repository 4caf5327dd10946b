package brinell.adapter.index;

/** How much a term says, in bits: the fewer projects use it, the more. */
final class Idf {
  private static final double LN2 = Math.log(2);

  private Idf() {}

  static float bits(int projects, int of) {
    return (float) (Math.log((of + 1.0) / projects) / LN2);
  }
}
