package brinell.rust;

import java.util.Arrays;

/**
 * The tokens that mean something (doc comments included), and for each bracket its partner. An
 * index into these is called a place.
 */
final class Trees {
  /** Of a closing bracket that has no partner. */
  static final int ALONE = -1;

  private static final byte ERROR = TokenKind.ERROR.code();

  final Tokens tokens;
  final int size;

  /** Kind of each place; one sentinel behind the last, twice. */
  final byte[] kind;

  /** Token of each place. */
  final int[] token;

  /** Of brackets: the place of the other one; {@link #ALONE}; or see {@link #unclosed}. */
  final int[] partner;

  private Trees(Tokens tokens, int size, byte[] kind, int[] token) {
    this.tokens = tokens;
    this.size = size;
    this.kind = kind;
    this.token = token;
    this.partner = new int[size];
  }

  static Trees of(Tokens tokens, Problems problems) {
    byte[] kind = new byte[tokens.size() + 4];
    int[] token = new int[tokens.size()];
    int size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      byte code = tokens.code(i);
      if (code == ERROR) {
        problems.add(tokens.start(i), error(tokens, i));
      } else if (!Traits.has(code, Traits.TRIVIA)) {
        kind[size] = code;
        token[size++] = i;
      }
    }
    Arrays.fill(kind, size, kind.length, TokenKind.WHITESPACE.code());
    Trees trees = new Trees(tokens, size, kind, token);
    new Pairing(trees, problems).run();
    return trees;
  }

  private static String error(Tokens tokens, int i) {
    byte first = tokens.source()[tokens.start(i)];
    boolean quote = first == 'b' && tokens.source()[tokens.start(i) + 1] == '\'';
    return switch (quote ? '\'' : first) {
      case '"', 'r', 'b', 'c' -> "the string is not closed";
      case '/' -> "the block comment is not closed";
      case '\'' -> "the character is not closed";
      case '-' -> "the frontmatter is not closed";
      default -> "no token starts here";
    };
  }

  TokenKind kind(int place) {
    return TokenKind.of(kind[place]);
  }

  /** First byte of a place. */
  int start(int place) {
    return place < size ? tokens.start(token[place]) : tokens.source().length;
  }

  /** Byte behind a place. */
  int end(int place) {
    return tokens.end(token[place]);
  }

  String text(int place) {
    return place < size ? tokens.text(token[place]) : "the end of the file";
  }

  /**
   * How {@link #partner} says that what opens somewhere is not closed and reaches up to {@code
   * end}.
   */
  static int unclosed(int end) {
    return -end - 2;
  }

  /** Where what is inside the brackets that open here ends. */
  int inside(int place) {
    int other = partner[place];
    return other >= 0 ? other : -other - 2;
  }

  /** Behind the brackets that open here. */
  int skip(int place) {
    int other = partner[place];
    return other >= 0 ? other + 1 : -other - 2;
  }

  /** The place that starts at a byte, or the next one. */
  int placeAt(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean closed(int place) {
    return partner[place] >= 0;
  }

  /**
   * The text of some places, comments dropped, with one space where there was space or a comment.
   */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && end(i - 1) < start(i)) {
        text.append(' ');
      }
      text.append(text(i));
    }
    return text.toString();
  }
}
