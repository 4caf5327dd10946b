package brinell.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads paths, and the macro calls and struct literals that start with one. */
final class Paths {
  private final ExprReader reader;
  private final Cursor cursor;
  private final Lists lists;

  Paths(ExprReader reader, Lists lists) {
    this.reader = reader;
    this.cursor = reader.cursor;
    this.lists = lists;
  }

  Expr read(int flags) {
    int start = cursor.start();
    cursor.eat(TokenKind.PATH_SEP);
    if (!segments()) {
      cursor.skipTo(Stops.UNREAD);
      return new Expr.Unread(cursor.since(start));
    }
    if (cursor.is(TokenKind.NOT) && cursor.opens(1)) {
      return reader.made(macroCall(cursor.since(start)), 0);
    }
    return pathOrStruct(start, flags);
  }

  /** {@code <T as Trait>::f}. */
  Expr qualified(int flags) {
    int start = cursor.start();
    if (!reader.types.generics() || !cursor.eat(TokenKind.PATH_SEP) || !segments()) {
      cursor.skipTo(Stops.UNREAD);
      return new Expr.Unread(cursor.since(start));
    }
    return pathOrStruct(start, flags);
  }

  private boolean segments() {
    do {
      boolean arguments = cursor.is(TokenKind.LT) || cursor.is(TokenKind.SHL);
      if (arguments) {
        if (!reader.types.generics()) {
          return false;
        }
      } else if (TypeWalk.isSegment(cursor.kind)) {
        cursor.next();
      } else if (cursor.is(TokenKind.OPEN_PAREN)) {
        // `Fn::(A) -> B`, which rustc's parser takes and nothing behind it does.
        cursor.skip();
        if (cursor.eat(TokenKind.ARROW) && !reader.types.type(false)) {
          return false;
        }
      } else {
        return false;
      }
    } while (cursor.eat(TokenKind.PATH_SEP));
    return true;
  }

  private Expr pathOrStruct(int start, int flags) {
    Span path = cursor.since(start);
    boolean struct = cursor.is(TokenKind.OPEN_BRACE) && (flags & ExprReader.NO_STRUCT) == 0;
    return struct ? reader.made(struct(path), 0) : new Expr.Path(path);
  }

  Expr.MacroCall macroCallHere() {
    int start = cursor.start();
    cursor.eat(TokenKind.PATH_SEP);
    segments();
    return macroCall(cursor.since(start));
  }

  private Expr.MacroCall macroCall(Span path) {
    cursor.next();
    int open = cursor.start();
    List<Expr> arguments = lists.ofMacro();
    return new Expr.MacroCall(cursor.since(path.start()), path, cursor.since(open), arguments);
  }

  private Expr struct(Span path) {
    int open = cursor.at;
    int outer = cursor.enter();
    List<Expr.FieldValue> fields = new ArrayList<>();
    Optional<Span> rest = Optional.empty();
    Optional<Expr> base = Optional.empty();
    while (!cursor.done() && rest.isEmpty()) {
      cursor.moveTo(reader.attributes.skip(cursor.at, cursor.end));
      int start = cursor.done() ? cursor.lastEnd : cursor.start();
      if (cursor.eat(TokenKind.DOT_DOT)) {
        base = cursor.done() ? Optional.empty() : Optional.of(lists.whole());
        rest = Optional.of(cursor.since(start));
      } else {
        field(fields);
      }
    }
    cursor.leave(open, outer);
    return new Expr.Struct(cursor.since(path.start()), path, fields, rest, base);
  }

  private void field(List<Expr.FieldValue> fields) {
    int start = cursor.done() ? cursor.lastEnd : cursor.start();
    boolean named = Traits.has(cursor.kind, Traits.NAME) || cursor.is(TokenKind.INT);
    Span name = named ? cursor.here() : new Span(start, start);
    if (named) {
      cursor.next();
    }
    Optional<Expr> value = Optional.empty();
    if (named && cursor.eat(TokenKind.COLON)) {
      value = Optional.of(reader.expression(0));
    }
    if (!named || (!cursor.done() && !cursor.is(TokenKind.COMMA))) {
      int from = value.isPresent() ? value.get().span().start() : start;
      cursor.skipTo(Stops.ELEMENT);
      value = Optional.of(new Expr.Unread(cursor.since(from)));
    }
    fields.add(new Expr.FieldValue(cursor.since(start), name, value));
    cursor.eat(TokenKind.COMMA);
  }
}
