package brinell.check.convention.model;

/**
 * Weights of several estimates, one set for each situation (how much of the last words is known to
 * the codebase and to the file), moved with every word towards whoever foresaw it.
 */
final class Gates {
  static final int OURS = 8;
  static final int FILES = 5;
  static final int SITUATIONS = OURS * FILES;

  private final int width;
  private final double[] weights;
  private final double pace;

  Gates(int width, double[] start, double pace) {
    this.width = width;
    this.weights = start.clone();
    this.pace = pace;
  }

  /** The same for all. */
  static double[] even(int width) {
    double[] start = new double[SITUATIONS * width];
    java.util.Arrays.fill(start, 1.0 / width);
    return start;
  }

  Gates copy() {
    return new Gates(width, weights, pace);
  }

  double[] weights() {
    return weights.clone();
  }

  static int situation(int ours, boolean file, int inFile) {
    int a = ours <= 3 ? ours : ours <= 5 ? 4 : ours <= 8 ? 5 : ours <= 13 ? 6 : 7;
    int b = !file ? 0 : inFile == 0 ? 1 : inFile <= 2 ? 2 : inFile <= 4 ? 3 : 4;
    return a * FILES + b;
  }

  double mix(int situation, double[] chances) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += weights[situation * width + i] * chances[i];
    }
    return sum;
  }

  /** Learns which of these chances were right, when {@code sum} is their mixture. */
  void learn(int situation, double[] chances, double sum) {
    int at = situation * width;
    for (int i = 0; i < width; i++) {
      double share = weights[at + i] * chances[i] / sum;
      weights[at + i] += pace * (share - weights[at + i]);
    }
    floor(at);
  }

  /** No estimate is given up for good. */
  private void floor(int at) {
    double total = 0;
    for (int i = 0; i < width; i++) {
      weights[at + i] = Math.max(weights[at + i], 0.002);
      total += weights[at + i];
    }
    for (int i = 0; i < width; i++) {
      weights[at + i] /= total;
    }
  }
}
