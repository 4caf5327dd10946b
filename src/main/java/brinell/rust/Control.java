package brinell.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what starts with a keyword: conditions, loops, closures, jumps. */
final class Control {
  private static final int HEAD = ExprReader.NO_STRUCT;

  private final ExprReader reader;
  private final Blocks blocks;
  private final Cursor cursor;

  Control(ExprReader reader, Blocks blocks) {
    this.reader = reader;
    this.blocks = blocks;
    this.cursor = reader.cursor;
  }

  private boolean atBlock() {
    return cursor.is(TokenKind.OPEN_BRACE);
  }

  private Expr damaged(int start) {
    cursor.skipTo(Stops.UNREAD);
    return new Expr.Unread(cursor.since(start));
  }

  private record Branch(int start, Expr condition, Expr.Block then) {}

  /** A chain of else ifs, however long, is read in a loop. */
  Expr ifs() {
    int outer = reader.measure();
    List<Branch> branches = new ArrayList<>(1);
    Optional<Expr> otherwise = Optional.empty();
    boolean more = true;
    while (more) {
      int start = cursor.start();
      cursor.next();
      Expr condition = reader.expression(HEAD | ExprReader.LET);
      if (!atBlock()) {
        otherwise = Optional.of(damaged(start));
        break;
      }
      branches.add(new Branch(start, condition, blocks.plain()));
      more = cursor.is(TokenKind.ELSE) && cursor.peek(1) == TokenKind.IF;
      if (cursor.eat(TokenKind.ELSE) && !more) {
        otherwise = Optional.of(atBlock() ? blocks.plain() : damaged(cursor.lastEnd));
      }
    }
    return chained(branches, otherwise, outer);
  }

  private Expr chained(List<Branch> branches, Optional<Expr> last, int outer) {
    Optional<Expr> otherwise = last;
    for (Branch branch : branches.reversed()) {
      Span span = cursor.since(branch.start);
      Expr read = new Expr.If(span, branch.condition, branch.then, otherwise);
      otherwise = Optional.of(reader.made(read, 0));
    }
    return reader.kept(otherwise.orElseThrow(), outer);
  }

  Expr let(int flags) {
    int outer = reader.measure();
    int start = cursor.start();
    cursor.next();
    Span pattern = blocks.pattern(Stops.CONDITION_PATTERN);
    if (!cursor.eat(TokenKind.EQ)) {
      return reader.made(damaged(start), outer);
    }
    Expr value = reader.above(Power.LAZY_AND + 1, flags & ~ExprReader.STATEMENT);
    return reader.made(new Expr.Let(cursor.since(start), pattern, value), outer);
  }

  Expr labelled() {
    boolean label = cursor.peek(1) == TokenKind.COLON;
    TokenKind behind = cursor.peek(2);
    boolean known =
        switch (behind) {
          case LOOP, WHILE, FOR, OPEN_BRACE -> true;
          default -> false;
        };
    if (!label || !known) {
      int start = cursor.start();
      cursor.next();
      return damaged(start);
    }
    Span span = cursor.here();
    cursor.next();
    cursor.next();
    return behind == TokenKind.OPEN_BRACE
        ? blocks.block(Expr.BlockKind.PLAIN, Optional.of(span), span.start())
        : loop(Optional.of(span), span.start());
  }

  Expr loop() {
    return loop(Optional.empty(), cursor.start());
  }

  private Expr loop(Optional<Span> label, int start) {
    int outer = reader.measure();
    TokenKind keyword = cursor.kind();
    cursor.next();
    Span pattern = new Span(start, start);
    if (keyword == TokenKind.FOR) {
      pattern = blocks.pattern(Stops.FOR_PATTERN);
      if (!cursor.eat(TokenKind.IN)) {
        return reader.made(damaged(start), outer);
      }
    }
    Expr head =
        switch (keyword) {
          case FOR -> reader.expression(HEAD);
          case WHILE -> reader.expression(HEAD | ExprReader.LET);
          default -> new Expr.Underscore(pattern);
        };
    if (!atBlock()) {
      return reader.made(damaged(start), outer);
    }
    Expr.Block body = blocks.plain();
    Span span = cursor.since(start);
    return reader.made(
        switch (keyword) {
          case FOR -> new Expr.For(span, label, pattern, head, body);
          case WHILE -> new Expr.While(span, label, head, body);
          default -> new Expr.Loop(span, label, body);
        },
        outer);
  }

  Expr match() {
    int outerHeight = reader.measure();
    int start = cursor.start();
    cursor.next();
    Expr scrutinee = reader.expression(HEAD);
    if (!atBlock()) {
      return reader.made(damaged(start), outerHeight);
    }
    return reader.made(match(scrutinee, start), outerHeight);
  }

