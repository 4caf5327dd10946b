package brinell.adapter.index;

import brinell.core.licence.Stated;
import brinell.port.Print;
import java.util.List;

/**
 * What was read of a unit.
 *
 * @param bytes of Rust source
 * @param notes what was left out, and why
 */
record UnitResult(Unit unit, List<FileResult> files, long bytes, List<String> notes) {
  UnitResult {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /**
   * @param crate the package that the file belongs to
   */
  record FileResult(String crate, String path, Stated stated, List<Print> prints) {}
}
