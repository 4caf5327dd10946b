package brinell.rust;

import java.util.List;
import java.util.Optional;

/**
 * Reads expressions by precedence. What cannot be read becomes {@link Expr.Unread}; nothing is read
 * twice, so time is linear; nesting and height are bounded, so neither this nor a walk over its
 * result overflows a stack.
 */
final class ExprReader {
  /** No struct literal: the head of an if, while, for or match. */
  static final int NO_STRUCT = 1;

  /** A block-like expression ends a statement or the body of an arm. */
  static final int STATEMENT = 2;

  /** {@code let} may stand here. */
  static final int LET = 4;

  /**
   * Expressions in expressions. What people write stays under a hundred; what is deeper is not
   * looked into.
   */
  static final int DEEPEST = 256;

  /** Nodes from the top of a tree to its bottom: what chains without nesting can build. */
  static final int TALLEST = 512;

  final Cursor cursor;
  final AttributeReader attributes;
  final TypeWalk types;
  private final Primaries primaries;
  private int depth;

  /** Height of the tallest tree read so far by the reader that asks. */
  private int tall;

  ExprReader(Cursor cursor, Edition edition, Nested nested) {
    this.cursor = cursor;
    this.attributes = new AttributeReader(cursor.trees);
    this.types = new TypeWalk(cursor);
    this.primaries = new Primaries(this, edition, nested);
  }

  Blocks blocks() {
    return primaries.blocks();
  }

  /** Starts the measure of a tree's height; what it returns is for {@link #made}. */
  int measure() {
    int outer = tall;
    tall = 0;
    return outer;
  }

  /** Ends the measure: a tree that got too tall is not kept. */
  Expr made(Expr expr, int outer) {
    int height = tall + 1;
    if (height > TALLEST) {
      tall = Math.max(outer, 1);
      return new Expr.Unread(expr.span());
    }
    tall = Math.max(outer, height);
    return expr;
  }

  /** Ends the measure of a tree that was made before. */
  Expr kept(Expr expr, int outer) {
    tall = Math.max(outer, tall);
    return expr;
  }

  /** {@link #made} for a block, which must stay one. */
  Expr.Block madeBlock(Expr.Block block, int outer) {
    return made(block, outer) instanceof Expr.Block kept
        ? kept
        : new Expr.Block(
            block.span(),
            block.kind(),
            block.label(),
            block.braces(),
            List.of(),
            Optional.of(new Expr.Unread(block.braces())));
  }

  Expr expression(int flags) {
    return above(0, flags);
  }

  /** An expression of operators that bind at least as tightly as {@code power}. */
  Expr above(int power, int flags) {
    if (depth >= DEEPEST) {
      return unread();
    }
    depth++;
    int outer = measure();
    skipAttributes();
    Expr read = isRange() ? rangeTo(flags) : behind(prefix(flags), power, flags);
    tall = Math.max(outer, tall);
    depth--;
    return read;
  }

  private void skipAttributes() {
    if (cursor.is(TokenKind.POUND) || Traits.has(cursor.kind, Traits.DOC)) {
      cursor.moveTo(attributes.skip(cursor.at, cursor.end));
    }
  }

  private boolean isRange() {
    return Power.of(cursor.kind) == Power.RANGE;
  }

  /** What is here up to a comma, a semicolon or the like. */
  Expr unread() {
    int before = cursor.lastEnd;
    int place = cursor.at;
    int start = cursor.done() ? before : cursor.start();
    cursor.skipTo(Stops.UNREAD);
    return new Expr.Unread(cursor.since(cursor.at == place ? before : start));
  }

  /** The operators and right operands behind an expression. */
  Expr behind(Expr first, int power, int flags) {
    Expr left = first;
    int next = Power.of(cursor.kind);
    while (next != 0 && next >= power && !((flags & STATEMENT) != 0 && isComplete(left))) {
      if (next == Power.RANGE) {
        return rangeFrom(left, flags);
      }
      left = made(next == Power.CAST ? cast(left) : binary(left, next, flags & ~STATEMENT), 0);
      next = Power.of(cursor.kind);
    }
    return left;
  }

  private Expr binary(Expr left, int power, int flags) {
    TokenKind operator = cursor.kind();
    Span at = operatorSpan();
    if (power == Power.ASSIGN) {
      Expr right = above(power, flags);
      return new Expr.Assign(cursor.since(left.span().start()), operator, at, left, right);
    }
    Expr right = above(power + 1, flags);
    return new Expr.Binary(cursor.since(left.span().start()), operator, at, left, right);
  }