  /**
   * The arms in the braces that open here; a match may also follow a dot, though not yet stably.
   */
  Expr.Match match(Expr scrutinee, int start) {
    int open = cursor.at;
    int outer = cursor.enter();
    cursor.moveTo(reader.attributes.skipInner(cursor.at, cursor.end));
    List<Expr.Arm> arms = new ArrayList<>();
    while (!cursor.done()) {
      arms.add(arm());
    }
    cursor.leave(open, outer);
    return new Expr.Match(cursor.since(start), scrutinee, arms);
  }

  private Expr.Arm arm() {
    int from = cursor.at;
    int head = reader.attributes.skip(from, cursor.end);
    List<Attribute> attributes = new ArrayList<>(0);
    if (head > from) {
      reader.attributes.read(from, head, attributes, new ArrayList<>());
      cursor.moveTo(head);
    }
    int start = cursor.done() ? cursor.lastEnd : cursor.start();
    Span pattern = blocks.pattern(Stops.ARM_PATTERN);
    Optional<Expr> guard =
        cursor.eat(TokenKind.IF)
            ? Optional.of(reader.expression(ExprReader.LET))
            : Optional.empty();
    Expr body = cursor.eat(TokenKind.FAT_ARROW) ? body() : reader.unread();
    Span span = cursor.since(start);
    if (!cursor.eat(TokenKind.COMMA) && !cursor.done() && !ExprReader.isComplete(body)) {
      body = new Expr.Unread(body.span());
      cursor.skipTo(Stops.ELEMENT);
      cursor.eat(TokenKind.COMMA);
    }
    return new Expr.Arm(span, attributes, pattern, guard, body);
  }

  private Expr body() {
    return reader.expression(ExprReader.STATEMENT);
  }

  Expr closure(int flags) {
    int outer = reader.measure();
    int start = cursor.start();
    if (cursor.eat(TokenKind.FOR) && !reader.types.generics()) {
      return reader.made(damaged(start), outer);
    }
    while (isCapture()) {
      cursor.next();
    }
    Optional<Span> parameters = parameters();
    if (parameters.isEmpty()) {
      return reader.made(damaged(start), outer);
    }
    Optional<Span> returns = Optional.empty();
    if (cursor.eat(TokenKind.ARROW)) {
      int type = cursor.done() ? cursor.lastEnd : cursor.start();
      boolean read = reader.types.type(false);
      returns = Optional.of(cursor.since(type));
      if (!read || !atBlock()) {
        return reader.made(damaged(start), outer);
      }
    }
    Expr body =
        returns.isPresent() ? blocks.plain() : reader.expression(flags & ExprReader.NO_STRUCT);
    return reader.made(
        new Expr.Closure(cursor.since(start), parameters.get(), returns, body), outer);
  }

  private boolean isCapture() {
    return switch (cursor.kind()) {
      case CONST, STATIC, ASYNC, MOVE, USE -> true;
      default -> false;
    };
  }

  private Optional<Span> parameters() {
    int start = cursor.done() ? cursor.lastEnd : cursor.start();
    if (cursor.eat(TokenKind.OR_OR)) {
      return Optional.of(cursor.since(start));
    }
    if (!cursor.eat(TokenKind.OR)) {
      return Optional.empty();
    }
    cursor.skipTo(Stops.BAR);
    if (cursor.is(TokenKind.OR_OR)) {
      cursor.half(TokenKind.OR);
    } else if (!cursor.eat(TokenKind.OR)) {
      return Optional.empty();
    }
    return Optional.of(cursor.since(start));
  }

  Expr leave(int flags) {
    int outer = reader.measure();
    TokenKind keyword = cursor.kind();
    int start = cursor.start();
    cursor.next();
    Optional<Span> label = keyword == TokenKind.RETURN ? Optional.empty() : label();
    boolean body = keyword == TokenKind.BREAK && atBlock() && (flags & HEAD) != 0;
    Optional<Expr> value =
        keyword != TokenKind.CONTINUE && !body && reader.startsExpr()
            ? Optional.of(reader.expression(0))
            : Optional.empty();
    Span span = cursor.since(start);
    return reader.made(
        switch (keyword) {
          case RETURN -> new Expr.Return(span, value);
          case BREAK -> new Expr.Break(span, label, value);
          default -> new Expr.Continue(span, label);
        },
        outer);
  }

  private Optional<Span> label() {
    boolean label = cursor.kind().group() == TokenKind.Group.LIFETIME;
    if (!label || cursor.peek(1) == TokenKind.COLON) {
      return Optional.empty();
    }
    Span span = cursor.here();
    cursor.next();
    return Optional.of(span);
  }

  /** Some keywords and their operand that are known and not read. */
  Expr unknown(int keywords) {
    int outer = reader.measure();
    int start = cursor.start();
    for (int i = 0; i < keywords; i++) {
      cursor.next();
    }
    if (reader.startsExpr()) {
      reader.expression(0);
    }
    return reader.made(new Expr.Unread(cursor.since(start)), outer);
  }
}
