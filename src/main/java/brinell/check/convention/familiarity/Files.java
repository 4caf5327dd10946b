package brinell.check.convention.familiarity;

import brinell.check.convention.model.Codebase;
import brinell.check.convention.model.Unfamiliar.Changed;
import brinell.port.Landed.Touched;
import brinell.port.Repository;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a change, read. */
final class Files {
  private Files() {}

  static List<Changed> of(Repository repository, List<Touched> files) {
    Set<String> blobs = new HashSet<>();
    for (Touched file : files) {
      blobs.add(file.after());
      file.before().ifPresent(blobs::add);
    }
    Map<String, byte[]> contents = repository.blobs(blobs, Codebase.LARGEST);
    return files.stream().flatMap(file -> Changed.of(file, contents).stream()).toList();
  }
}
