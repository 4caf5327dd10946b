package brinell.report.html;

import brinell.core.Change;
import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.core.Location;
import brinell.core.Side;
import java.util.List;
import java.util.Optional;

/** Names of places in the diff as the page shows it. */
final class Anchors {
  private Anchors() {}

  static String file(int index) {
    return "f" + (index + 1);
  }

  static String line(int file, Hunk.Line line) {
    return file(file) + (line.mark() == Hunk.Mark.REMOVED ? "b" : "h") + line.number();
  }

  /** The first shown line of a place; else its file; empty when the change lacks the file. */
  static Optional<String> of(Change change, Location.Lines where) {
    List<FileChange> files = change.files();
    for (int i = 0; i < files.size(); i++) {
      if (isOf(files.get(i), where)) {
        int file = i;
        return Optional.of(
            Shown.of(change, i).stream()
                .flatMap(h -> h.lines().stream())
                .filter(l -> isIn(l, where))
                .findFirst()
                .map(l -> line(file, l))
                .orElse(file(file)));
      }
    }
    return Optional.empty();
  }

  static boolean isOf(FileChange file, Location.Lines where) {
    Optional<FileChange.Entry> side = where.side() == Side.BASE ? file.before() : file.after();
    return side.isPresent() && side.get().path().equals(where.path());
  }

  static boolean isIn(Hunk.Line line, Location.Lines where) {
    return (line.mark() == Hunk.Mark.REMOVED) == (where.side() == Side.BASE)
        && line.number() >= where.first()
        && line.number() <= where.last();
  }
}
