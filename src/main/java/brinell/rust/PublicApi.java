package brinell.rust;

import brinell.core.LineKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks what a file offers to other crates, as far as the file alone can tell: that the modules
 * above it are public, and that nothing else exports what is private here, it cannot see.
 *
 * <p>The signature, attributes and body left out, of every {@code pub} item whose modules in this
 * file are all {@code pub}; of {@code pub} fields of such structs and unions; of every item of such
 * traits and every variant of such enums; of {@code pub} items in inherent impls, unless the type
 * is declared beside the impl and is not public; of {@code pub} items in extern blocks. A {@code
 * macro_rules!} under {@code #[macro_export]}: its first line and the patterns of its arms. Not
 * what exists in tests only, nor trait impls, nor items in function bodies.
 */
final class PublicApi {
  private final RustFile file;
  private final LineMarks marks;

  PublicApi(RustFile file, LineMarks marks) {
    this.file = file;
    this.marks = marks;
  }

  void mark() {
    if (!CfgTest.testOnly(file.attributes())) {
      items(file.items(), true);
    }
  }

  private void items(List<Item> items, boolean visible) {
    Map<String, Boolean> types = new HashMap<>();
    for (Item item : items) {
      switch (item.kind()) {
        case STRUCT, ENUM, UNION, TRAIT -> types.put(item.name(), item.visibility().isPublic());
        default -> {}
      }
    }
    for (Item item : items) {
      if (!CfgTest.testOnly(item)) {
        item(item, visible, types);
      }
    }
  }

  private void item(Item item, boolean visible, Map<String, Boolean> types) {
    boolean open = visible && item.visibility().isPublic();
    switch (item.kind()) {
      case MOD -> {
        signature(item, open);
        items(item.children(), open);
      }
      case STRUCT, UNION -> {
        signature(item, open);
        item.children().forEach(field -> signature(field, open && field.visibility().isPublic()));
      }
      case ENUM, TRAIT -> {
        signature(item, open);
        item.children().forEach(child -> signature(child, open && !CfgTest.testOnly(child)));
      }
      case IMPL -> {
        boolean inherent = item.impl().filter(header -> header.trait().isEmpty()).isPresent();
        inside(item, visible && inherent && types.getOrDefault(base(item), true));
      }
      case EXTERN_BLOCK -> inside(item, visible);
      case MACRO_CALL -> items(item.children(), visible);
      case MACRO_RULES -> exported(item);
      default -> signature(item, open);
    }
  }

  private void inside(Item item, boolean visible) {
    for (Item child : item.children()) {
      signature(child, visible && child.visibility().isPublic() && !CfgTest.testOnly(child));
    }
  }

  /** The name of the type of an impl when it is one word and its arguments. */
  private static String base(Item item) {
    String type = item.name();
    int angle = type.indexOf('<');
    return (angle < 0 ? type : type.substring(0, angle)).strip();
  }

  private void signature(Item item, boolean open) {
    if (open) {
      marks.markCode(LineKind.PUBLIC_API, item.signature());
    }
  }

  private void exported(Item item) {
    if (item.attributes().stream().noneMatch(a -> a.path().equals("macro_export"))) {
      return;
    }
    signature(item, true);
    item.body().ifPresent(this::patterns);
  }

  /** Marks each tree that {@code =>} follows directly inside the braces of a macro. */
  private void patterns(Span body) {
    Trees trees = file.trees();
    int i = trees.placeAt(body.start()) + 1;
    while (i < trees.size && trees.end(i) < body.end()) {
      int behind = Traits.has(trees.kind[i], Traits.OPEN) ? trees.skip(i) : i + 1;
      if (trees.kind(behind) == TokenKind.FAT_ARROW) {
        marks.mark(LineKind.PUBLIC_API, trees.start(i), trees.end(behind - 1));
      }
      i = Math.max(i + 1, behind);
    }
  }
}
