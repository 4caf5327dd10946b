package brinell.check.convention.ledger;

import brinell.rust.Attribute;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.Qualifier;
import brinell.rust.TokenKind;
import brinell.rust.Visibility;
import java.util.List;
import java.util.Optional;

/** Visibility, tests and names of items. */
final class ItemUses {
  private static final int RESTRICTED = Numbers.of("restricted");
  private static final int ITEM = Numbers.of("item-visibility");
  private static final int FIELD = Numbers.of("field-visibility");
  private static final int ATTRIBUTE = Numbers.of("test-attribute");
  private static final int MODULE = Numbers.of("test-module");
  private static final int MODULE_FILE = Numbers.of("test-module-file");
  private static final int PREFIX = Numbers.of("test-prefix");
  private static final int GETTER = Numbers.of("getter");
  private static final int LIFETIME = Numbers.of("lifetime-name");
  private static final int ALIAS = Numbers.of("result-alias");
  private static final int ANYHOW = Numbers.of("anyhow-result");

  private final Source s;
  private final Sink sink;
  private final boolean anyhow;

  private ItemUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
    this.anyhow = imports(source.file.items());
  }

  static void read(Source source, Sink sink) {
    new ItemUses(source, sink).items(source.file.items(), Optional.empty());
  }

  private static boolean imports(List<Item> items) {
    return items.stream()
        .anyMatch(i ->
            i.kind() == ItemKind.USE
                && i.name().startsWith("anyhow::")
                && i.name().contains("Result"));
  }

  private void items(List<Item> items, Optional<Item> owner) {
    for (Item item : items) {
      visibility(item);
      switch (item.kind()) {
        case FN -> function(item, owner);
        case MOD -> module(item);
        default -> {}
      }
      if (item.kind() != ItemKind.MACRO_RULES) {
        items(item.children(), Optional.of(item));
      }
    }
  }

  private void use(int choice, int form, Item item) {
    int from = item.signature().start();
    int behind = s.places.at(from);
    sink.add(choice, form, from, Math.max(from, s.places.end(Math.min(behind + 1, s.size - 1))));
  }

  private void visibility(Item item) {
    int form =
        switch (item.visibility()) {
          case Visibility.Inherited _ -> -1;
          case Visibility.Public _ -> 0;
          case Visibility.Restricted(String to) ->
              to.equals("crate") ? 1 : to.equals("super") ? 2 : 3;
        };
    if (form > 0) {
      use(RESTRICTED, form - 1, item);
    }
    if (form < 0 || form > 2) {
      return;
    }
    switch (item.kind()) {
      case FN, STRUCT, ENUM, TRAIT, CONST, STATIC, TYPE -> use(ITEM, form, item);
      case FIELD -> use(FIELD, form, item);
      default -> {}
    }
  }

  private void module(Item item) {
    if (!Tests.isModule(item)) {
      return;
    }
    boolean plural = item.name().equals("tests");
    if (plural || item.name().equals("test")) {
      use(MODULE, plural ? 0 : 1, item);
      use(MODULE_FILE, item.body().isPresent() ? 0 : 1, item);
    }
  }

  private void function(Item item, Optional<Item> owner) {
    Optional<Attribute> test = Tests.attribute(item);
    if (test.isPresent()) {
      use(PREFIX, item.name().startsWith("test_") ? 1 : 0, item);
      if (!item.has(Qualifier.ASYNC)) {
        boolean plain = test.get().path().equals("test");
        if (plain || test.get().name().endsWith("_test")) {
          sink.add(ATTRIBUTE, plain ? 0 : 1, test.get().span().start(), test.get().span().end());
        }
      }
    }
    int from = s.places.at(item.signature().start());
    int end = s.places.at(item.signature().end());
    signature(item, owner, from, end);
  }

  private void signature(Item item, Optional<Item> owner, int from, int end) {
    int parameters = -1;
    for (int i = from; i < end; i = i + 1) {
      if (s.is(i, TokenKind.LIFETIME)) {
        lifetime(i);
      } else if (s.is(i, TokenKind.OPEN_PAREN) && parameters < 0 && s.isName(i - 1)) {
        parameters = i;
      } else if (s.is(i, TokenKind.ARROW)) {
        returns(i + 1);
      }
    }
    boolean inherent =
        owner.flatMap(Item::impl).filter(header -> header.trait().isEmpty()).isPresent();
    boolean part =
        inherent
            && parameters > 0
            && s.is(parameters + 1, TokenKind.AND)
            && s.is(parameters + 2, TokenKind.SELF_VALUE)
            && s.is(parameters + 3, TokenKind.CLOSE_PAREN)
            && s.is(parameters + 4, TokenKind.ARROW);
    if (part) {
      use(GETTER, item.name().matches("get_(?!or_|mut$).*") ? 1 : 0, item);
    }
  }

  private void lifetime(int i) {
    int length = s.places.end(i) - s.places.start(i) - 1;
    boolean plain = !s.places.text(i).equals("'static") && !s.places.text(i).equals("'_");
    if (plain) {
      sink.add(LIFETIME, length == 1 ? 0 : 1, s.places.start(i), s.places.end(i));
    }
  }

  private void returns(int at) {
    boolean generic = s.isName(at) && s.is(at + 1, TokenKind.LT);
    if (!generic) {
      return;
    }
    String name = s.places.text(at);
    if (name.equals("Result")) {
      int arguments = arguments(at + 2);
      if (arguments == 1 && anyhow) {
        sink.add(ANYHOW, 0, s.places.start(at), s.places.end(at + 1));
      }
      if (arguments <= 2) {
        sink.add(ALIAS, arguments - 1, s.places.start(at), s.places.end(at + 1));
      }
    } else if (name.endsWith("Result")) {
      sink.add(ALIAS, 2, s.places.start(at), s.places.end(at + 1));
    }
  }

  /** How many there are between angle brackets. */
  private int arguments(int from) {
    int depth = 1;
    int count = 1;
    for (int i = from; i < s.size && i - from < 200; i = s.places.behind(i)) {
      switch (s.places.kind(i)) {
        case LT -> depth++;
        case GT -> depth--;
        case SHR -> depth -= 2;
        case COMMA -> count += depth == 1 ? 1 : 0;
        default -> {}
      }
      if (depth <= 0) {
        break;
      }
    }
    return count;
  }
}
