package brinell.adapter.index;

import brinell.port.CloneIndex.Same;
import brinell.port.Print;
import brinell.port.Print.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Compares a function with all that are indexed. A term counts as many bits as it is rare; what two
 * functions share is summed in each family and seen in three ways: all of it, the part of what is
 * telling by its names, the part of its shape. For one thread.
 */
final class Scorer {
  /** Shorter functions are not judged. */
  static final int LEAST_TOKENS = 30;

  private static final int KEPT = 24;

  /** The part that says "alike" in each way, before thresholds move both. */
  private static final double NAMES = 0.40;

  private static final double SHAPE = 0.60;

  /** In bits. Of less, a part counts in proportion, however large it is. */
  private static final double NAMES_FLOOR = 100;

  private static final double SHAPE_FLOOR = 80;

  private final List<Shard> shards;
  private final List<List<Dictionary.Reader>> readers = new ArrayList<>();
  private final int projects;

  private long[] keys = new long[1 << 10];
  private int[] slots = new int[1 << 10];
  private float[] sums = new float[4 << 10];
  private int used;
  private final float[] asked = new float[4];

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
      double names,
      double namesPart,
      double shape,
      double shapePart,
      String detail) {}

  /** The best hits, best first. */
  List<Hit> hits(Print print) {
    Arrays.fill(slots, 0);
    Arrays.fill(asked, 0);
    used = 0;
    for (long term : print.terms()) {
      term(term, print);
    }
    return best();
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
    int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (slots[at] != 0) {
      if (keys[at] == key) {
        return slots[at] - 1;
      }
      at = at + 1 & mask;
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

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[oldSlots.length * 2];
    int mask = slots.length - 1;
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        int at = (int) (oldKeys[i] * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (slots[at] != 0) {
          at = at + 1 & mask;
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
            .thenComparing(Hit::shard)
            .thenComparing(Hit::function));
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
    double names = sums[at] + sums[at + 1];
    double shape = sums[at + 2];
    double namesTotal =
        Math.min(asked[0] + asked[1], of.total(0, function) + of.total(1, function));
    double shapeTotal = Math.min(asked[2], of.total(2, function));
    double namesPart = names / Math.max(1, namesTotal);
    double shapePart = shape / Math.max(1, shapeTotal);
    Same same = sums[at + 3] >= 2 ? Same.TOKENS : sums[at + 3] >= 1 ? Same.SHAPE : Same.NO;
    double score =
        Math.max(
            namesPart / NAMES * Math.min(1, names / NAMES_FLOOR),
            shapePart / SHAPE * Math.min(1, shape / SHAPE_FLOOR));
    return new Hit(
        shard, function, score, names + shape, Math.min(1, Math.max(namesPart, shapePart)), same, names,
        namesPart, shape, shapePart, detail(at, of, function));
  }

  private String detail(int at, Shard of, int function) {
    return sums[at] + "\t" + sums[at + 1] + "\t" + sums[at + 2] + "\t" + sums[at + 3] + "\t" + asked[0] + "\t" + asked[1] + "\t" + asked[2] + "\t" + of.total(0, function)
      + "\t" + of.total(1, function) + "\t" + of.total(2, function) + "\t" + of.tokens(function);
  }
}
