package brinell.check.convention.ledger;

import brinell.rust.Attribute;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import java.util.Optional;

/** What makes an item a test or a home of tests. */
final class Tests {
  private Tests() {}

  static boolean isModule(Item item) {
    return item.kind() == ItemKind.MOD
        && item.attributes().stream()
            .anyMatch(a -> a.path().equals("cfg") && a.arguments().equals("(test)"));
  }

  /** The attribute that makes a function a test. */
  static Optional<Attribute> attribute(Item item) {
    return item.attributes().stream()
        .filter(a -> a.name().equals("test") || a.name().endsWith("_test"))
        .findFirst();
  }
}
