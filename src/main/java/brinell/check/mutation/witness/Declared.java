package brinell.check.mutation.witness;

import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.Qualifier;
import brinell.rust.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * A function of the package.
 *
 * @param module with the modules inside its file
 */
record Declared(SourceFile file, Function function, String module, boolean test) {
  static Declared of(SourceFile file, Function function) {
    return new Declared(
        file, function, within(file, function.owners()), file.isTest(function.item().signature()));
  }

  static String within(SourceFile file, List<Item> owners) {
    StringBuilder path = new StringBuilder(file.module());
    owners.stream()
        .filter(o -> o.kind() == ItemKind.MOD)
        .forEach(o -> path.append("::").append(o.name()));
    return path.toString();
  }

  String name() {
    return function.item().name();
  }

  /** The impl or trait that it is in. */
  Optional<Item> owner() {
    return function.owners().isEmpty()
        ? Optional.empty()
        : Optional.of(function.owners().getLast())
            .filter(o -> o.kind() == ItemKind.IMPL || o.kind() == ItemKind.TRAIT);
  }

  /** Inside another function, where nobody else can call it. */
  boolean isNested() {
    return function.owners().stream().anyMatch(o -> o.kind() == ItemKind.FN);
  }

  Optional<String> self() {
    return owner().flatMap(Item::impl).map(i -> i.self());
  }

  Optional<String> trait() {
    return owner().flatMap(Item::impl).flatMap(i -> i.trait());
  }

  boolean isInherent() {
    return owner().isEmpty()
        || owner().flatMap(Item::impl).filter(i -> i.trait().isEmpty()).isPresent();
  }

  /** Whether code of a module may name it; what a trait has is as visible as the trait. */
  boolean isVisibleFrom(String from) {
    boolean closed = isInherent() && function.item().visibility() instanceof Visibility.Inherited;
    return !closed || from.equals(module) || from.startsWith(module + "::");
  }

  boolean isPublic() {
    return !isInherent() || function.item().visibility().isPublic();
  }

  boolean isCallable() {
    return !function.item().has(Qualifier.UNSAFE) && !function.item().has(Qualifier.ASYNC);
  }

  String returns() {
    return function.returns().map(file::text).orElse("()");
  }

  String text() {
    return file.text(function.item().span());
  }
}
