package brinell.adapter.index;

import brinell.port.Print;
import java.util.Arrays;

/** The functions of a shard while it is built: each text once, with everywhere it stands. */
final class Functions {
  /** What stands in more places than this is listed with the first of them. */
  private static final int MOST = 256;

  private final Known known = new Known();
  private final Growing tokens = new Growing();
  private final Growing project = new Growing();
  private final Growing newest = new Growing();

  // Origins, each pointing to the one before of the same function.
  private final Growing place = new Growing();
  private final Growing line = new Growing();
  private final Growing lines = new Growing();
  private final Growing from = new Growing();
  private final Growing to = new Growing();
  private final Growing name = new Growing();
  private final Growing before = new Growing();

  private float[][] totals = new float[3][0];

  /** What {@link #add} says. */
  record Added(int function, boolean fresh) {}

  /** Units come sorted by version within a project, so a later one widens the range. */
  Added add(Print print, int projectId, int placeId, int nameId, int unit) {
    int id = known.get(print.exact());
    boolean fresh = id < 0;
    if (fresh) {
      id = tokens.add(Math.min(65535, print.tokens()));
      project.add(projectId);
      newest.add(-1);
      known.put(print.exact(), id);
    }
    int seen = 0;
    for (int o = newest.get(id); o >= 0; o = before.get(o)) {
      if (++seen > MOST) {
        return new Added(id, fresh);
      }
      if (place.get(o) == placeId) {
        line.set(o, print.first());
        to.set(o, unit);
        return new Added(id, fresh);
      }
    }
    int origin = place.add(placeId);
    line.add(print.first());
    lines.add(print.last() - print.first() + 1);
    from.add(unit);
    to.add(unit);
    name.add(nameId);
    before.add(newest.get(id));
    newest.set(id, origin);
    return new Added(id, fresh);
  }

  int size() {
    return tokens.size();
  }

  int origins() {
    return place.size();
  }

  int project(int function) {
    return project.get(function);
  }

  int tokens(int function) {
    return tokens.get(function);
  }

  void prepareTotals() {
    totals = new float[3][size()];
  }

  void total(int family, int function, float bits) {
    totals[family][function] += bits;
  }

  /** In quarters of a bit. */
  int total(int family, int function) {
    return Math.min(65535, Math.round(totals[family][function] * 4));
  }

  interface Each {
    void origin(int place, int line, int lines, int from, int to, int name);
  }

  /** The origins of a function, in the order they came. */
  void origins(int function, Each each) {
    int[] chain = new int[8];
    int n = 0;
    for (int o = newest.get(function); o >= 0; o = before.get(o)) {
      if (n == chain.length) {
        chain = Arrays.copyOf(chain, n * 2);
      }
      chain[n++] = o;
    }
    while (n > 0) {
      int o = chain[--n];
      each.origin(place.get(o), line.get(o), lines.get(o), from.get(o), to.get(o), name.get(o));
    }
  }
}
