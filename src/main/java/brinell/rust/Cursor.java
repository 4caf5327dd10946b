package brinell.rust;

/**
 * A place in a stretch of the tokens that moves forward only, and may stand inside a token: types
 * and borrows take {@code >>} and {@code &&} in halves. Bounds how deep its readers recurse and how
 * tall the trees get that they build.
 */
final class Cursor {
  static final byte NONE = TokenKind.WHITESPACE.code();

  final Trees trees;
  private final byte[] kinds;

  int at;

  /** What the cursor must not pass: where what is around it ends. */
  int end;

  /** Kind of what is left of the token here, {@link #NONE} at the end. */
  byte kind;

  /** Byte behind what was read last. */
  int lastEnd;

  /** Bytes of the token here that were read before. */
  private int eaten;

  Cursor(Trees trees, int from, int end) {
    this.trees = trees;
    this.kinds = trees.kind;
    this.end = end;
    this.lastEnd = trees.start(from);
    seek(from);
  }

  /** Goes on behind what was read otherwise. */
  void moveTo(int place) {
    if (place > at) {
      lastEnd = trees.end(place - 1);
      seek(place);
    }
  }

  private void seek(int place) {
    at = place;
    eaten = 0;
    kind = place < end ? kinds[place] : NONE;
  }

  void next() {
    lastEnd = trees.end(at);
    seek(at + 1);
  }

  /** Reads the first byte of the operator here; what is left of it is of another kind. */
  void half(TokenKind rest) {
    eaten++;
    lastEnd = trees.start(at) + eaten;
    kind = rest.code();
  }

  TokenKind kind() {
    return TokenKind.of(kind);
  }

  boolean is(TokenKind wanted) {
    return kind == wanted.code();
  }

  boolean eat(TokenKind wanted) {
    if (kind != wanted.code()) {
      return false;
    }
    next();
    return true;
  }

  TokenKind peek(int ahead) {
    return at + ahead < end ? TokenKind.of(kinds[at + ahead]) : TokenKind.WHITESPACE;
  }

  boolean opens(int ahead) {
    return at + ahead < end && Traits.has(kinds[at + ahead], Traits.OPEN);
  }

  boolean done() {
    return at >= end;
  }

  /** First byte of what is here. */
  int start() {
    return trees.start(at) + eaten;
  }

  Span here() {
    return new Span(start(), trees.end(at));
  }

  /** From a byte up to what was read last. */
  Span since(int start) {
    return new Span(start, Math.max(start, lastEnd));
  }

  /** Goes into the brackets that open here and returns the end to come back to. */
  int enter() {
    int outer = end;
    int open = at;
    end = Math.min(outer, trees.inside(open));
    lastEnd = trees.end(open);
    seek(open + 1);
    return outer;
  }

  /** Goes behind the brackets that open at a place, whatever of them was read. */
  void leave(int open, int outer) {
    end = outer;
    int behind = Math.max(open + 1, Math.min(outer, trees.skip(open)));
    lastEnd = trees.end(behind - 1);
    seek(behind);
  }

  /** Behind the brackets that open here, or behind the one token. */
  void skip() {
    if (Traits.has(kind, Traits.OPEN)) {
      leave(at, end);
    } else {
      next();
    }
  }

  /** Goes on to one of some kinds outside brackets, or to the end. */
  void skipTo(Stops stops) {
    while (at < end && !stops.has(kind)) {
      skip();
    }
  }
}
