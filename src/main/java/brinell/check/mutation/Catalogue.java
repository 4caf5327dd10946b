package brinell.check.mutation;

import brinell.rust.Bodies;
import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.RustFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions and enums of a package by name, where a name means one thing only. */
final class Catalogue {
  private final Map<String, List<List<String>>> functions = new HashMap<>();
  private final Map<String, List<List<String>>> enums = new HashMap<>();

  static Catalogue of(Collection<RustFile> files) {
    Catalogue catalogue = new Catalogue();
    for (RustFile file : files) {
      Source source = new Source(file);
      Bodies.functions(file).forEach(f -> catalogue.add(f, source));
      catalogue.add(file.items());
    }
    return catalogue;
  }

  private void add(Function function, Source source) {
    List<String> types =
        function.parameters().stream().map(parameter -> source.flat(parameter.type())).toList();
    functions.computeIfAbsent(function.item().name(), name -> new ArrayList<>()).add(types);
  }

  private void add(List<Item> items) {
    for (Item item : items) {
      if (item.kind() == ItemKind.ENUM) {
        enums.computeIfAbsent(item.name(), name -> new ArrayList<>()).add(units(item));
      }
      add(item.children());
    }
  }

  private static List<String> units(Item item) {
    return item.children().stream()
        .filter(v -> v.kind() == ItemKind.VARIANT && v.children().isEmpty())
        .map(Item::name)
        .toList();
  }

  /**
   * The parameters' types of the functions of this name; empty when they differ or have another
   * number.
   */
  Optional<List<String>> parameters(String name, int count) {
    List<List<String>> found = functions.getOrDefault(name, List.of());
    boolean one = found.stream().distinct().count() == 1 && found.getFirst().size() == count;
    return one && count > 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** {@code Enum::Next} for {@code Enum::This}, in the order of their declaration and round. */
  Optional<String> otherVariant(String path) {
    int colons = path.lastIndexOf("::");
    if (colons < 0) {
      return Optional.empty();
    }
    String owner = path.substring(0, colons);
    String name = owner.substring(owner.lastIndexOf(':') + 1);
    List<List<String>> found = enums.getOrDefault(name, List.of());
    if (found.size() != 1) {
      return Optional.empty();
    }
    List<String> units = found.getFirst();
    int at = units.indexOf(path.substring(colons + 2));
    return at < 0 || units.size() < 2
        ? Optional.empty()
        : Optional.of(owner + "::" + units.get((at + 1) % units.size()));
  }
}
