package brinell.rust;

import java.util.List;

/** Reads macros, their calls, and what items stand in the braces of a call. */
final class MacroReader {
  private final ItemParser parser;
  private final Trees trees;
  private final AttributeReader attributes;
  private final Heads heads;

  MacroReader(ItemParser parser, Trees trees, AttributeReader attributes, Heads heads) {
    this.parser = parser;
    this.trees = trees;
    this.attributes = attributes;
    this.heads = heads;
  }

  private TokenKind kind(int place) {
    return trees.kind(place);
  }

  /** The name, the arguments of a macro 2.0, and the body of a macro. */
  int definition(Draft draft, int name, int end) {
    int open = parser.named(draft, name);
    draft.signatureEnd(open);
    if (draft.kind == ItemKind.MACRO && parser.opens(open, end, TokenKind.OPEN_PAREN)) {
      open = trees.skip(open);
      draft.signatureEnd(open);
    }
    if (open >= end || !Traits.has(trees.kind[open], Traits.OPEN)) {
      parser.problem(open, "expected the body of the macro, found " + parser.quoted(open));
      return Math.min(open, end);
    }
    draft.body(open, trees.skip(open));
    return behindCall(draft, open, end);
  }

  private int behindCall(Draft draft, int open, int end) {
    int behind = Math.min(end, trees.skip(open));
    return kind(open) == TokenKind.OPEN_BRACE ? behind : parser.semicolon(draft, behind, end);
  }

  int call(int start, int head, int end, int depth, List<Item> into) {
    int not = heads.macroCall(head);
    int open = Traits.has(trees.kind[not + 1], Traits.OPEN) ? not + 1 : not + 2;
    String path = trees.text(head, not).replace(" ", "");
    boolean asm = path.endsWith("global_asm");
    Draft draft = new Draft(trees, asm ? ItemKind.GLOBAL_ASM : ItemKind.MACRO_CALL, start, head);
    attributes.read(start, head, draft.attributes, draft.docs);
    draft.name = path;
    draft.signatureEnd(open);
    draft.body(open, trees.skip(open));
    if (kind(open) == TokenKind.OPEN_BRACE && !asm) {
      draft.children = inside(path, open + 1, trees.inside(open), depth + 1);
    }
    int behind = behindCall(draft, open, end);
    into.add(draft.item(behind));
    return behind;
  }

  /**
   * What is inside the braces of a macro call, read as items; nothing where it does not read as
   * items throughout.
   */
  private List<Item> inside(String path, int from, int end, int depth) {
    return path.endsWith("cfg_if")
        ? parser.tried(items -> branches(from, end, depth, items))
        : parser.tried(items -> parser.items(from, end, depth, items));
  }

  /** {@code if #[cfg(…)] { items } else { items }}. */
  private void branches(int from, int end, int depth, List<Item> items) {
    for (int i = from; i < end; i++) {
      if (kind(i) == TokenKind.OPEN_BRACE) {
        parser.items(i + 1, trees.inside(i), depth, items);
        i = trees.skip(i) - 1;
      } else if (kind(i) == TokenKind.OPEN_BRACKET) {
        i = trees.skip(i) - 1;
      }
    }
  }
}
