package brinell.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads blocks and their statements. */
final class Blocks {
  private final ExprReader reader;
  private final Primaries primaries;
  private final Paths paths;
  private final Nested nested;
  private final Cursor cursor;
  private final Heads heads;

  /** The last statement read nothing. */
  private boolean stuck;

  Blocks(ExprReader reader, Primaries primaries, Paths paths, Nested nested) {
    this.reader = reader;
    this.primaries = primaries;
    this.paths = paths;
    this.nested = nested;
    this.cursor = reader.cursor;
    this.heads = new Heads(cursor.trees);
  }

  Expr.Block plain() {
    return block(Expr.BlockKind.PLAIN, Optional.empty(), cursor.start());
  }

  /** A block with some keywords in front. */
  Expr.Block of(Expr.BlockKind kind, int keywords) {
    int start = cursor.start();
    for (int i = 0; i < keywords; i++) {
      cursor.next();
    }
    return block(kind, Optional.empty(), start);
  }

  /** The block whose brace opens here. */
  Expr.Block block(Expr.BlockKind kind, Optional<Span> label, int start) {
    int outerHeight = reader.measure();
    int open = cursor.at;
    int brace = cursor.start();
    int outer = cursor.enter();
    cursor.moveTo(reader.attributes.skipInner(cursor.at, cursor.end));
    List<Stmt> statements = new ArrayList<>();
    Optional<Expr> value = Optional.empty();
    while (!cursor.done()) {
      value = statement(statements);
      if (stuck) {
        stray(statements);
      }
    }
    cursor.leave(open, outer);
    Span span = cursor.since(start);
    return reader.madeBlock(
        new Expr.Block(span, kind, label, cursor.since(brace), statements, value), outerHeight);
  }

  /** What starts no statement. */
  private void stray(List<Stmt> statements) {
    stuck = false;
    int start = cursor.start();
    cursor.skip();
    unread(cursor.since(start), statements);
  }

  private static void unread(Span span, List<Stmt> statements) {
    statements.add(new Stmt.Expression(span, List.of(), new Expr.Unread(span), false));
  }

  /** Adds the statement here, or returns it when it is the value of the block. */
  private Optional<Expr> statement(List<Stmt> statements) {
    int from = cursor.at;
    int head = reader.attributes.skip(from, cursor.end);
    if (head >= cursor.end) {
      int start = cursor.start();
      cursor.moveTo(head);
      unread(cursor.since(start), statements);
      return Optional.empty();
    }
    cursor.moveTo(head);
    if (cursor.is(TokenKind.SEMI)) {
      cursor.next();
      statements.add(new Stmt.Empty(cursor.since(cursor.trees.start(head))));
    } else if (isLet()) {
      statements.add(let(attributes(from, head)));
      mark(statements);
    } else if (Traits.has(cursor.kind, Traits.ITEM) && heads.at(head)) {
      item(from, head, statements);
    } else {
      return expression(from, head, statements);
    }
    return Optional.empty();
  }

  private List<Attribute> attributes(int from, int head) {
    if (from == head) {
      return List.of();
    }
    List<Attribute> read = new ArrayList<>();
    reader.attributes.read(from, head, read, new ArrayList<>());
    return read;
  }

  private void item(int from, int head, List<Stmt> statements) {
    int behind = Math.min(cursor.end, Math.max(head + 1, nested.behind(from, head, cursor.end)));
    cursor.moveTo(behind);
    statements.add(new Stmt.Nested(cursor.since(cursor.trees.start(head))));
  }

  /** An unread stretch of no length stands where a semicolon or an operator is missing. */
  private void mark(List<Stmt> statements) {
    if (!cursor.done() && !statements.isEmpty()) {
      Span last = statements.getLast().span();
      boolean closed =
          cursor.trees.tokens.source()[Math.max(0, last.end() - 1)] == ';' && last.length() > 0;
      if (!closed) {
        unread(new Span(last.end(), last.end()), statements);
      }
    }
  }

  private Optional<Expr> expression(int from, int head, List<Stmt> statements) {
    int start = cursor.start();
    boolean macro = isBraceMacro(head);
    Expr read = macro ? braceMacro() : reader.expression(ExprReader.STATEMENT);
    if (cursor.at == head) {
      stuck = true;
      return Optional.empty();
    }
    boolean semicolon = cursor.eat(TokenKind.SEMI);
    if (!semicolon && cursor.done()) {
      return Optional.of(read);
    }
    statements.add(
        new Stmt.Expression(cursor.since(start), attributes(from, head), read, semicolon));
    boolean ends = semicolon || ExprReader.isComplete(read) || read instanceof Expr.MacroCall;
    if (!ends) {
      unread(new Span(cursor.lastEnd, cursor.lastEnd), statements);
    }
    return Optional.empty();
  }

  private boolean isBraceMacro(int head) {
    TokenKind second = cursor.peek(1);
    if (second != TokenKind.NOT && second != TokenKind.PATH_SEP && !cursor.is(TokenKind.PATH_SEP)) {
      return false;
    }
    int not = heads.macroCall(head);
    return not >= 0 && not + 1 < cursor.end && cursor.trees.kind(not + 1) == TokenKind.OPEN_BRACE;
  }

  /** A macro called with braces is a statement unless a dot or a question mark follows. */
  private Expr braceMacro() {
    int outer = reader.measure();
    Expr read = reader.made(paths.macroCallHere(), 0);
    boolean goesOn = cursor.is(TokenKind.DOT) || cursor.is(TokenKind.QUESTION);
    Expr whole = goesOn ? reader.behind(primaries.dots(read, 0), 0, 0) : read;
    return reader.kept(whole, outer);
  }

  /** {@code let}, or {@code super let}, which is not stable yet. */
  private boolean isLet() {
    return cursor.is(TokenKind.LET)
        || (cursor.is(TokenKind.SUPER) && cursor.peek(1) == TokenKind.LET);
  }

  private Stmt.Let let(List<Attribute> attributes) {
    int start = cursor.start();
    cursor.eat(TokenKind.SUPER);
    cursor.next();
    Span pattern = pattern(Stops.LET_PATTERN);
    Optional<Span> type = cursor.eat(TokenKind.COLON) ? Optional.of(type()) : Optional.empty();
    Optional<Expr> value =
        cursor.eat(TokenKind.EQ) ? Optional.of(reader.expression(0)) : Optional.empty();
    Optional<Expr.Block> otherwise = Optional.empty();
    if (cursor.is(TokenKind.ELSE) && cursor.peek(1) == TokenKind.OPEN_BRACE) {
      cursor.next();
      otherwise = Optional.of(plain());
    }
    cursor.eat(TokenKind.SEMI);
    return new Stmt.Let(cursor.since(start), attributes, pattern, type, value, otherwise);
  }

  /** The pattern that goes up to one of some kinds. */
  Span pattern(Stops stops) {
    int start = cursor.done() ? cursor.lastEnd : cursor.start();
    cursor.skipTo(stops);
    return cursor.since(start);
  }

  private Span type() {
    int start = cursor.done() ? cursor.lastEnd : cursor.start();
    if (!reader.types.type(true)) {
      cursor.skipTo(Stops.LET_PATTERN);
    }
    return cursor.since(start);
  }
}
