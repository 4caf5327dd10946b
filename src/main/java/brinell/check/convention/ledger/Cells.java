package brinell.check.convention.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each form of each alternation is used, file by file. */
final class Cells {
  private record Located(String path, String folder, String crate, FileCount.Group group) {}

  private final Map<Integer, List<Located>> byCell = new HashMap<>();

  void add(FileCount file, String crate) {
    String folder = Ledger.folder(file.path());
    for (FileCount.Group group : file.groups()) {
      byCell
          .computeIfAbsent(
              Counts.at(group.choice(), group.kind(), group.form()), c -> new ArrayList<>())
          .add(new Located(file.path(), folder, crate, group));
    }
  }

  private List<Located> at(int choice, Use.Kind kind, int form) {
    return byCell.getOrDefault(Counts.at(choice, kind, form), List.of());
  }

  /** Uses in one file. */
  int inFile(int choice, Use.Kind kind, int form, String path) {
    return at(choice, kind, form).stream()
        .filter(l -> l.path().equals(path))
        .mapToInt(l -> l.group().count())
        .sum();
  }

  /** Uses in the files of one folder, those in folders below it left out. */
  int inFolder(int choice, Use.Kind kind, int form, String folder) {
    return at(choice, kind, form).stream()
        .filter(l -> l.folder().equals(folder))
        .mapToInt(l -> l.group().count())
        .sum();
  }

  /**
   * Places that show a form, those near a file first, from different files as long as there are
   * some.
   *
   * @param crate of the file
   * @param only whether other crates are left out
   */
  List<Ledger.Example> examples(
      int choice, Use.Kind kind, int form, String near, String crate, boolean only, int most) {
    String folder = Ledger.folder(near);
    List<Located> sorted =
        at(choice, kind, form).stream()
            .filter(l -> !l.group().lines().isEmpty())
            .filter(l -> !only || l.crate().equals(crate))
            .sorted(
                Comparator.comparing((Located l) -> !l.path().equals(near))
                    .thenComparing(l -> !l.folder().equals(folder))
                    .thenComparing(l -> !l.crate().equals(crate))
                    .thenComparing(Located::path))
            .limit(most)
            .toList();
    List<Ledger.Example> examples = new ArrayList<>();
    for (int turn = 0; turn < most; turn++) {
      for (Located located : sorted) {
        List<Integer> lines = located.group().lines();
        if (turn < lines.size() && examples.size() < most) {
          examples.add(new Ledger.Example(located.path(), lines.get(turn)));
        }
      }
    }
    return examples;
  }
}
