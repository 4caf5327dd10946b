package brinell.check.mutation.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which values are tried together: places in the lists of the parameters, the first ones first. */
final class Combinations {
  private Combinations() {}

  /** In order of the sum of their places; at most {@code most}. */
  static List<List<Integer>> of(List<Integer> sizes, int most) {
    Set<List<Integer>> all = new LinkedHashSet<>();
    int last = sizes.stream().mapToInt(n -> n - 1).sum();
    for (int sum = 0; sum <= last && all.size() < most; sum++) {
      extend(sizes, List.of(), sum, most, all);
    }
    return new ArrayList<>(all);
  }

  private static void extend(
      List<Integer> sizes, List<Integer> begun, int sum, int most, Set<List<Integer>> all) {
    int at = begun.size();
    if (at == sizes.size()) {
      if (sum == 0 && all.size() < most) {
        all.add(begun);
      }
      return;
    }
    int behind = 0;
    for (int i = at + 1; i < sizes.size(); i++) {
      behind += sizes.get(i) - 1;
    }
    for (int i = Math.max(0, sum - behind); i <= Math.min(sum, sizes.get(at) - 1); i++) {
      if (all.size() >= most) {
        return;
      }
      List<Integer> next = new ArrayList<>(begun);
      next.add(i);
      extend(sizes, List.copyOf(next), sum - i, most, all);
    }
  }
}
