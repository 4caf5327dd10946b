package brinell.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads items. Each method takes the place it starts at and the place where what is around it ends,
 * and returns the place behind what it read, which is further on; so the walk ends, and no token is
 * looked at more than a few times.
 */
final class ItemParser {
  record Result(List<Attribute> attributes, List<Item> items) {}

  /**
   * Items in items in items. Code that people write stays under ten; what is deeper is not looked
   * into, so that a hostile file cannot overflow the stack.
   */
  static final int DEEPEST = 100;

  private final Trees trees;
  private final Problems problems;
  private final AttributeReader attributes;
  private final Heads heads;
  private final Types types;
  private final Fields fields;
  private final MacroReader macros;

  /** Above 0 while the inside of a macro call is tried as items. */
  private int trying;

  /** A problem came up while trying. */
  private boolean failed;

  ItemParser(Trees trees, Problems problems) {
    this.trees = trees;
    this.problems = problems;
    this.attributes = new AttributeReader(trees);
    this.heads = new Heads(trees);
    this.types = new Types(trees);
    this.macros = new MacroReader(this, trees, attributes, heads);
    this.fields = new Fields(this, trees, attributes, heads, types);
  }

  Result file() {
    List<Attribute> inner = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    int from = attributes.inner(0, trees.size, inner, new ArrayList<>());
    items(from, trees.size, 0, items);
    return new Result(List.copyOf(inner), List.copyOf(items));
  }

  void problem(int place, String message) {
    if (trying > 0) {
      failed = true;
    } else {
      problems.add(trees.start(Math.min(place, trees.size)), message);
    }
  }

  /** What a reading finds; nothing when it comes upon a problem, which then is none. */
  List<Item> tried(Consumer<List<Item>> reading) {
    boolean before = failed;
    failed = false;
    trying++;
    List<Item> items = new ArrayList<>();
    reading.accept(items);
    trying--;
    boolean good = !failed;
    failed = before;
    return good ? items : List.of();
  }

  String quoted(int place) {
    String text = trees.text(place).lines().findFirst().orElse("");
    return place >= trees.size
        ? text
        : "`" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "`";
  }

  private TokenKind kind(int place) {
    return trees.kind(place);
  }

  void items(int from, int end, int depth, List<Item> into) {
    if (depth > DEEPEST) {
      problem(from, "items nested deeper than " + DEEPEST + " are not read");
      return;
    }
    int i = from;
    while (i < end && !(trying > 0 && failed)) {
      int head = attributes.skip(i, end);
      if (head < end && heads.at(head)) {
        i = build(i, head, end, depth, into);
      } else if (head < end && heads.macroCall(head) >= 0) {
        i = macros.call(i, head, end, depth, into);
      } else {
        i = resume(i, head, end);
      }
    }
  }

  /** Goes on to the next place that looks like an item. */
  private int resume(int from, int head, int end) {
    if (head >= end) {
      problem(from, "no item follows the attribute or doc comment");
      return end;
    }
    problem(head, "expected an item, found " + quoted(head));
    int i = head;
    do {
      TokenKind kind = kind(i);
      i = Traits.has(trees.kind[i], Traits.OPEN) ? Math.max(i + 1, trees.skip(i)) : i + 1;
      if (kind == TokenKind.SEMI || kind == TokenKind.OPEN_BRACE) {
        break;
      }
    } while (i < end && !startsItem(i, end));
    return Math.min(i, end);
  }

  private boolean startsItem(int i, int end) {
    return (Traits.has(trees.kind[i], Traits.ITEM) && heads.at(i))
        || (trees.kind(i) == TokenKind.POUND && attributes.skip(i, end) > i)
        || Traits.has(trees.kind[i], Traits.DOC);
  }

