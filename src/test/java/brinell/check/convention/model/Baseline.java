package brinell.check.convention.model;

/**
 * What the model is compared with: n-grams of order six with a cache of the file, each smoothed by
 * Jelinek and Mercer with one half, mixed by how many orders each knows (Hellendoorn and Devanbu
 * 2017, in the manner of SLP-Core).
 */
final class Baseline {
  private static final int ORDERS = 6;

  private final TokenModel model;
  private final Walk walk;
  private final RecentWalk file;
  private final RecentFile recent;

  Baseline(TokenModel model, RecentFile recent) {
    this(model, new Walk(model), recent, new RecentWalk(recent));
  }

  private Baseline(TokenModel model, Walk walk, RecentFile recent, RecentWalk file) {
    this.model = model;
    this.walk = walk;
    this.recent = recent;
    this.file = file;
  }

  Baseline copy() {
    return new Baseline(model, walk.copy(), recent, file.copy());
  }

  double next(long word, String shown) {
    double[] global = new double[ORDERS];
    double[] local = new double[ORDERS];
    for (int k = 0; k < ORDERS; k++) {
      global[k] = k == 0 ? model.tokens() : walk.count(k);
      local[k] = k == 0 ? recent.size() : file.count(k);
    }
    walk.next(word, shown);
    file.next(word);
    double ours = model.alone(model.id(word), shown);
    double theirs = local[0] == 0 ? 0 : file.count(1) / local[0];
    int known = 0;
    int cached = 0;
    for (int k = 1; k < ORDERS; k++) {
      if (global[k] > 0) {
        ours = (walk.count(k + 1) / global[k] + ours) / 2;
        known = k;
      }
      if (local[k] > 0) {
        theirs = (file.count(k + 1) / local[k] + theirs) / 2;
        cached = k;
      }
    }
    double trust = 1 - Math.pow(0.5, known + 1.0);
    double cache = local[0] == 0 ? 0 : 1 - Math.pow(0.5, cached + 1.0);
    return (trust * ours + cache * theirs) / (trust + cache);
  }
}
