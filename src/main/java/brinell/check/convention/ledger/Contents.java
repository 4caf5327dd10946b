package brinell.check.convention.ledger;

import brinell.rust.RustFile;
import brinell.rust.TestCode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file with its uses.
 *
 * @param lines without line ends
 */
record Contents(String path, RustFile file, List<String> lines, List<Use> uses) {

  /** Empty where nothing can be said of the file. */
  static Optional<Contents> of(String path, byte[] bytes) {
    RustFile file = RustFile.parse(bytes);
    if (!file.problems().isEmpty() || TestCode.generated(file)) {
      return Optional.empty();
    }
    List<String> lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    return Optional.of(new Contents(path, file, lines, FileUses.of(path, file)));
  }

  /** A line without the space around it. */
  String stripped(int line) {
    return line <= lines.size() ? lines.get(line - 1).strip() : "";
  }

  Set<String> texts() {
    Set<String> texts = new HashSet<>();
    lines.forEach(line -> texts.add(line.strip()));
    return texts;
  }

  Source source() {
    return Source.of(path, file, TokenUses.all().vocabulary());
  }
}
