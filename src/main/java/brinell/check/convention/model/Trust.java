package brinell.check.convention.model;

/** How far a context's own counts are believed, by how often it occurs. */
final class Trust {
  /** Never quite: what follows a context need not have followed it yet. */
  private static final double MOST = 0.75;

  private static final double[] OF = new double[1 << 10];

  static {
    for (int i = 0; i < OF.length; i++) {
      OF[i] = i / (i + 1.0) * MOST;
    }
  }

  private Trust() {}

  static double of(int count) {
    return OF[Math.min(count, OF.length - 1)];
  }
}
