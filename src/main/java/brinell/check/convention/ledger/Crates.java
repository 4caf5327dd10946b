package brinell.check.convention.ledger;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The folders with a Cargo.toml. */
record Crates(List<String> folders) {
  private static final String MANIFEST = "Cargo.toml";

  Crates {
    folders = List.copyOf(folders);
  }

  static Crates of(Collection<String> paths) {
    TreeSet<String> folders = new TreeSet<>();
    for (String path : paths) {
      if (path.equals(MANIFEST) || path.endsWith("/" + MANIFEST)) {
        folders.add(Ledger.folder(path));
      }
    }
    return new Crates(List.copyOf(folders));
  }

  /** How the crate at the root of the repository is named. */
  static final String ROOT = ".";

  /** The nearest folder with a manifest around a file; {@link #ROOT} where there is none. */
  String of(String path) {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = Ledger.folder(folder);
      if (!folder.isEmpty() && java.util.Collections.binarySearch(folders, folder) >= 0) {
        return folder;
      }
    }
    return ROOT;
  }
}
