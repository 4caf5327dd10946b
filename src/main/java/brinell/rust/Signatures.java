package brinell.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the signature of a function apart. */
final class Signatures {
  private final Trees trees;
  private final AttributeReader attributes;
  private final Types types;

  Signatures(Trees trees) {
    this.trees = trees;
    this.attributes = new AttributeReader(trees);
    this.types = new Types(trees);
  }

  Function function(Item item, List<Item> owners, Optional<Expr.Block> body) {
    int from = trees.placeAt(item.signature().start());
    int end = trees.placeAt(item.signature().end());
    int name = name(from, end);
    int open = types.generics(name, end);
    Optional<Span> generics = open > name ? Optional.of(span(name, open)) : Optional.empty();
    if (open >= end || trees.kind(open) != TokenKind.OPEN_PAREN) {
      return new Function(
          item, owners, generics, Optional.empty(), List.of(), Optional.empty(), body);
    }
    List<Function.Parameter> parameters = new ArrayList<>();
    Optional<Span> receiver = parameters(open, parameters);
    return new Function(
        item, owners, generics, receiver, parameters, returns(trees.skip(open), end), body);
  }

  /** Behind the function's name. */
  private int name(int from, int end) {
    int i = from;
    while (i < end && trees.kind(i) != TokenKind.FN) {
      i = Traits.has(trees.kind[i], Traits.OPEN) ? Math.max(i + 1, trees.skip(i)) : i + 1;
    }
    return Math.min(end, i + 2);
  }

  private Span span(int from, int to) {
    int start = trees.start(from);
    return new Span(start, to > from ? trees.end(to - 1) : start);
  }

  private Optional<Span> returns(int arrow, int end) {
    if (arrow >= end || trees.kind(arrow) != TokenKind.ARROW) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(trees, arrow + 1, end);
    int start = cursor.done() ? cursor.lastEnd : cursor.start();
    boolean read = new TypeWalk(cursor).type(true);
    boolean whole = read && (cursor.done() || cursor.is(TokenKind.WHERE));
    return Optional.of(whole ? cursor.since(start) : span(arrow + 1, Math.max(arrow + 1, end)));
  }

  private Optional<Span> parameters(int open, List<Function.Parameter> into) {
    int end = trees.inside(open);
    Optional<Span> receiver = Optional.empty();
    int i = open + 1;
    while (i < end) {
      int head = attributes.skip(i, end);
      int comma = types.end(head, end, Types.AT_COMMA);
      if (into.isEmpty() && receiver.isEmpty() && isReceiver(head, comma)) {
        receiver = Optional.of(span(head, comma));
      } else if (comma > head) {
        into.add(parameter(head, comma));
      }
      i = Math.max(i, comma) + 1;
    }
    return receiver;
  }

  /** {@code self}, {@code mut self}, {@code &'a mut self}, with or without a type. */
  private boolean isReceiver(int from, int to) {
    int i = from;
    while (i < to) {
      switch (trees.kind(i)) {
        case AND, MUT, LIFETIME, RAW_LIFETIME -> i++;
        case SELF_VALUE -> {
          return i + 1 == to || trees.kind(i + 1) == TokenKind.COLON;
        }
        default -> {
          // `&pin const self` and `&pin mut self`.
          boolean pin = trees.kind(i) == TokenKind.IDENT || trees.kind(i) == TokenKind.CONST;
          if (!pin || i == from) {
            return false;
          }
          i++;
        }
      }
    }
    return false;
  }

  /** Without a colon it is a type alone, as in traits of Rust 2015, or {@code ...}. */
  private Function.Parameter parameter(int from, int to) {
    int colon = from;
    while (colon < to && trees.kind(colon) != TokenKind.COLON) {
      colon =
          Traits.has(trees.kind[colon], Traits.OPEN)
              ? Math.max(colon + 1, trees.skip(colon))
              : colon + 1;
    }
    Span all = span(from, to);
    return colon >= to
        ? new Function.Parameter(all, new Span(all.start(), all.start()), all)
        : new Function.Parameter(all, span(from, colon), span(colon + 1, to));
  }
}
