package brinell.check.convention.ledger;

import brinell.rust.ImplHeader;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.TokenKind;
import java.util.List;

/** How an impl names its own type. */
final class ImplUses {
  private static final int LITERAL = Numbers.of("self-literal");
  private static final int PATH = Numbers.of("self-path");
  private static final int VARIANT = Numbers.of("self-variant");
  private static final int RETURN = Numbers.of("self-return");

  private final Source s;
  private final Sink sink;

  private ImplUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
  }

  static void read(Source source, Sink sink) {
    new ImplUses(source, sink).items(source.file.items());
  }

  private void items(List<Item> items) {
    for (Item item : items) {
      if (item.kind() == ItemKind.IMPL) {
        item.impl().map(ImplHeader::self).ifPresent(self -> impl(item, base(self)));
      } else if (item.kind() == ItemKind.MOD || item.kind() == ItemKind.MACRO_CALL) {
        items(item.children());
      }
    }
  }

  private static String base(String self) {
    int angle = self.indexOf('<');
    String path = (angle < 0 ? self : self.substring(0, angle)).strip();
    return path.matches("[A-Z]\\w*") ? path : "";
  }

  private void impl(Item item, String type) {
    if (type.isEmpty()) {
      return;
    }
    for (Item child : item.children()) {
      if (child.kind() == ItemKind.FN && !nests(child)) {
        returns(child, type);
        child.body().ifPresent(body -> body(body.start(), body.end(), type));
      }
    }
  }

  /** An item inside a function cannot say Self. */
  private static boolean nests(Item function) {
    return function.children().stream().anyMatch(c -> c.kind() != ItemKind.USE);
  }

  private void returns(Item function, String type) {
    int end = s.places.at(function.signature().end());
    for (int i = s.places.at(function.signature().start()); i < end; i++) {
      boolean last = i + 2 == end || s.is(i + 2, TokenKind.WHERE);
      if (s.is(i, TokenKind.ARROW) && last) {
        if (s.is(i + 1, TokenKind.SELF_TYPE)) {
          sink.add(RETURN, 0, s.places.start(i), s.places.end(i + 1));
        } else if (s.is(i + 1, type)) {
          sink.add(RETURN, 1, s.places.start(i), s.places.end(i + 1));
        }
      }
    }
  }

  private void body(int start, int behind, String type) {
    int end = s.places.at(behind);
    for (int i = s.places.at(start); i < end; i++) {
      if (s.masked[i] > 0) {
        i = s.masked[i] - 1;
        continue;
      }
      boolean self = s.is(i, TokenKind.SELF_TYPE);
      if ((self || s.is(i, type)) && !s.is(i - 1, TokenKind.PATH_SEP)) {
        own(i, self ? 0 : 1);
      }
    }
  }

  private void own(int i, int form) {
    if (s.is(i + 1, TokenKind.OPEN_BRACE)) {
      if (literal(i)) {
        sink.add(LITERAL, form, s.places.start(i), s.places.end(i + 1));
      }
    } else if (s.is(i + 1, TokenKind.PATH_SEP) && s.isName(i + 2)) {
      boolean variant = s.places.isCapital(i + 2) && !isConstant(i + 2);
      boolean function = !s.places.isCapital(i + 2) && s.is(i + 3, TokenKind.OPEN_PAREN);
      if (variant || function) {
        sink.add(variant ? VARIANT : PATH, form, s.places.start(i), s.places.end(i + 2));
      }
    }
  }

  private boolean isConstant(int i) {
    String name = s.places.text(i);
    return name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  /** Braces of fields behind a name that starts an expression. */
  private boolean literal(int i) {
    boolean starts =
        switch (s.places.kind(i - 1)) {
          case OPEN_PAREN,
              OPEN_BRACE,
              OPEN_BRACKET,
              COMMA,
              EQ,
              FAT_ARROW,
              SEMI,
              RETURN,
              CLOSE_BRACE,
              AND,
              OR,
              OR_OR,
              ELSE,
              BREAK ->
              true;
          default -> false;
        };
    boolean fields =
        s.isName(i + 2)
            && (s.is(i + 3, TokenKind.COLON)
                || s.is(i + 3, TokenKind.COMMA)
                || s.is(i + 3, TokenKind.CLOSE_BRACE));
    return starts && (fields || s.is(i + 2, TokenKind.DOT_DOT));
  }
}
