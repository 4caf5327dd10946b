package brinell.adapter.git;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the files of a history whose contents are not in the repository, though they should be. */
final class Absentees {
  private final Git git;

  Absentees(Git git) {
    this.git = git;
  }

  /** Their paths, sorted; those that git would have to quote are missing. */
  List<String> paths(String tip) {
    Set<String> missing = missing(tip);
    if (missing.isEmpty()) {
      return List.of();
    }
    List<String> raw =
        List.of(
            "log",
            "--first-parent",
            "-m",
            "--raw",
            "--no-abbrev",
            "--no-renames",
            "--format=",
            tip,
            "--");
    return git.read(
        Git.Call.of(raw),
        in -> {
          Set<String> paths = new TreeSet<>();
          Bytes lines = new Bytes(in, 1 << 16);
          while (lines.next((byte) '\n')) {
            String line = lines.text();
            int tab = line.indexOf('\t');
            String[] field = line.split(" ", 5);
            if (tab > 0
                && field.length == 5
                && (missing.contains(field[2]) || missing.contains(field[3]))) {
              paths.add(line.substring(tab + 1));
            }
          }
          return List.copyOf(paths);
        });
  }

  private Set<String> missing(String tip) {
    return git.read(
        Git.Call.of("rev-list", "--objects", "--missing=print", tip, "--"),
        in -> {
          Set<String> missing = new HashSet<>();
          Bytes lines = new Bytes(in, 1 << 16);
          while (lines.next((byte) '\n')) {
            if (lines.startsWith("?")) {
              missing.add(lines.text(1).strip());
            }
          }
          return missing;
        });
  }
}
