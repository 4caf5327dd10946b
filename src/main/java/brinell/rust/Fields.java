package brinell.rust;

import java.util.List;

/** Reads fields and variants. */
final class Fields {
  private final ItemParser parser;
  private final Trees trees;
  private final AttributeReader attributes;
  private final Heads heads;
  private final Types types;

  Fields(ItemParser parser, Trees trees, AttributeReader attributes, Heads heads, Types types) {
    this.parser = parser;
    this.trees = trees;
    this.attributes = attributes;
    this.heads = heads;
    this.types = types;
  }

  private Draft draft(ItemKind kind, int from, int head) {
    Draft draft = new Draft(trees, kind, from, head);
    attributes.read(from, head, draft.attributes, draft.docs);
    int visible = heads.visibility(head);
    draft.visibility(head, visible);
    return draft;
  }

  /** The fields of a tuple, inside its parentheses. */
  void tuple(int from, int end, int depth, List<Item> into) {
    int i = from;
    while (i < end) {
      int head = attributes.skip(i, end);
      if (head == end) {
        parser.problem(i, "nothing follows the attribute");
        return;
      }
      Draft draft = draft(ItemKind.FIELD, i, head);
      draft.name = Integer.toString(into.size());
      i = field(draft, heads.visibility(head), end, depth, into);
    }
  }

  /** The fields of a struct, union or variant, inside its braces. */
  void named(int from, int end, int depth, List<Item> into) {
    int i = from;
    while (i < end) {
      int head = attributes.skip(i, end);
      int name = heads.visibility(head);
      if (trees.kind(name) == TokenKind.UNSAFE) {
        name++;
      }
      boolean field = name < end && isName(name) && trees.kind(name + 1) == TokenKind.COLON;
      if (!field) {
        parser.problem(name, "expected a field, found " + parser.quoted(name));
        i = behindComma(Math.max(head, i), end);
        continue;
      }
      Draft draft = draft(ItemKind.FIELD, i, head);
      draft.qualifiers = trees.kind(name - 1) == TokenKind.UNSAFE ? Qualifier.UNSAFE.bit() : 0;
      draft.name(name);
      i = field(draft, name + 2, end, depth, into);
    }
  }

  /** The type, the default value and the comma of a field. */
  private int field(Draft draft, int type, int end, int depth, List<Item> into) {
    int i = types.end(type, end, Types.AT_EQ | Types.AT_COMMA);
    parser.signature(draft, type, i, depth);
    if (i < end && i > type && trees.kind(i) == TokenKind.EQ) {
      int value = i + 1;
      i = parser.scan(value, end, TokenKind.COMMA, depth, draft.childList());
      draft.body(value, i);
    }
    into.add(draft.item(i));
    if (i >= end) {
      return end;
    }
    if (i > type && trees.kind(i) == TokenKind.COMMA) {
      return i + 1;
    }
    parser.problem(i, "expected a type or `,`, found " + parser.quoted(i));
    boolean another = i > type && trees.kind(i) == TokenKind.PUB;
    return another ? i : behindComma(i, end);
  }

  void variants(int from, int end, int depth, List<Item> into) {
    int i = from;
    while (i < end) {
      int head = attributes.skip(i, end);
      int name = heads.visibility(head);
      if (name >= end || !isName(name)) {
        parser.problem(name, "expected a variant, found " + parser.quoted(name));
        i = behindComma(Math.max(head, i), end);
        continue;
      }
      Draft draft = draft(ItemKind.VARIANT, i, head);
      draft.name(name);
      i = variant(draft, name + 1, end, depth);
      into.add(draft.item(i));
      if (i < end && trees.kind(i) != TokenKind.COMMA) {
        parser.problem(i, "expected `,`, found " + parser.quoted(i));
        i = behindComma(i, end);
      } else {
        i++;
      }
    }
  }

  private int variant(Draft draft, int from, int end, int depth) {
    int i = from;
    if (i < end && trees.kind(i) == TokenKind.OPEN_BRACE) {
      named(i + 1, trees.inside(i), depth, draft.childList());
      i = trees.skip(i);
    } else if (i < end && trees.kind(i) == TokenKind.OPEN_PAREN) {
      tuple(i + 1, trees.inside(i), depth, draft.childList());
      i = trees.skip(i);
    }
    draft.signatureEnd(i);
    if (i < end && trees.kind(i) == TokenKind.EQ) {
      int value = i + 1;
      i = parser.scan(value, end, TokenKind.COMMA, depth, draft.childList());
      draft.body(value, i);
    }
    return Math.min(i, end);
  }

  private boolean isName(int place) {
    return Traits.has(trees.kind[place], Traits.NAME) || trees.kind(place) == TokenKind.UNDERSCORE;
  }

  private int behindComma(int from, int end) {
    int i = from;
    while (i < end && trees.kind(i) != TokenKind.COMMA) {
      i = Traits.has(trees.kind[i], Traits.OPEN) ? Math.max(i + 1, trees.skip(i)) : i + 1;
    }
    return Math.min(end, i + 1);
  }
}
