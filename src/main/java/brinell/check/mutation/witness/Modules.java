package brinell.check.mutation.witness;

import brinell.rust.Item;
import brinell.rust.ItemKind;
import java.util.List;
import java.util.Optional;

/** Modules inside a file. */
final class Modules {
  private Modules() {}

  /** The innermost module of the file that a function is in; empty for the file's own. */
  static Optional<Item> of(Declared function) {
    List<Item> modules =
        function.function().owners().stream().filter(o -> o.kind() == ItemKind.MOD).toList();
    return modules.isEmpty() ? Optional.empty() : Optional.of(modules.getLast());
  }

  /** Before the brace that ends it. */
  static Optional<Integer> end(Declared function) {
    return of(function).flatMap(Item::body).map(body -> body.end() - 1);
  }

  /** What the function's module has. */
  static List<Item> items(Declared function) {
    return of(function).map(Item::children).orElse(function.file().file().items());
  }
}
