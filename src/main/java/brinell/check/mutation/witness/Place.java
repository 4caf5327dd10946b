package brinell.check.mutation.witness;

import brinell.port.Workshop;
import brinell.rust.Attribute;
import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a test is put.
 *
 * @param at the byte before which it is put
 * @param indent of the test
 * @param module the name of a module that is made for it; empty where there is one
 * @param names of the tests that are there
 * @param imports what is in scope there, as text
 * @param crate the crate's name where the test sees it from outside; otherwise empty
 */
record Place(
    SourceFile file,
    int at,
    String indent,
    Optional<String> module,
    List<String> names,
    String imports,
    Optional<String> crate) {

  /** All places, the project's own habit first. */
  static List<Place> of(
      CrateItems items, Workshop workshop, Workshop.Package owner, Declared function) {
    List<Place> all = new ArrayList<>();
    inside(function).ifPresent(all::add);
    if (all.isEmpty()) {
      beside(items, function).ifPresent(all::add);
    }
    if (all.isEmpty()) {
      all.addAll(integration(items, owner, function));
    }
    if (all.stream().noneMatch(p -> p.crate().isEmpty())) {
      all.add(fresh(function));
    }
    return all;
  }

  /** The module with tests in the function's own. */
  private static Optional<Place> inside(Declared function) {
    SourceFile file = function.file();
    return Modules.items(function).stream()
        .filter(i -> i.kind() == ItemKind.MOD && i.body().isPresent())
        .filter(i -> file.isTest(i.signature()))
        .map(module -> inside(file, module))
        .max(Comparator.comparingInt(p -> p.names().size()));
  }

  private static Place inside(SourceFile file, Item module) {
    Span body = module.body().orElse(module.span());
    int brace = body.end() - 1;
    int line = file.file().lines().start(file.file().lines().at(brace));
    boolean alone = file.text(new Span(line, brace)).isBlank();
    String outer = alone ? file.text(new Span(line, brace)) : "";
    String indent =
        module.children().stream()
            .filter(c -> c.kind() == ItemKind.FN)
            .map(c -> indent(file, c))
            .findFirst()
            .orElse(outer + "    ");
    return new Place(
        file,
        alone ? line : brace,
        indent,
        Optional.empty(),
        tests(file, body),
        file.text(body),
        Optional.empty());
  }

  private static String indent(SourceFile file, Item item) {
    int start = item.span().start();
    String before =
        file.text(new Span(file.file().lines().start(file.file().lines().at(start)), start));
    return before.isBlank() ? before : "    ";
  }

  private static List<String> tests(SourceFile file, Span within) {
    List<String> names = new ArrayList<>();
    for (Function each : brinell.rust.Bodies.functions(file.file())) {
      if (within.contains(each.item().span().start())
          && each.item().attributes().stream()
              .map(Attribute::name)
              .anyMatch(n -> n.equals("test"))) {
        names.add(each.item().name());
      }
    }
    return names;
  }

  /** {@code #[cfg(test)] mod tests;}: the end of that file. */
  private static Optional<Place> beside(CrateItems items, Declared function) {
    return Modules.items(function).stream()
        .filter(i -> i.kind() == ItemKind.MOD && i.body().isEmpty())
        .filter(i -> function.file().isTest(i.signature()))
        .map(i -> function.module() + "::" + i.name())
        .flatMap(name -> items.files().stream().filter(f -> f.module().equals(name)))
        .map(f -> end(f, Optional.empty()))
        .findFirst();
  }

  private static Place end(SourceFile file, Optional<String> crate) {
    Span whole = new Span(0, file.length());
    return new Place(
        file, file.length(), "", Optional.empty(), tests(file, whole), file.whole(), crate);
  }

  /** Files of {@code tests/}, the one that speaks of the function most first. */
  private static List<Place> integration(
      CrateItems items, Workshop.Package owner, Declared function) {
    Optional<String> library =
        owner.targets().stream()
            .filter(t -> t.kind().endsWith("lib"))
            .map(t -> t.name().replace('-', '_'))
            .findFirst();
    if (library.isEmpty() || !function.isPublic()) {
      return List.of();
    }
    List<String> roots =
        owner.targets().stream()
            .filter(t -> t.kind().equals("test"))
            .map(Workshop.Target::root)
            .toList();
    return items.files().stream()
        .filter(f -> roots.contains(f.path()) && f.whole().contains("#[test]"))
        .sorted(
            Comparator.comparingInt((SourceFile f) -> -mentions(f, function.name()))
                .thenComparing(SourceFile::path))
        .limit(1)
        .map(f -> end(f, library))
        .toList();
  }

  private static int mentions(SourceFile file, String name) {
    return file.whole().split("" + RustTokens.word(name) + "", -1).length;
  }

  /** A module that is made for it at the end of the function's. */
  private static Place fresh(Declared function) {
    Optional<Item> module = Modules.of(function);
    int at = Modules.end(function).orElse(function.file().length());
    String outer = module.map(m -> indent(function.file(), m) + "    ").orElse("");
    boolean taken = Modules.items(function).stream().anyMatch(i -> i.name().equals("tests"));
    return new Place(
        function.file(),
        at,
        outer + "    ",
        Optional.of(taken ? "more_tests" : "tests"),
        List.of(),
        "use super::*;",
        Optional.empty());
  }
}
