package brinell.check.convention.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A line that is written otherwise than the codebase writes it.
 *
 * @param written the form that was found
 * @param source the words themselves, on one line
 * @param more how many more places of the change write it this way and are not listed
 * @param examples places of the base that show the preferred form
 * @param rewritten the line in the preferred form, where the catalogue can tell
 */
public record Unusual(
    String path,
    int line,
    Preference preference,
    Alternation.Form written,
    String source,
    int countWritten,
    int more,
    List<Ledger.Example> examples,
    Optional<String> rewritten) {
  public Unusual {
    examples = List.copyOf(examples);
  }
}
