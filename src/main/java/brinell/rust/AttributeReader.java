package brinell.rust;

import java.util.List;

/** Reads attributes and doc comments. */
final class AttributeReader {
  private final Trees trees;

  AttributeReader(Trees trees) {
    this.trees = trees;
  }

  /** Behind the attributes and doc comments that start here. */
  int skip(int from, int end) {
    int i = from;
    while (i < end) {
      if (Traits.has(trees.kind[i], Traits.DOC)) {
        i++;
      } else {
        int bracket = bracket(i);
        if (bracket < 0) {
          break;
        }
        i = trees.skip(bracket);
      }
    }
    return Math.min(i, end);
  }

  /** Behind the one attribute or doc comment that starts here; the same place where none does. */
  int skipOne(int place) {
    if (Traits.has(trees.kind[place], Traits.DOC)) {
      return place + 1;
    }
    int bracket = bracket(place);
    return bracket < 0 ? place : trees.skip(bracket);
  }

  /** The attribute that starts here, where {@link #skipOne} found one. */
  Attribute one(int place) {
    return attribute(place, bracket(place));
  }

  /** The bracket of the attribute that starts here, or -1. */
  private int bracket(int place) {
    if (trees.kind(place) != TokenKind.POUND) {
      return -1;
    }
    int i = trees.kind(place + 1) == TokenKind.NOT ? place + 2 : place + 1;
    return trees.kind(i) == TokenKind.OPEN_BRACKET ? i : -1;
  }

  /** Reads what {@link #skip} went over. */
  void read(int from, int end, List<Attribute> attributes, List<Span> docs) {
    int i = from;
    while (i < end) {
      if (Traits.has(trees.kind[i], Traits.DOC)) {
        docs.add(new Span(trees.start(i), trees.end(i)));
        i++;
      } else {
        int bracket = bracket(i);
        attributes.add(attribute(i, bracket));
        i = trees.skip(bracket);
      }
    }
  }

  /** Behind the inner attributes and inner doc comments at the head of a file or of a body. */
  int inner(int from, int end, List<Attribute> attributes, List<Span> docs) {
    int i = from;
    while (i < end && isInner(i)) {
      int next = skipOne(i);
      read(i, next, attributes, docs);
      i = next;
    }
    return i;
  }

  /** The same without reading them. */
  int skipInner(int from, int end) {
    int i = from;
    while (i < end && isInner(i)) {
      i = skipOne(i);
    }
    return Math.min(i, end);
  }

  private boolean isInner(int place) {
    return switch (trees.kind(place)) {
      case INNER_DOC_LINE, INNER_DOC_BLOCK -> true;
      case POUND -> trees.kind(place + 1) == TokenKind.NOT && bracket(place) >= 0;
      default -> false;
    };
  }

  private Attribute attribute(int hash, int bracket) {
    int close = trees.inside(bracket);
    int from = bracket + 1;
    boolean unsafety =
        trees.kind(from) == TokenKind.UNSAFE && trees.kind(from + 1) == TokenKind.OPEN_PAREN;
    int to = unsafety ? trees.inside(from + 1) : close;
    from = unsafety ? from + 2 : from;
    int path = from;
    while (path < to && isPath(path)) {
      path++;
    }
    int last = Math.max(hash, trees.skip(bracket) - 1);
    return new Attribute(
        trees.text(from, path).replace(" ", ""),
        path < to ? trees.tokens.text(trees.start(path), trees.end(to - 1)) : "",
        bracket == hash + 2,
        unsafety,
        new Span(trees.start(hash), trees.end(last)));
  }

  private boolean isPath(int place) {
    TokenKind kind = trees.kind(place);
    return kind == TokenKind.PATH_SEP
        || kind.isName()
        || (kind.group() == TokenKind.Group.KEYWORD && kind != TokenKind.UNDERSCORE);
  }
}
