package brinell.check.mutation.witness;

import brinell.check.mutation.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes values of a type as written. What it cannot make it notes. */
final class Maker {
  static final int DEEPEST = 4;

  private final Constants constants;
  private final Texts texts;
  private final StandardTypes standard = new StandardTypes(this);
  private final OwnTypes own;
  private final Instances instances;
  private final Set<String> unmade = new LinkedHashSet<>();

  /** {@code otherwise}: the type of a parameter of which nothing is known. */
  Maker(CrateItems items, SourceFile near, String module, Constants constants, String otherwise) {
    this.constants = constants;
    this.texts = new Texts(constants);
    this.own = new OwnTypes(this, items, near, module);
    this.instances = new Instances(items, otherwise);
  }

  /** Types that were asked for in vain. */
  Set<String> unmade() {
    return unmade;
  }

  Instances instances() {
    return instances;
  }

  /** How many values are made at most, the fewer the deeper. */
  static int most(int depth) {
    return switch (depth) {
      case 0 -> 6000;
      case 1 -> 400;
      case 2 -> 40;
      default -> 8;
    };
  }

  Optional<Pool> of(String type, int depth) {
    Optional<Pool> made =
        depth > DEEPEST ? Optional.empty() : of(TypeText.read(type), type.strip(), depth);
    if (made.isEmpty() || made.get().values().isEmpty()) {
      unmade.add(type.strip());
      return Optional.empty();
    }
    return made.map(p -> p.first(most(depth)));
  }

  private Optional<Pool> of(TypeText type, String text, int depth) {
    return switch (type) {
      case TypeText.Never() -> Optional.empty();
      case TypeText.Tuple(List<TypeText> elements) -> tuple(text, depth);
      case TypeText.Array(TypeText element, String length) -> array(text, length, depth);
      case TypeText.Slice(TypeText element) -> Optional.empty();
      case TypeText.Reference(boolean mutable, TypeText to) -> reference(mutable, to, text, depth);
      case TypeText.Iterator(TypeText item) -> bounded(text, depth);
      case TypeText.Named named -> named(named, text, depth);
      case TypeText.Other(String other) ->
          text.startsWith("fn")
              ? Closures.of(this, text, depth)
              : text.matches("(?s)(impl|dyn)\\s.*") ? bounded(text, depth) : Optional.empty();
    };
  }

  /** {@code impl Trait}, {@code dyn Trait}: something that has it. */
  private Optional<Pool> bounded(String text, int depth) {
    String traits = text.replaceFirst("^(impl|dyn)\\s+", "");
    String instance = instances.instance(RustTokens.split(traits, brinell.rust.TokenKind.PLUS));
    return instance.startsWith("impl") ? Optional.empty() : of(instance, depth);
  }

  private Optional<Pool> tuple(String text, int depth) {
    String inside = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
    List<String> types = RustTokens.split(inside, brinell.rust.TokenKind.COMMA);
    if (types.isEmpty()) {
      return Optional.of(new Pool("()", List.of(Value.of("()"))));
    }
    return all(types, depth + 1)
        .map(pools ->
            new Pool(
                text, Pool.product(pools, "(", pools.size() == 1 ? ",)" : ")", most(depth + 1))));
  }

  /** A pool for each type; empty where one cannot be made. */
  Optional<List<Pool>> all(List<String> types, int depth) {
    List<Pool> pools = new ArrayList<>();
    for (String type : types) {
      Optional<Pool> pool = of(type, depth);
      if (pool.isEmpty()) {
        return Optional.empty();
      }
      pools.add(pool.get());
    }
    return Optional.of(pools);
  }

  private Optional<Pool> array(String text, String length, int depth) {
    String element = text.substring(1, text.lastIndexOf(';')).strip();
    Optional<Integer> count =
        length.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(length)) : Optional.empty();
    return count.flatMap(n ->
        of(element, depth + 1)
            .map(pool -> new Pool(text, Sequences.exactly(pool, n, most(depth)))));
  }

  private Optional<Pool> reference(boolean mutable, TypeText to, String text, int depth) {
    String inner = text.replaceFirst("^&\\s*('\\w+\\s*)?(mut\\s+)?", "");
    if (to.isStr() && !mutable) {
      List<String> some = texts.strings(most(depth));
      return Optional.of(new Pool(text, Value.all(some.stream().map(RustText::quoted).toList())));
    }
    if (to instanceof TypeText.Slice) {
      String element = inner.substring(1, inner.length() - 1).strip();
      return slice(element, mutable, text, depth);
    }
    return of(inner, depth)
        .map(pool ->
            pool.type().startsWith("fn(") && !mutable ? pool : borrowed(pool, text, mutable));
  }

  private static Pool borrowed(Pool pool, String text, boolean mutable) {
    String type = text.contains("impl") || text.contains("dyn") ? "_" : text;
    return new Pool(type, pool.values().stream().map(v -> v.borrowed(mutable)).toList());
  }

  private Optional<Pool> slice(String element, boolean mutable, String text, int depth) {
    List<Value> all = new ArrayList<>();
    if (element.equals("u8") && !mutable) {
      texts.strings(most(depth)).forEach(s -> RustText.bytes(s).map(Value::of).ifPresent(all::add));
    }
    of(element, depth + 1)
        .ifPresent(pool ->
            Sequences.of(pool, "[", "]", most(depth)).stream()
                .map(v -> v.borrowed(mutable))
                .forEach(all::add));
    return all.isEmpty() ? Optional.empty() : Optional.of(new Pool(text, all));
  }

  private Optional<Pool> named(TypeText.Named named, String text, int depth) {
    String name = named.name();
    if (Numbers.isInteger(name)) {
      List<String> all = new ArrayList<>(Numbers.integers(name, constants));
      return Optional.of(new Pool(text, Value.all(all)));
    }
    return switch (name) {
      case "bool" -> Optional.of(new Pool(text, Value.all(List.of("false", "true"))));
      case "char" ->
          Optional.of(
              new Pool(
                  text, Value.all(texts.characters().stream().map(RustText::character).toList())));
      case "f32", "f64" -> Optional.of(new Pool(text, Value.all(Numbers.floats(name, constants))));
      case "str" -> of("&str", depth);
      default -> own.of(named, text, depth).or(() -> standard.of(named, text, depth));
    };
  }

  List<String> strings(int most) {
    return texts.strings(most);
  }
}
