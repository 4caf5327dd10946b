package brinell.rust;

import java.util.ArrayList;
import java.util.List;

/** The items of a file that exist in tests only, by the rules of {@link LineKinds}. */
public final class TestItems {
  private TestItems() {}

  /**
   * An item and where it stands.
   *
   * @param modules names of the modules of this file around it, outermost first
   */
  public record At(List<String> modules, Item item) {
    public At {
      modules = List.copyOf(modules);
    }
  }

  /** Whether the path alone says that only tests compile or read a file, Rust or not. */
  public static boolean isTestPath(String path) {
    return PathKind.of(path).test();
  }

  /** Outermost ones, in modules that are not such themselves. */
  public static List<At> outermost(RustFile file) {
    List<At> found = new ArrayList<>();
    outermost(file.items(), List.of(), found);
    return found;
  }

  private static void outermost(List<Item> items, List<String> modules, List<At> found) {
    for (Item item : items) {
      if (CfgTest.testOnly(item)) {
        found.add(new At(modules, item));
      } else if (item.kind() == ItemKind.MOD) {
        outermost(item.children(), within(modules, item), found);
      }
    }
  }

  /** The functions that are tests, wherever they stand. */
  public static List<At> functions(RustFile file) {
    List<At> found = new ArrayList<>();
    functions(file.items(), List.of(), found);
    return found;
  }

  private static void functions(List<Item> items, List<String> modules, List<At> found) {
    for (Item item : items) {
      if (item.kind() == ItemKind.FN) {
        if (item.attributes().stream().anyMatch(CfgTest::isTest)) {
          found.add(new At(modules, item));
        }
      } else {
        boolean module = item.kind() == ItemKind.MOD;
        functions(item.children(), module ? within(modules, item) : modules, found);
      }
    }
  }

  /** A module's own item, by the names of the modules down to it. */
  public static List<Item> modules(RustFile file, List<String> names) {
    List<Item> items = file.items();
    List<Item> found = List.of();
    for (String name : names) {
      found =
          items.stream()
              .filter(i -> i.kind() == ItemKind.MOD && i.name().equals(name))
              .filter(i -> i.body().isPresent())
              .toList();
      items = found.stream().flatMap(i -> i.children().stream()).toList();
    }
    return found;
  }

  private static List<String> within(List<String> modules, Item item) {
    List<String> names = new ArrayList<>(modules);
    names.add(item.name());
    return names;
  }
}
