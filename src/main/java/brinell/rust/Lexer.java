package brinell.rust;

import java.util.Arrays;

/**
 * Cuts a file into tokens. Never fails and loses nothing: any bytes give tokens that, put one after
 * the other, are those bytes. Linear in the length of the file.
 *
 * <p>Follows rustc's lexer ({@code rustc_lexer}, release 1.95) but for three things. Operators are
 * glued, as rustc's parser glues them. After a single dot a number has no fraction, so {@code
 * t.0.1} is five tokens (rustc splits the float later). And what rustc gives up on becomes an
 * {@link TokenKind#ERROR} token: an unterminated string or block comment up to the end of the file,
 * an unterminated character from its quote on, a run of bytes that start no token.
 */
public final class Lexer {
  private static final byte WHITESPACE = TokenKind.WHITESPACE.code();
  private static final byte LINE_COMMENT = TokenKind.LINE_COMMENT.code();
  private static final byte OUTER_DOC_LINE = TokenKind.OUTER_DOC_LINE.code();
  private static final byte INNER_DOC_LINE = TokenKind.INNER_DOC_LINE.code();
  private static final byte BLOCK_COMMENT = TokenKind.BLOCK_COMMENT.code();
  private static final byte OUTER_DOC_BLOCK = TokenKind.OUTER_DOC_BLOCK.code();
  private static final byte INNER_DOC_BLOCK = TokenKind.INNER_DOC_BLOCK.code();
  private static final byte IDENT = TokenKind.IDENT.code();
  private static final byte RESERVED_PREFIX = TokenKind.RESERVED_PREFIX.code();
  private static final byte DOT = TokenKind.DOT.code();
  private static final byte POUND = TokenKind.POUND.code();
  private static final byte ERROR = TokenKind.ERROR.code();

  private final byte[] source;
  private final Edition edition;
  private final Literals literals;
  private int[] starts;
  private byte[] kinds;
  private int count;
  private int at;

  private Lexer(byte[] source, Edition edition) {
    this.source = source;
    this.edition = edition;
    this.literals = new Literals(source, edition);
    int guess = source.length / 3 + 16;
    this.starts = new int[guess];
    this.kinds = new byte[guess];
  }

  public static Tokens lex(byte[] source) {
    return lex(source, Edition.DEFAULT);
  }

  /** The array is not copied; whoever gives it must not change it afterwards. */
  public static Tokens lex(byte[] source, Edition edition) {
    Lexer lexer = new Lexer(source, edition);
    lexer.head();
    lexer.rest();
    return new Tokens(source, lexer.closedStarts(), Arrays.copyOf(lexer.kinds, lexer.count));
  }

  /**
   * The kind of the first token from a place on that is no trivia; white space where there is none.
   */
  static TokenKind firstSolid(byte[] source, int from, Edition edition) {
    Lexer lexer = new Lexer(source, edition);
    lexer.at = from;
    TokenKind kind = TokenKind.WHITESPACE;
    while (kind.isTrivia() && lexer.at < source.length) {
      kind = TokenKind.of(lexer.next(source[lexer.at], lexer.at));
    }
    return kind;
  }

  private int[] closedStarts() {
    int[] closed = Arrays.copyOf(starts, count + 1);
    closed[count] = source.length;
    return closed;
  }

