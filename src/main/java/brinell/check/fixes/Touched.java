package brinell.check.fixes;

import brinell.core.FileChange;
import brinell.core.FileChange.Entry;
import brinell.core.Hunk;
import java.util.Optional;

/**
 * A file of a change.
 *
 * @param examples whether lines were added to its documentation that look like an example's
 */
record Touched(Optional<Entry> before, Optional<Entry> after, boolean examples) {

  static Touched of(FileChange file) {
    boolean examples =
        file.hunks().stream()
            .flatMap(hunk -> hunk.lines().stream())
            .filter(line -> line.mark() == Hunk.Mark.ADDED)
            .map(line -> line.text().strip())
            .anyMatch(text ->
                (text.startsWith("///") || text.startsWith("//!")) && text.contains("assert"));
    return new Touched(file.before(), file.after(), examples);
  }

  String path() {
    return after.or(() -> before).map(Entry::path).orElseThrow();
  }
}
