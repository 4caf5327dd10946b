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

  /** The nearest folder with a manifest around a file; empty at the root, or where there is none. */
  String of(String path) {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = Ledger.folder(folder);
      if (java.util.Collections.binarySearch(folders, folder) >= 0) {
        return folder;
      }
    }
    return "";
  }
}
