package brinell.policy.toml;

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
            .filter(k -> distance(word, k) <= Math.max(2, Math.min(3, k.length() / 3)))
            .sorted(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
            .toList();
    if (!near.isEmpty()) {
      return "did you mean '" + near.getFirst() + "'?";
    }
    if (known.isEmpty()) {
      return "none is defined; remove it, or define it";
    }
    return "use one of: " + known.stream().sorted().collect(Collectors.joining(", "));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
