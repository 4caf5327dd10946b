package brinell.rust.evaluation;

import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.Qualifier;
import brinell.rust.RustFile;
import brinell.rust.Visibility;
import java.util.ArrayList;
import java.util.List;

/** The items that Brinell's parser finds, in the terms of the comparison. */
final class OwnItems {
  private final RustFile file;
  private final List<SyntaxNode> nodes = new ArrayList<>();

  private OwnItems(RustFile file) {
    this.file = file;
  }

  static List<SyntaxNode> of(RustFile file) {
    OwnItems items = new OwnItems(file);
    file.items().forEach(item -> items.add(item, List.of()));
    return items.nodes;
  }

  private void add(Item item, List<String> above) {
    List<String> path = new ArrayList<>(above);
    path.add(kind(item.kind()) + name(item));
    nodes.add(
        new SyntaxNode(
            List.copyOf(path),
            visibility(item.visibility()),
            showsUnsafe(item.kind()) && item.has(Qualifier.UNSAFE),
            item.attributes().size() + item.docs().size(),
            item.impl().map(impl -> impl.title().replaceAll("\\s+", "")).orElse(""),
            file.lines().at(item.signature().start()),
            file.lines().at(item.span().end() - 1)));
    if (item.kind() != ItemKind.MACRO_CALL) {
      item.children().forEach(child -> add(child, path));
    }
  }

  private static String kind(ItemKind kind) {
    return switch (kind) {
      case GLOBAL_ASM -> ItemKind.MACRO_CALL.word();
      case TRAIT_ALIAS -> "trait alias";
      default -> kind.word();
    };
  }

  private static String name(Item item) {
    return switch (item.kind()) {
      case IMPL, USE, MACRO_CALL, GLOBAL_ASM, EXTERN_BLOCK -> "";
      default -> " " + item.name();
    };
  }

  static boolean showsUnsafe(ItemKind kind) {
    return switch (kind) {
      case FN, TRAIT, IMPL, EXTERN_BLOCK -> true;
      default -> false;
    };
  }

  private static String visibility(Visibility visibility) {
    return switch (visibility) {
      case Visibility.Inherited() -> "";
      case Visibility.Public() -> "pub";
      case Visibility.Restricted(var to) -> "pub(…)";
    };
  }
}
