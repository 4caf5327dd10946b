package brinell.check.convention.model;

/** A text read word by word against the sequences of one file. */
final class RecentWalk {
  private static final int DEPTH = Walk.SHORT + 1;

  private final RecentFile file;
  private final long[] last = new long[DEPTH];
  private int[] before = new int[DEPTH + 1];
  private int[] size = new int[DEPTH + 1];
  private int longestBefore;
  private int longest;

  RecentWalk(RecentFile file) {
    this.file = file;
    size[0] = file.size();
  }

  RecentWalk copy() {
    RecentWalk copy = new RecentWalk(file);
    System.arraycopy(last, 0, copy.last, 0, DEPTH);
    copy.before = before.clone();
    copy.size = size.clone();
    copy.longest = longest;
    copy.longestBefore = longestBefore;
    return copy;
  }

  void next(long word) {
    int[] spare = before;
    before = size;
    size = spare;
    size[0] = file.size();
    longestBefore = longest;
    System.arraycopy(last, 0, last, 1, DEPTH - 1);
    last[0] = word;
    longest = 0;
    long key = 0;
    for (int k = 1; k <= DEPTH && last[k - 1] != 0; k++) {
      key = RecentFile.extended(key, last[k - 1]);
      int times = file.times(key);
      if (times == 0) {
        return;
      }
      size[k] = times;
      longest = k;
    }
  }

  int known() {
    return Math.min(longestBefore, Walk.SHORT);
  }

  /** How often so many of the last words occur. */
  int count(int depth) {
    return depth > longest ? 0 : size[depth];
  }

  private int joint(int context) {
    return context + 1 > longest ? 0 : size[context + 1];
  }

  /** Nought for a word that the file has not. */
  double chance() {
    if (file.size() == 0) {
      return 0;
    }
    double chance = (double) joint(0) / file.size();
    for (int k = 1; k <= known(); k++) {
      double trust = Trust.of(before[k]);
      chance = trust * joint(k) / before[k] + (1 - trust) * chance;
    }
    return chance;
  }
}
