package brinell.adapter.cargo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The manifest that cargo is started with.
 *
 * @param folder relative to the tree; empty for its root
 */
record Manifest(String folder) {
  private static final String NAME = "Cargo.toml";

  /** The root's, else the one below which most of the files of interest lie. */
  static Optional<Manifest> of(List<String> tree, List<String> interest) {
    Set<String> folders = new TreeSet<>();
    for (String path : tree) {
      if (path.equals(NAME)) {
        return Optional.of(new Manifest(""));
      }
      if (path.endsWith("/" + NAME)) {
        folders.add(path.substring(0, path.length() - NAME.length() - 1));
      }
    }
    Map<String, Integer> votes = new HashMap<>();
    for (String path : interest) {
      folders.stream()
          .filter(folder -> path.startsWith(folder + "/"))
          .min(Comparator.comparingInt(String::length))
          .ifPresent(folder -> votes.merge(folder, 1, Integer::sum));
    }
    Comparator<String> most = Comparator.comparingInt(folder -> -votes.getOrDefault(folder, 0));
    return folders.stream()
        .min(most.thenComparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(Manifest::new);
  }

  String file() {
    return folder.isEmpty() ? NAME : folder + "/" + NAME;
  }
}
