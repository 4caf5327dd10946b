package brinell.check.mutation.witness;

import brinell.port.Workshop;
import brinell.rust.Bodies;
import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a package declares, by name. Names are taken as written. */
final class CrateItems {
  /** A struct, enum or alias. */
  record Type(SourceFile file, Item item, String module) {}

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Declared> functions = new ArrayList<>();
  private final Map<String, List<Type>> types = new HashMap<>();

  /** Heads of impls: what is implemented for what. */
  private final List<Item> impls = new ArrayList<>();

  /** {@code paths}: every file of the tree. */
  static CrateItems of(Workshop workshop, String folder, List<String> paths) {
    CrateItems all = new CrateItems();
    String start = folder.isEmpty() ? "" : folder + "/";
    for (String path : paths) {
      if (path.startsWith(start) && path.endsWith(".rs")) {
        workshop.read(path).ifPresent(text -> all.add(SourceFile.of(path, folder, text)));
      }
    }
    return all;
  }

  static CrateItems of(List<SourceFile> files) {
    CrateItems all = new CrateItems();
    files.forEach(all::add);
    return all;
  }

  private void add(SourceFile file) {
    files.add(file);
    for (Function function : Bodies.functions(file.file())) {
      functions.add(Declared.of(file, function));
    }
    items(file, file.file().items(), List.of());
  }

  private void items(SourceFile file, List<Item> items, List<Item> owners) {
    for (Item item : items) {
      switch (item.kind()) {
        case STRUCT, ENUM, TYPE ->
            types
                .computeIfAbsent(item.name(), n -> new ArrayList<>())
                .add(new Type(file, item, Declared.within(file, owners)));
        case IMPL -> impls.add(item);
        case MOD, MACRO_CALL -> {
          List<Item> inside = new ArrayList<>(owners);
          inside.add(item);
          items(file, item.children(), inside);
        }
        default -> {}
      }
    }
  }

  List<SourceFile> files() {
    return files;
  }

  List<Declared> functions() {
    return functions;
  }

  /** The type of a name, that of the same file first. */
  Optional<Type> type(String name, SourceFile near) {
    List<Type> found =
        types.getOrDefault(name, List.of()).stream().filter(t -> !t.file().integration()).toList();
    Optional<Type> here = found.stream().filter(t -> t.file().equals(near)).findFirst();
    return here.isPresent() || isForeign(name, near) ? here : found.stream().findFirst();
  }

  /** Whether a file has a name from the standard library. */
  private static boolean isForeign(String name, SourceFile file) {
    return file.file().items().stream()
        .filter(i -> i.kind() == ItemKind.USE)
        .map(i -> file.text(i.span()))
        .anyMatch(use ->
            use.matches(
                "(?s)(pub\\s+)?use\\s+(::)?(std|core|alloc)::.*" + RustTokens.word(name) + ".*"));
  }

  /** Enums that have a variant of this name. */
  List<String> enumsWith(String variant) {
    return types.values().stream()
        .flatMap(List::stream)
        .filter(t -> t.item().kind() == ItemKind.ENUM)
        .filter(t -> t.item().children().stream().anyMatch(v -> v.name().equals(variant)))
        .map(t -> t.item().name())
        .distinct()
        .sorted()
        .toList();
  }

  boolean implementsTrait(String trait, String type) {
    return impls.stream()
        .flatMap(i -> i.impl().stream())
        .anyMatch(i -> last(i.trait().orElse("")).equals(trait) && last(i.self()).equals(type));
  }

  /** What a trait of the package is implemented for, as written. */
  List<String> implementors(String trait) {
    return impls.stream()
        .flatMap(i -> i.impl().stream())
        .filter(i -> i.trait().isPresent() && last(i.trait().get()).equals(trait))
        .map(i -> i.self())
        .toList();
  }

  Optional<Declared> at(String path, int offset) {
    return functions.stream()
        .filter(f -> f.file().path().equals(path))
        .filter(f -> f.function().item().span().contains(offset))
        .min((a, b) -> a.function().item().span().length() - b.function().item().span().length());
  }

  /** The last segment of a path without its arguments. */
  static String last(String path) {
    String bare = path.replaceFirst("^&('\\w+ )?(mut )?", "").replaceFirst("<.*$", "").strip();
    return bare.substring(bare.lastIndexOf(':') + 1);
  }
}