  /** The items of a block that start here, one behind the other. */
  private int nested(int from, int end, int depth, List<Item> into) {
    // The attributes of the block itself are not those of its first item.
    int i = attributes.skipInner(from, end);
    while (i < end) {
      int head = attributes.skip(i, end);
      boolean item = head < end && Traits.has(trees.kind[head], Traits.ITEM) && heads.at(head);
      if (!item) {
        return head;
      }
      i = build(i, head, end, depth, into);
    }
    return i;
  }

  /**
   * Walks through an expression or the inside of a block, collecting the items in its braces, up to
   * {@code stop} outside brackets ({@code WHITESPACE}: no stop). The inside of a macro call is
   * skipped.
   */
  int scan(int from, int end, TokenKind stop, int depth, List<Item> into) {
    boolean block = stop == TokenKind.WHITESPACE;
    if (depth > DEEPEST) {
      problem(from, "items nested deeper than " + DEEPEST + " are not read");
      return block ? end : types.end(from, end, stop == TokenKind.COMMA ? Types.AT_COMMA : 0);
    }
    byte[] kinds = trees.kind;
    int level = 0;
    int i = block ? nested(from, end, depth, into) : from;
    while (i < end) {
      int traits = Traits.of(kinds[i]);
      if ((traits & Traits.WATCH) == 0) {
        i++;
        continue;
      }
      boolean boundary = false;
      TokenKind kind = TokenKind.of(kinds[i]);
      int next = i + 1;
      if ((traits & (Traits.OPEN | Traits.CLOSE)) != 0) {
        if (trees.closed(i)) {
          level += (traits & Traits.OPEN) != 0 ? 1 : -1;
        }
        boundary = kind == TokenKind.OPEN_BRACE || kind == TokenKind.CLOSE_BRACE;
      } else if (kind == TokenKind.SEMI) {
        if (!block && level == 0) {
          return i;
        }
        boundary = true;
      } else if (kind == TokenKind.NOT) {
        next = behindMacro(i);
        boundary = next > i + 1 && kind(i + 1) == TokenKind.OPEN_BRACE;
      } else if (!block && level == 0) {
        if (kind == stop || startsNext(i, kind, traits)) {
          return i;
        }
        boolean turbofish = kind == TokenKind.PATH_SEP && stop == TokenKind.COMMA;
        next = turbofish ? Math.max(next, types.generics(i + 1, end)) : next;
      }
      i = boundary && (block || level > 0) ? nested(next, end, depth, into) : next;
    }
    return end;
  }

  /**
   * Behind the brackets of the macro call whose exclamation mark this is; the next place where it
   * is a negation.
   */
  private int behindMacro(int not) {
    boolean macro =
        not > 0
            && Traits.has(trees.kind[not - 1], Traits.NAME)
            && Traits.has(trees.kind[not + 1], Traits.OPEN);
    return macro ? trees.skip(not + 1) : not + 1;
  }

  /** Whether an item starts where an expression should have ended. */
  private boolean startsNext(int i, TokenKind kind, int traits) {
    if ((traits & Traits.HARD) != 0) {
      return true;
    }
    return switch (kind) {
      case FN -> Traits.has(trees.kind[i + 1], Traits.NAME);
      case CONST, STATIC -> trees.kind(i + 2) == TokenKind.COLON && heads.at(i);
      case USE -> trees.kind(i - 1) != TokenKind.DOT && heads.at(i);
      default -> false;
    };
  }

  /** Behind the item that starts here, where {@link Heads#at} found one. */
  int behind(int start, int head, int end) {
    return heads.at(head) ? build(start, head, end, 0, new ArrayList<>()) : head + 1;
  }

