package brinell.check.convention;

import brinell.check.convention.ledger.Touched;
import brinell.core.Change;
import brinell.core.FileChange;
import brinell.core.FileChange.Entry;
import brinell.core.Hunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The Rust files of a change with their added and removed lines. */
public final class TouchedFiles {
  private TouchedFiles() {}

  /** Sorted by path. */
  public static List<Touched> of(Change change) {
    List<Touched> files = new ArrayList<>();
    for (FileChange file : change.files()) {
      if (isRust(file)) {
        files.add(touched(file));
      }
    }
    files.sort(Comparator.comparing(Touched::path));
    return files;
  }

  private static boolean isRust(FileChange file) {
    return file.path().endsWith(".rs")
        && file.after().or(file::before).filter(e -> e.mode().startsWith("100")).isPresent();
  }

  private static Touched touched(FileChange file) {
    Optional<Entry> before = file.before();
    return new Touched(
        file.path(),
        before.map(Entry::blob),
        before.map(Entry::path).orElse(file.path()),
        file.after().map(Entry::blob),
        runs(file, Hunk.Mark.ADDED),
        runs(file, Hunk.Mark.REMOVED));
  }

  private static List<Touched.Run> runs(FileChange file, Hunk.Mark mark) {
    List<Touched.Run> runs = new ArrayList<>();
    for (Hunk hunk : file.hunks()) {
      for (Hunk.Line line : hunk.lines()) {
        if (line.mark() != mark) {
          continue;
        }
        if (!runs.isEmpty() && runs.getLast().last() + 1 == line.number()) {
          runs.set(runs.size() - 1, new Touched.Run(runs.getLast().first(), line.number()));
        } else {
          runs.add(new Touched.Run(line.number(), line.number()));
        }
      }
    }
    return runs;
  }

  /** The folders in which the change puts a Cargo.toml where there was none. */
  public static List<String> newCrates(Change change) {
    return change.files().stream()
        .filter(f -> f.before().isEmpty() && f.path().endsWith("Cargo.toml"))
        .map(f -> f.path().substring(0, f.path().length() - "Cargo.toml".length()))
        .sorted()
        .toList();
  }
}