  private void add(int start, byte kind) {
    if (count == kinds.length) {
      starts = Arrays.copyOf(starts, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    starts[count] = start;
    kinds[count++] = kind;
  }

  private void head() {
    Head head = Head.of(source, edition);
    for (Head.Part part : head.parts()) {
      add(at, part.kind().code());
      at = part.end();
    }
  }

  private void rest() {
    while (at < source.length) {
      int start = at;
      byte kind = next(source[start], start);
      add(start, kind);
    }
  }

  /** Moves behind the token that starts here. */
  private byte next(byte first, int start) {
    if (Letters.asciiStart(first)) {
      return word(first, start);
    }
    if (Letters.asciiSpace(first)) {
      return space(start);
    }
    if (Letters.digit(first)) {
      boolean field = count > 0 && kinds[count - 1] == DOT;
      at = field ? literals.digits(start) : literals.number(start);
      return literals.kind();
    }
    return switch (first) {
      case '/' -> slash(start);
      case '"' -> literal(literals.string(start, start + 1, TokenKind.STR));
      case '\'' -> literal(literals.quote(start));
      default -> first < 0 ? wide(start) : operator(first, start);
    };
  }

  private byte literal(int end) {
    at = end;
    return literals.kind();
  }

  private byte space(int start) {
    int i = start + 1;
    while (i < source.length) {
      byte b = source[i];
      if (Letters.asciiSpace(b)) {
        i++;
      } else if (b < 0 && Letters.wideSpace(Letters.codePoint(source, i))) {
        i += Letters.width(Letters.codePoint(source, i));
      } else {
        break;
      }
    }
    at = i;
    return WHITESPACE;
  }

  private byte word(byte first, int start) {
    byte[] s = source;
    long key = first;
    int i = start + 1;
    while (i < s.length && Letters.asciiContinue(s[i])) {
      key = key << 8 | s[i];
      i++;
    }
    if (i < s.length) {
      byte b = s[i];
      if (b < 0) {
        int end = literals.wordEnd(i);
        if (end > i) {
          return prefixed(start, end, IDENT);
        }
      } else if (b == '"' || b == '\'' || b == '#') {
        return prefixed(start, i, kind(key, start, i));
      }
    }
    at = i;
    return kind(key, start, i);
  }

  private byte kind(long key, int start, int end) {
    return end - start <= 8 ? Words.kind(key) : Words.longKind(source, start, end);
  }

  /** A word that may be the prefix of a literal: what follows decides. */
  private byte prefixed(int start, int end, byte kind) {
    int literal = end < source.length ? literals.prefixed(start, end) : end;
    if (literal > end) {
      return literal(literal);
    }
    at = end;
    return literals.reserved(start, end) ? RESERVED_PREFIX : kind;
  }

  private byte slash(int start) {
    int second = start + 1 < source.length ? source[start + 1] : 0;
    if (second == '/') {
      return lineComment(start);
    }
    return second == '*' ? blockComment(start) : operator((byte) '/', start);
  }

  private byte lineComment(int start) {
    int i = start + 2;
    while (i < source.length && source[i] != '\n') {
      i++;
    }
    boolean carriage = i < source.length && source[i - 1] == '\r' && i - 1 >= start + 2;
    at = carriage ? i - 1 : i;
    int third = start + 2 < at ? source[start + 2] : 0;
    int fourth = start + 3 < at ? source[start + 3] : 0;
    if (third == '!') {
      return INNER_DOC_LINE;
    }
    return third == '/' && fourth != '/' ? OUTER_DOC_LINE : LINE_COMMENT;
  }

  private byte blockComment(int start) {
    int depth = 1;
    int i = start + 2;
    int last = source.length - 1;
    while (i < last && depth > 0) {
      if (source[i] == '/' && source[i + 1] == '*') {
        depth++;
        i += 2;
      } else if (source[i] == '*' && source[i + 1] == '/') {
        depth--;
        i += 2;
      } else {
        i++;
      }
    }
    if (depth > 0) {
      at = source.length;
      return ERROR;
    }
    at = i;
    int fourth = source[start + 3];
    return switch (source[start + 2]) {
      case '!' -> INNER_DOC_BLOCK;
      case '*' -> fourth == '*' || fourth == '/' ? BLOCK_COMMENT : OUTER_DOC_BLOCK;
      default -> BLOCK_COMMENT;
    };
  }

  private byte operator(byte first, int start) {
    byte one = Operators.one(first);
    if (one == 0) {
      return junk(start);
    }
    byte two = start + 1 < source.length ? Operators.two(first, source[start + 1]) : 0;
    if (two == 0) {
      at = start + 1;
      return one == POUND ? pound(start) : one;
    }
    byte three = start + 2 < source.length ? Operators.three(two, source[start + 2]) : 0;
    at = start + (three == 0 ? 2 : 3);
    return three == 0 ? two : three;
  }

  private byte pound(int start) {
    return edition.reservesGuards() && literals.guarded(start) ? RESERVED_PREFIX : POUND;
  }

  private byte wide(int start) {
    int c = Letters.codePoint(source, start);
    if (Letters.wideSpace(c)) {
      return space(start - 1 + Letters.width(c));
    }
    if (Letters.start(c)) {
      return prefixed(start, literals.wordEnd(start), IDENT);
    }
    return junk(start);
  }

  /** A run, so that a binary file does not become one token per byte. */
  private byte junk(int start) {
    int i = start + 1;
    while (i < source.length && isJunk(i)) {
      i++;
    }
    at = i;
    return ERROR;
  }

  private boolean isJunk(int i) {
    byte b = source[i];
    if (b >= 0) {
      boolean known = Letters.asciiContinue(b) || Letters.asciiSpace(b) || Operators.starts(b);
      return !known && b != '"' && b != '\'';
    }
    int c = Letters.codePoint(source, i);
    return !Letters.start(c) && !Letters.wideSpace(c);
  }
}
