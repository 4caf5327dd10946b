package brinell.port;

/**
 * What identifies one function wherever it stands. Two prints are compared term by term.
 *
 * @param name the function's name
 * @param first its first line, 1-based: the one of the keyword {@code fn}
 * @param last its last line
 * @param start its first byte in the file
 * @param end the byte behind it
 * @param tokens how many tokens it has, without comments and attributes
 * @param exact a digest of all its tokens
 * @param shape a digest of its tokens with all names dropped that are not the standard library's
 * @param terms hashes of its features in any order, each once; the lowest two bits say of which
 *     {@link Family} each is
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them; compared by exact alone
public record Print(
    String name,
    int first,
    int last,
    int start,
    int end,
    int tokens,
    long exact,
    long shape,
    long[] terms) {

  /** Kinds of features. */
  public enum Family {
    /** Winnowed runs of tokens in which names of interfaces and literals stand for themselves. */
    NAMED,
    /** Single rare words, pairs of neighbouring names, whole statements. */
    WORDS,
    /** Winnowed runs of tokens in which only names of the standard library are left. */
    SHAPE,
    /** The two digests of the whole function. */
    WHOLE;

    private static final Family[] ALL = values();

    /** The family of a term. */
    public static Family of(long term) {
      return ALL[(int) term & 3];
    }

    @SuppressWarnings("EnumOrdinal") // the order is part of the file format, see its version
    public long tag(long hash) {
      return (hash & ~3L) | ordinal();
    }
  }
}
