package brinell.check.convention.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Where the file of a module with modules in it stands, told from paths alone. */
final class ModuleFiles {
  static final int CHOICE = Numbers.of("module-file");

  private ModuleFiles() {}

  static List<FileCount> of(Collection<String> paths) {
    TreeSet<String> all = new TreeSet<>();
    paths.stream().filter(p -> p.endsWith(".rs") && !Skipped.path(p)).forEach(all::add);
    List<FileCount> found = new ArrayList<>();
    for (String path : all) {
      int form = form(path, all);
      if (form >= 0) {
        FileCount.Group group = new FileCount.Group(CHOICE, form, Use.Kind.SOURCE, 1, List.of(1));
        found.add(new FileCount(path, List.of(group)));
      }
    }
    return found;
  }

  /** 0 for {@code name/mod.rs}, 1 for {@code name.rs}, -1 for a module without modules. */
  static int form(String path, NavigableSet<String> all) {
    String folder = Ledger.folder(path);
    boolean aside = path.contains("tests/") || path.contains("benches/") || folder.isEmpty();
    if (aside) {
      return -1;
    }
    if (path.endsWith("/mod.rs")) {
      return others(folder + "/", all, path) ? 0 : -1;
    }
    String inside = path.substring(0, path.length() - 3) + "/";
    boolean module = others(inside, all, inside + "mod.rs") && !all.contains(inside + "main.rs");
    return module && !path.contains("/bin/") ? 1 : -1;
  }

  private static boolean others(String prefix, NavigableSet<String> all, String but) {
    return all.tailSet(prefix).stream()
        .takeWhile(p -> p.startsWith(prefix))
        .anyMatch(p -> !p.equals(but));
  }
}
