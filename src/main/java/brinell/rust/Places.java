package brinell.rust;

/**
 * The tokens of a file that mean something, doc comments among them, side by side. An index into
 * them is called a place. Made for patterns over tokens, which look at every one.
 */
public final class Places {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Trees trees;

  private Places(Trees trees) {
    this.trees = trees;
  }

  public static Places of(RustFile file) {
    return new Places(file.trees());
  }

  public int size() {
    return trees.size;
  }

  /** Of the end of the file: white space. */
  public TokenKind kind(int place) {
    return trees.kind(place);
  }

  /** The token of a place, for {@link Tokens}. */
  public int token(int place) {
    return trees.token[place];
  }

  /** First byte of a place. */
  public int start(int place) {
    return trees.start(place);
  }

  /** Byte behind a place. */
  public int end(int place) {
    return trees.end(place);
  }

  public String text(int place) {
    return trees.text(place);
  }

  /** Behind the brackets that open here; the next place where none do. */
  public int behind(int place) {
    return Traits.has(trees.kind[place], Traits.OPEN)
        ? Math.max(place + 1, trees.skip(place))
        : place + 1;
  }

  /** The place where the brackets that close here open, or -1. */
  public int opening(int place) {
    return Traits.has(trees.kind[place], Traits.CLOSE) ? trees.partner[place] : -1;
  }

  /** The first place that starts at a byte or later. */
  public int at(int offset) {
    return trees.placeAt(offset);
  }

  /** A digest of the text of a place, equal for equal texts. */
  public long digest(int place) {
    byte[] source = trees.tokens.source();
    long hash = BASIS;
    int end = end(place);
    for (int i = start(place); i < end; i++) {
      hash = (hash ^ source[i]) * PRIME;
    }
    return hash;
  }

  /** Whether a name starts with a capital letter of ASCII. */
  public boolean isCapital(int place) {
    byte first = trees.tokens.source()[start(place)];
    return first >= 'A' && first <= 'Z';
  }
}