  /** Moves behind an operator. */
  private Span operatorSpan() {
    int start = cursor.start();
    cursor.next();
    return cursor.since(start);
  }

  private Expr cast(Expr operand) {
    cursor.next();
    int start = cursor.start();
    if (!types.type(false)) {
      cursor.skipTo(Stops.UNREAD);
      return new Expr.Unread(cursor.since(operand.span().start()));
    }
    return new Expr.Cast(cursor.since(operand.span().start()), operand, cursor.since(start));
  }

  private Expr rangeFrom(Expr from, int flags) {
    TokenKind operator = cursor.kind();
    Span at = operatorSpan();
    Optional<Expr> to = rangeEnd(flags & ~STATEMENT);
    Span span = cursor.since(from.span().start());
    return made(new Expr.Range(span, operator, at, Optional.of(from), to), 0);
  }

  private Expr rangeTo(int flags) {
    int outer = measure();
    TokenKind operator = cursor.kind();
    Span at = operatorSpan();
    Optional<Expr> to = rangeEnd(flags);
    return made(
        new Expr.Range(cursor.since(at.start()), operator, at, Optional.empty(), to), outer);
  }

  private Optional<Expr> rangeEnd(int flags) {
    boolean body = cursor.is(TokenKind.OPEN_BRACE) && (flags & NO_STRUCT) != 0;
    return !body && startsExpr() ? Optional.of(above(Power.RANGE + 1, flags)) : Optional.empty();
  }

  /** Whether an expression that may be missing is there. */
  boolean startsExpr() {
    return switch (cursor.kind()) {
      case OPEN_PAREN, OPEN_BRACE, OPEN_BRACKET, NOT, MINUS, STAR, OR, OR_OR, AND, AND_AND -> true;
      case DOT_DOT, DOT_DOT_DOT, DOT_DOT_EQ, LT, SHL, PATH_SEP, POUND -> true;
      case BREAK, CONST, CONTINUE, CRATE, FALSE, FOR, IF, LET, LOOP, MATCH, MOVE, RETURN -> true;
      case SELF_VALUE, SELF_TYPE, STATIC, SUPER, TRUE, UNSAFE, WHILE -> true;
      default ->
          switch (cursor.kind().group()) {
            case NAME, SOFT, LIFETIME, NUMBER, CHARACTER, STRING -> true;
            default -> false;
          };
    };
  }

  private Expr prefix(int flags) {
    skipAttributes();
    return switch (cursor.kind()) {
      case NOT, MINUS, STAR -> nested(flags, false);
      case AND, AND_AND -> nested(flags, true);
      default -> {
        int outer = measure();
        Expr read = primaries.dots(primaries.read(flags), flags);
        tall = Math.max(outer, tall);
        yield read;
      }
    };
  }

  private Expr nested(int flags, boolean borrow) {
    if (depth >= DEEPEST) {
      return unread();
    }
    depth++;
    int outer = measure();
    Expr read = made(borrow ? borrow(flags) : unary(flags), outer);
    depth--;
    return read;
  }

  private Expr unary(int flags) {
    TokenKind operator = cursor.kind();
    int start = cursor.start();
    cursor.next();
    Expr operand = operand(flags);
    return new Expr.Unary(cursor.since(start), operator, operand);
  }

  private Expr operand(int flags) {
    return isRange() ? rangeTo(flags) : prefix(flags);
  }

  private Expr borrow(int flags) {
    int start = cursor.start();
    if (cursor.is(TokenKind.AND)) {
      cursor.next();
    } else {
      cursor.half(TokenKind.AND);
    }
    TokenKind second = cursor.peek(1);
    boolean raw =
        cursor.is(TokenKind.RAW) && (second == TokenKind.CONST || second == TokenKind.MUT);
    if (raw) {
      cursor.next();
    }
    boolean mutable = cursor.eat(TokenKind.MUT);
    if (raw && !mutable) {
      cursor.next();
    }
    Expr operand = operand(flags);
    return new Expr.Borrow(cursor.since(start), mutable, raw, operand);
  }

  /** A block-like expression, which needs no semicolon to be a statement. */
  static boolean isComplete(Expr expr) {
    return switch (expr) {
      case Expr.If _, Expr.While _, Expr.Loop _, Expr.For _ -> true;
      // Not the one behind a dot.
      case Expr.Match match -> match.scrutinee().span().start() > match.span().start();
      case Expr.Block block ->
          block.kind() != Expr.BlockKind.ASYNC && block.kind() != Expr.BlockKind.GEN;
      default -> false;
    };
  }
}