  private int build(int start, int head, int end, int depth, List<Item> into) {
    Draft draft = new Draft(trees, heads.item, start, head);
    int keyword = heads.keyword;
    draft.qualifiers = heads.qualifiers;
    draft.visibility(head, heads.qualifiersFrom);
    attributes.read(start, head, draft.attributes, draft.docs);
    int behind =
        switch (draft.kind) {
          case FN -> function(draft, keyword, end, depth);
          case STRUCT, UNION -> struct(draft, keyword, end, depth);
          case ENUM -> enumeration(draft, keyword, end, depth);
          case TRAIT, TRAIT_ALIAS -> trait(draft, keyword, end, depth);
          case IMPL -> impl(draft, keyword, end, depth);
          case MOD -> container(draft, named(draft, keyword + 1), end, depth);
          case EXTERN_BLOCK -> externBlock(draft, keyword, end, depth);
          case USE -> use(draft, keyword, end);
          case EXTERN_CRATE -> externCrate(draft, keyword + 2, end, depth);
          case CONST, STATIC -> value(draft, keyword, end, depth);
          case TYPE -> closed(draft, named(draft, keyword + 1), end, depth);
          case MACRO_RULES -> macros.definition(draft, keyword + 2, end);
          case MACRO -> macros.definition(draft, keyword + 1, end);
          case MACRO_CALL, GLOBAL_ASM, FIELD, VARIANT -> keyword + 1;
        };
    into.add(draft.item(behind));
    return Math.max(behind, keyword + 1);
  }

  /** Names the item after the identifier here and moves behind it. */
  int named(Draft draft, int place) {
    boolean name =
        Traits.has(trees.kind[place], Traits.NAME)
            || kind(place) == TokenKind.UNDERSCORE
            || kind(place) == TokenKind.SELF_VALUE;
    if (!name) {
      problem(place, "expected a name, found " + quoted(place));
      return place;
    }
    draft.name(place);
    return place + 1;
  }

  /** Behind the semicolon that should be here. */
  int semicolon(Draft draft, int place, int end) {
    if (place < end && kind(place) == TokenKind.SEMI) {
      return place + 1;
    }
    problem(place, "expected `;` behind " + draft.kind.word() + ", found " + quoted(place));
    return Math.min(place, end);
  }

  boolean opens(int place, int end, TokenKind open) {
    return place < end && kind(place) == open;
  }

  /** Ends a signature. Items in its types ({@code [u8; { … }]}) are children too. */
  void signature(Draft draft, int from, int to, int depth) {
    draft.signatureEnd(to);
    for (int i = from; i < to; i++) {
      if (kind(i) == TokenKind.OPEN_BRACE) {
        scan(i, to, TokenKind.WHITESPACE, depth + 1, draft.childList());
        return;
      }
    }
  }

  private int function(Draft draft, int keyword, int end, int depth) {
    int name = named(draft, keyword + 1);
    int brace = types.end(name, end, 0);
    signature(draft, name, brace, depth);
    if (!opens(brace, end, TokenKind.OPEN_BRACE)) {
      return semicolon(draft, brace, end);
    }
    int behind = trees.skip(brace);
    int inside = trees.inside(brace);
    int first = attributes.inner(brace + 1, inside, draft.attributes, draft.docs);
    scan(first, inside, TokenKind.WHITESPACE, depth + 1, draft.childList());
    draft.body(brace, behind);
    return behind;
  }

  private int struct(Draft draft, int keyword, int end, int depth) {
    int name = named(draft, keyword + 1);
    int i = types.generics(name, end);
    if (opens(i, end, TokenKind.OPEN_PAREN)) {
      signature(draft, name, i, depth);
      draft.body(i, trees.skip(i));
      fields.tuple(i + 1, trees.inside(i), depth + 1, draft.childList());
      return semicolon(draft, types.end(trees.skip(i), end, 0), end);
    }
    i = types.end(i, end, 0);
    signature(draft, name, i, depth);
    if (!opens(i, end, TokenKind.OPEN_BRACE)) {
      return semicolon(draft, i, end);
    }
    draft.body(i, trees.skip(i));
    fields.named(i + 1, trees.inside(i), depth + 1, draft.childList());
    return trees.skip(i);
  }

