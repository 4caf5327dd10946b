package brinell.adapter.index;

import brinell.port.CloneIndex.Same;
import brinell.port.Print;
import brinell.port.Print.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Compares a function with all that are indexed. A term counts as many bits as it is rare, and what
 * everybody writes counts nothing. Two ways can say "alike": which part of the shorter function's
 * telling names is shared, and which part of the larger function's shape. The better one is the
 * score. For one thread.
 */
final class Scorer {
  private static final int KEPT = 24;

  /** The part that says "alike" in each way, before thresholds move both. */
  private static final double NAMES = 0.40;

  private static final double SHAPE = 0.60;

  /** In bits. Of less, a part counts in proportion, however large it is. */
  private static final double NAMES_FLOOR = 100;

  private static final double SHAPE_FLOOR = 80;

  /** What is the same as a whole scores at least this; of shapes only those of so many tokens. */
  private static final double SAME = 1.5;

  private static final int LONG = 80;

  /** What two functions with the same digest share at least of their terms. */
  private static final float WHOLE = 0.9f;

  private final List<Shard> shards;
  private final List<List<Dictionary.Reader>> readers = new ArrayList<>();
  private final int projects;

  private long[] keys = new long[1 << 10];
  private int[] slots = new int[1 << 10];
  private float[] sums = new float[4 << 10];
  private int used;
  private final float[] asked = new float[4];
  private int tokens;

  Scorer(List<Shard> shards) {
    this.shards = shards;
    for (Shard shard : shards) {
      List<Dictionary.Reader> of = new ArrayList<>();
      for (Family family : Family.values()) {
        of.add(shard.reader(family));
      }
      readers.add(of);
    }
    this.projects = shards.stream().mapToInt(s -> s.projects).sum();
  }

  /** One function of the index beside the one that was asked for. */
  record Hit(
      int shard,
      int function,
      double score,
      double bits,
      double containment,
      Same same,
      Parts parts) {}

  /**
   * What a score is made of.
   *
   * @param names shared bits of terms that tell by names
   * @param namesPart of the function that has fewer of them, from 0 to 1
   * @param shape shared bits of terms without names
   * @param shapePart of the function that has more of them
   * @param tokens of the known function
   */
  record Parts(double names, double namesPart, double shape, double shapePart, int tokens) {}

  /** The best hits, best first. */
  List<Hit> hits(Print print) {
    tokens = print.tokens();
    Arrays.fill(slots, 0);
    Arrays.fill(asked, 0);
    used = 0;
    for (long term : print.terms()) {
      term(term, print);
    }
    return best();
  }

  /** How much a term says; 0 when it is everybody's. */
  double bits(long term) {
    int of = 0;
    for (List<Dictionary.Reader> shard : readers) {
      Dictionary.Reader reader = shard.get((int) term & 3);
      reader.find(term);
      if (reader.projects > 0 && reader.count == 0) {
        return 0;
      }
      of += reader.projects;
    }
    return Idf.bits(Math.max(1, of), projects);
  }

  private void term(long term, Print print) {
    int family = (int) term & 3;
    int of = 0;
    boolean common = false;
    for (List<Dictionary.Reader> shard : readers) {
      Dictionary.Reader reader = shard.get(family);
      reader.find(term);
      of += reader.projects;
      common |= reader.projects > 0 && reader.count == 0;
    }
    if (common) {
      return;
    }
    float bits = Idf.bits(Math.max(1, of), projects);
    asked[family] += bits;
    for (int s = 0; s < readers.size(); s++) {
      Dictionary.Reader reader = readers.get(s).get(family);
      for (int i = 0; i < reader.count; i++) {
        int at = slot((long) s << 32 | reader.functions[i]) * 4;
        boolean exact = family == 3 && (term | 3) == (print.exact() | 3);
        sums[at + family] += family == 3 ? exact ? 2 : 1 : bits;
      }
    }
  }

  /** The place of a candidate's sums. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int at = start(key) & mask;
    while (slots[at] != 0) {
      if (keys[at] == key) {
        return slots[at] - 1;
      }
      at = (at + 1) & mask;
    }
    if (used * 2 >= slots.length) {
      grow();
      return slot(key);
    }
    keys[at] = key;
    slots[at] = ++used;
    if (sums.length < used * 4) {
      sums = Arrays.copyOf(sums, sums.length * 2);
    }
    Arrays.fill(sums, used * 4 - 4, used * 4, 0);
    return used - 1;
  }

  private static int start(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[oldSlots.length * 2];
    int mask = slots.length - 1;
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        int at = start(oldKeys[i]) & mask;
        while (slots[at] != 0) {
          at = (at + 1) & mask;
        }
        keys[at] = oldKeys[i];
        slots[at] = oldSlots[i];
      }
    }
  }

  private List<Hit> best() {
    List<Hit> hits = new ArrayList<>();
    float floor = floor();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != 0) {
        int at = (slots[i] - 1) * 4;
        if (sums[at] + sums[at + 1] + sums[at + 2] >= floor || sums[at + 3] > 0) {
          hits.add(hit(keys[i], at));
        }
      }
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparingInt(Hit::shard)
            .thenComparingInt(Hit::function));
    return hits.size() > KEPT ? List.copyOf(hits.subList(0, KEPT)) : hits;
  }

  /** What the best few share at least, so that only they are looked at. */
  private float floor() {
    float[] all = new float[used];
    for (int i = 0; i < used; i++) {
      all[i] = sums[i * 4] + sums[i * 4 + 1] + sums[i * 4 + 2];
    }
    Arrays.sort(all);
    return used > 3 * KEPT ? Math.max(20, all[used - 3 * KEPT]) : 20;
  }

  private Hit hit(long key, int at) {
    int shard = (int) (key >>> 32);
    int function = (int) key;
    Shard of = shards.get(shard);
    int tokens = of.tokens(function);
    double names = sums[at] + sums[at + 1];
    double namesTotal =
        Math.min(asked[0] + asked[1], of.total(0, function) + of.total(1, function));
    double namesPart = Math.min(1, names / Math.max(1, namesTotal));
    double shape = sums[at + 2];
    double shapePart = Math.min(1, shape / Math.max(1, Math.max(asked[2], of.total(2, function))));
    Same same = same(at);
    double score =
        Math.max(
            namesPart / NAMES * Math.min(1, names / floor(tokens)),
            shapePart / SHAPE * Math.min(1, shape / SHAPE_FLOOR));
    boolean whole = same == Same.TOKENS || (same == Same.SHAPE && tokens >= LONG);
    return new Hit(
        shard,
        function,
        whole ? Math.max(SAME, score) : score,
        names + shape,
        Math.max(namesPart, shapePart),
        same,
        new Parts(names, namesPart, shape, shapePart, tokens));
  }

  /** A digest may agree by chance; then the terms do not. */
  private Same same(int at) {
    boolean shape = sums[at + 2] >= WHOLE * asked[2] && asked[2] > 0;
    boolean names = sums[at] + sums[at + 1] >= WHOLE * (asked[0] + asked[1]);
    if (sums[at + 3] >= 2 && names && (shape || asked[2] == 0)) {
      return Same.TOKENS;
    }
    return sums[at + 3] >= 1 && shape ? Same.SHAPE : Same.NO;
  }

  /** Among the many terms of a long function those of a short one gather by chance. */
  private double floor(int tokens) {
    double times = Math.max(1, (double) this.tokens / Math.max(1, tokens));
    return NAMES_FLOOR * (1 + Math.log(times) / Math.log(2));
  }
}
