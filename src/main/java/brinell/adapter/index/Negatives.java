package brinell.adapter.index;

import brinell.port.Print;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses functions to set the thresholds on: those of code that anybody can take, whose digest is
 * smallest. The choice depends on nothing but the functions.
 */
final class Negatives {
  static final int WANTED = 5000;

  /** In tokens. The thresholds are set on functions that say enough; what is promised, on all. */
  private static final int LONG = 80;

  record Chosen(Print print, int function) {
    boolean isLong() {
      return print.tokens() >= LONG;
    }
  }

  private final PriorityQueue<Chosen> kept =
      new PriorityQueue<>(Comparator.comparingLong((Chosen c) -> c.print().exact()).reversed());

  void offer(Print print, int function, boolean free) {
    if (!free || (kept.size() == WANTED && kept.element().print().exact() <= print.exact())) {
      return;
    }
    kept.add(new Chosen(print, function));
    if (kept.size() > WANTED) {
      kept.remove();
    }
  }

  List<Chosen> chosen() {
    return kept.stream().sorted(Comparator.comparingInt(Chosen::function)).toList();
  }
}
