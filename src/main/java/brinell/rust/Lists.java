package brinell.rust;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands between commas in brackets. */
final class Lists {
  private final ExprReader reader;
  private final Cursor cursor;

  Lists(ExprReader reader) {
    this.reader = reader;
    this.cursor = reader.cursor;
  }

  /** The expression that goes up to the end. */
  Expr whole() {
    int start = cursor.done() ? cursor.lastEnd : cursor.start();
    Expr read = reader.expression(0);
    if (cursor.done()) {
      return read;
    }
    while (!cursor.done()) {
      cursor.skip();
    }
    return new Expr.Unread(cursor.since(start));
  }

  /** The expression that goes up to one of some kinds, or to the end. */
  private Expr upTo(Stops stops) {
    int start = cursor.start();
    Expr read = reader.expression(0);
    if (cursor.done() || stops.has(cursor.kind)) {
      return read;
    }
    cursor.skipTo(stops);
    return new Expr.Unread(cursor.since(start));
  }

  private List<Expr> elements(Stops stops) {
    List<Expr> elements = new ArrayList<>();
    while (!cursor.done()) {
      if (stops.has(cursor.kind)) {
        cursor.next();
      } else {
        elements.add(upTo(stops));
        if (!cursor.done()) {
          cursor.next();
        }
      }
    }
    return elements;
  }

  /** The expressions of the brackets that open here. */
  List<Expr> inBrackets() {
    return inBrackets(Stops.ELEMENT);
  }

  /** The arguments of a macro call. */
  List<Expr> ofMacro() {
    return inBrackets(Stops.SEPARATOR);
  }

  private List<Expr> inBrackets(Stops stops) {
    int open = cursor.at;
    int outer = cursor.enter();
    List<Expr> elements = cursor.done() ? List.of() : elements(stops);
    cursor.leave(open, outer);
    return elements;
  }

  Expr paren() {
    int outerHeight = reader.measure();
    int open = cursor.at;
    int start = cursor.start();
    int outer = cursor.enter();
    boolean empty = cursor.done();
    Expr first = empty ? new Expr.Underscore(cursor.since(start)) : upTo(Stops.ELEMENT);
    boolean single = !empty && cursor.done();
    List<Expr> elements = new ArrayList<>();
    if (!single && !empty) {
      elements.add(first);
      cursor.next();
      elements.addAll(elements(Stops.ELEMENT));
    }
    cursor.leave(open, outer);
    Span span = cursor.since(start);
    return reader.made(
        single ? new Expr.Paren(span, first) : new Expr.Tuple(span, elements), outerHeight);
  }

  Expr array() {
    int outerHeight = reader.measure();
    int open = cursor.at;
    int start = cursor.start();
    int outer = cursor.enter();
    List<Expr> elements = new ArrayList<>();
    boolean repeat = false;
    if (!cursor.done()) {
      elements.add(upTo(Stops.SEPARATOR));
      repeat = cursor.is(TokenKind.SEMI);
      if (!cursor.done()) {
        cursor.next();
        elements.addAll(repeat ? List.of(whole()) : elements(Stops.ELEMENT));
      }
    }
    cursor.leave(open, outer);
    Span span = cursor.since(start);
    return reader.made(
        repeat
            ? new Expr.Repeat(span, elements.get(0), elements.get(1))
            : new Expr.Array(span, elements),
        outerHeight);
  }
}