  private int enumeration(Draft draft, int keyword, int end, int depth) {
    int name = named(draft, keyword + 1);
    int brace = types.end(name, end, 0);
    signature(draft, name, brace, depth);
    if (!opens(brace, end, TokenKind.OPEN_BRACE)) {
      return semicolon(draft, brace, end);
    }
    draft.body(brace, trees.skip(brace));
    fields.variants(brace + 1, trees.inside(brace), depth + 1, draft.childList());
    return trees.skip(brace);
  }

  private int trait(Draft draft, int keyword, int end, int depth) {
    int i = types.end(named(draft, keyword + 1), end, Types.AT_EQ);
    if (!opens(i, end, TokenKind.EQ) && !opens(i, end, TokenKind.GE)) {
      return container(draft, i, end, depth);
    }
    draft.kind = ItemKind.TRAIT_ALIAS;
    return closed(draft, i, end, depth);
  }

  /** What has items in braces or ends with a semicolon. */
  private int container(Draft draft, int from, int end, int depth) {
    int brace = types.end(from, end, 0);
    signature(draft, from, brace, depth);
    if (!opens(brace, end, TokenKind.OPEN_BRACE)) {
      return semicolon(draft, brace, end);
    }
    int inside = trees.inside(brace);
    draft.body(brace, trees.skip(brace));
    int first = attributes.inner(brace + 1, inside, draft.attributes, draft.docs);
    items(first, inside, depth + 1, draft.childList());
    return trees.skip(brace);
  }

  private int externBlock(Draft draft, int keyword, int end, int depth) {
    boolean abi = kind(keyword + 1) != TokenKind.OPEN_BRACE;
    draft.name = abi ? trees.text(keyword + 1) : "";
    return container(draft, abi ? keyword + 2 : keyword + 1, end, depth);
  }

  /** {@code extern crate a as b;} is named b, as everything else in the file names it. */
  private int externCrate(Draft draft, int name, int end, int depth) {
    int i = named(draft, name);
    return closed(draft, kind(i) == TokenKind.AS ? named(draft, i + 1) : i, end, depth);
  }

  private int impl(Draft draft, int keyword, int end, int depth) {
    ImplReader reader = new ImplReader(trees, types);
    ImplHeader header = reader.read(keyword, end);
    draft.impl = Optional.of(header);
    draft.name = header.title();
    return container(draft, keyword + 1, end, depth);
  }

  private int use(Draft draft, int keyword, int end) {
    int i = keyword + 1;
    while (i < end && kind(i) != TokenKind.SEMI && !Traits.has(trees.kind[i], Traits.HARD)) {
      i = Traits.has(trees.kind[i], Traits.OPEN) ? Math.max(i + 1, trees.skip(i)) : i + 1;
    }
    i = Math.min(i, end);
    draft.name = trees.text(keyword + 1, i);
    draft.signatureEnd(i);
    return semicolon(draft, i, end);
  }

  private int closed(Draft draft, int from, int end, int depth) {
    int i = types.end(from, end, 0);
    signature(draft, from, i, depth);
    return semicolon(draft, i, end);
  }

  private int value(Draft draft, int keyword, int end, int depth) {
    boolean mut = kind(keyword + 1) == TokenKind.MUT;
    draft.qualifiers |= mut ? Qualifier.MUT.bit() : 0;
    int name = named(draft, mut ? keyword + 2 : keyword + 1);
    int i = types.end(name, end, Types.AT_EQ);
    signature(draft, name, i, depth);
    if (i < end && kind(i) != TokenKind.SEMI && isEquals(kind(i))) {
      int value = i + 1;
      i = scan(value, end, TokenKind.SEMI, depth + 1, draft.childList());
      draft.body(value, i);
    }
    return semicolon(draft, i, end);
  }

  private static boolean isEquals(TokenKind kind) {
    return kind == TokenKind.EQ || kind == TokenKind.GE || kind == TokenKind.SHR_EQ;
  }
}
