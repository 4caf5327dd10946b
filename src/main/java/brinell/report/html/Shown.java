package brinell.report.html;

import brinell.core.Change;
import brinell.core.FileChange;
import brinell.core.Hunk;
import java.util.ArrayList;
import java.util.List;

/** How much of a diff a page shows. A page that a phone cannot open helps nobody. */
final class Shown {
  static final int OF_FILE = 400;
  static final int OF_CHANGE = 4_000;

  private Shown() {}

  /** The hunks of one file, the last one cut short where the room ends. */
  static List<Hunk> of(Change change, int file) {
    int room = OF_CHANGE;
    for (int i = 0; i < file; i++) {
      room -= Math.min(OF_FILE, lines(change.files().get(i)));
    }
    return cut(change.files().get(file).hunks(), Math.min(OF_FILE, Math.max(0, room)));
  }

  static int lines(FileChange file) {
    return file.hunks().stream().mapToInt(h -> h.lines().size()).sum();
  }

  private static List<Hunk> cut(List<Hunk> hunks, int room) {
    List<Hunk> shown = new ArrayList<>();
    int left = room;
    for (Hunk hunk : hunks) {
      if (left <= 0) {
        break;
      }
      int keep = Math.min(left, hunk.lines().size());
      shown.add(
          new Hunk(
              hunk.baseStart(),
              hunk.baseCount(),
              hunk.headStart(),
              hunk.headCount(),
              hunk.lines().subList(0, keep)));
      left -= keep;
    }
    return shown;
  }
}
