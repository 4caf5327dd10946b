package brinell.check.convention.ledger;

/**
 * One place where an alternation was decided.
 *
 * @param choice the alternation's number
 * @param kind see {@link Kind}
 * @param from first byte
 * @param to behind the last byte
 * @param line 1-based
 * @param last the line that the use ends on
 */
public record Use(int choice, int form, Kind kind, int from, int to, int line, int last) {
  /** In what code it stands: habits differ between these. */
  public enum Kind {
    /** Code of the crate, and what documents private items. */
    SOURCE,
    TEST,
    /** Documentation of public items. */
    PUBLIC,
    /** Examples, and build scripts. */
    ASIDE;

    public String words() {
      return switch (this) {
        case SOURCE -> "source";
        case TEST -> "tests";
        case PUBLIC -> "public documentation";
        case ASIDE -> "examples and build scripts";
      };
    }
  }
}
