package brinell.check.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fault that is to be tried; {@code changed} when it lies in the changed lines themselves. */
record Chosen(Mutant mutant, boolean changed) {

  /**
   * In the order of value: changed lines before what is around them, one a line before a second on
   * the same line, and by operator.
   */
  static List<Chosen> ordered(List<Chosen> all) {
    List<Chosen> byValue = new ArrayList<>(all);
    byValue.sort(VALUE);
    Map<String, Integer> onLine = new HashMap<>();
    Map<String, Integer> nth = new HashMap<>();
    for (Chosen each : byValue) {
      String line = each.mutant().path() + ":" + each.mutant().line();
      nth.put(each.mutant().id(), onLine.merge(line, 1, Integer::sum));
    }
    byValue.sort(
        Comparator.comparing((Chosen c) -> !c.changed())
            .thenComparingInt(c -> Math.min(nth.getOrDefault(c.mutant().id(), 0), 4))
            .thenComparing(VALUE));
    return byValue;
  }

  private static final Comparator<Chosen> VALUE =
      Comparator.comparing((Chosen c) -> c.mutant().operator())
          .thenComparing(c -> c.mutant().path())
          .thenComparingInt(c -> c.mutant().focus().start())
          .thenComparing(c -> c.mutant().replacement());
}
