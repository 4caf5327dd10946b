package brinell.policy.toml;

import brinell.core.Distance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words for a cure: what was probably meant. */
final class Near {
  private Near() {}

  static String cure(String word, Collection<String> known) {
    List<String> near =
        known.stream()
            .filter(k -> Distance.between(word, k, 3) <= Math.max(2, Math.min(3, k.length() / 3)))
            .sorted(
                Comparator.<String>comparingInt(k -> Distance.between(word, k, 3))
                    .thenComparing(k -> k))
            .toList();
    if (!near.isEmpty()) {
      return "did you mean '" + near.getFirst() + "'?";
    }
    if (known.isEmpty()) {
      return "none is defined; remove it, or define it";
    }
    return "use one of: " + known.stream().sorted().collect(Collectors.joining(", "));
  }
}
