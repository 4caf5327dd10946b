package brinell.check.mutation.witness;

import brinell.check.mutation.TypeText;
import brinell.rust.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values of types of the standard library. */
final class StandardTypes {
  private final Maker maker;

  StandardTypes(Maker maker) {
    this.maker = maker;
  }

  Optional<Pool> of(TypeText.Named named, String text, int depth) {
    List<String> arguments = arguments(text);
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    String path = named.path();
    return switch (named.name()) {
      case "String" -> strings(text, depth, s -> "String::from(" + s + ")");
      case "PathBuf", "OsString" -> strings(text, depth, s -> path + "::from(" + s + ")");
      case "Path", "OsStr" -> strings(text, depth, s -> path + "::new(" + s + ")");
      case "Option" -> option(text, first, depth);
      case "Result" -> result(text, arguments, depth);
      case "Vec" -> sequence(text, first, "vec![", "]", depth);
      case "VecDeque", "BTreeSet", "HashSet", "BinaryHeap" ->
          sequence(text, first, path + "::from([", "])", depth);
      case "BTreeMap", "HashMap" ->
          sequence(
              text,
              "(" + first + ", " + (arguments.size() > 1 ? arguments.get(1) : "()") + ")",
              path + "::from([",
              "])",
              depth);
      case "IntoIter" -> sequence("_", first, "vec![", "].into_iter()", depth);
      case "Box", "Rc", "Arc", "Cell", "RefCell", "Mutex", "Wrapping", "Reverse" ->
          wrapped(text, first, path + (isTuple(named.name()) ? "(" : "::new("), ")", depth);
      case "Cow" -> cow(text, arguments, path, depth);
      case "Duration" -> durations(text, path);
      case "SystemTime" -> times(text, path);
      case "Range" -> ranges(text, first, "..", depth);
      case "RangeInclusive" -> ranges(text, first, "..=", depth);
      case "Ordering" -> values(text, path + "::Less", path + "::Equal", path + "::Greater");
      case "Chars" -> strings("_", depth, s -> s + ".chars()");
      case "CharIndices" -> strings("_", depth, s -> s + ".char_indices()");
      case "Bytes" -> strings("_", depth, s -> s + ".bytes()");
      case "Lines" -> strings("_", depth, s -> s + ".lines()");
      case "SplitWhitespace" -> strings("_", depth, s -> s + ".split_whitespace()");
      case "Iter" -> sequence("_", first, "[", "].iter()", depth);
      case "Peekable" -> maker.of(first, depth + 1).map(p -> p.map("_", t -> t + ".peekable()"));
      case "MaybeUninit" -> values(text, path + "::uninit()");
      case "PhantomData" -> values("_", path);
      case "Formatter" -> Optional.empty();
      default ->
          named.name().startsWith("NonZero")
              ? nonZero(text, named.name(), depth)
              : Optional.empty();
    };
  }

  private static boolean isTuple(String name) {
    return name.equals("Wrapping") || name.equals("Reverse");
  }

  static List<String> arguments(String text) {
    int open = text.indexOf('<');
    int close = text.lastIndexOf('>');
    return open < 0 || close < open
        ? List.of()
        : RustTokens.split(text.substring(open + 1, close), TokenKind.COMMA).stream()
            .filter(a -> !a.startsWith("'"))
            .toList();
  }

  private static Optional<Pool> values(String type, String... texts) {
    return Optional.of(new Pool(type, Value.all(List.of(texts))));
  }

  private Optional<Pool> strings(String type, int depth, Function<String, String> write) {
    List<String> all = maker.strings(Maker.most(depth));
    return Optional.of(
        new Pool(type, Value.all(all.stream().map(RustText::quoted).map(write).toList())));
  }

  private Optional<Pool> option(String text, String of, int depth) {
    return maker
        .of(of, depth + 1)
        .map(pool -> {
          List<Value> all = new ArrayList<>(List.of(Value.of("None")));
          pool.values().forEach(v -> all.add(v.with(t -> "Some(" + t + ")")));
          return new Pool(text, all);
        });
  }

  private Optional<Pool> result(String text, List<String> arguments, int depth) {
    List<Value> all = new ArrayList<>();
    String[] variants = {"Ok(", "Err("};
    for (int i = 0; i < Math.min(2, arguments.size()); i++) {
      String variant = variants[i];
      maker
          .of(arguments.get(i), depth + 1)
          .ifPresent(p -> p.values().forEach(v -> all.add(v.with(t -> variant + t + ")"))));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(new Pool(text, all));
  }

  private Optional<Pool> sequence(String type, String of, String before, String behind, int depth) {
    return maker
        .of(of, depth + 1)
        .map(pool -> new Pool(type, Sequences.of(pool, before, behind, Maker.most(depth))));
  }

  private Optional<Pool> wrapped(String text, String of, String before, String behind, int depth) {
    return maker.of(of, depth + 1).map(pool -> pool.map(text, t -> before + t + behind));
  }

  private Optional<Pool> cow(String text, List<String> arguments, String path, int depth) {
    String of = arguments.isEmpty() ? "str" : arguments.getLast();
    return maker
        .of("&" + of, depth + 1)
        .map(pool -> pool.map(text, t -> path + "::Borrowed(" + t + ")"));
  }

  private Optional<Pool> durations(String text, String path) {
    return maker
        .of("u64", 1)
        .map(pool -> {
          List<Value> all = new ArrayList<>();
          for (Value v : pool.values()) {
            all.add(v.with(t -> path + "::new(" + t + ", 0)"));
            all.add(v.with(t -> path + "::from_millis(" + t + ")"));
            all.add(v.with(t -> path + "::from_nanos(" + t + ")"));
            all.add(v.with(t -> path + "::from_micros(" + t + ")"));
          }
          all.add(Value.of(path + "::MAX"));
          return new Pool(text, all);
        });
  }

  private Optional<Pool> times(String text, String path) {
    return durations(text, "std::time::Duration")
        .map(pool -> {
          List<Value> all = new ArrayList<>(List.of(Value.of(path + "::UNIX_EPOCH")));
          pool.values().stream()
              .filter(v -> !v.shown().contains("MAX"))
              .forEach(v -> {
                all.add(v.with(t -> path + "::UNIX_EPOCH + " + t));
                all.add(v.with(t -> path + "::UNIX_EPOCH - " + t));
              });
          return new Pool(text, all);
        });
  }

  private Optional<Pool> ranges(String text, String of, String dots, int depth) {
    return maker
        .of(of, depth + 1)
        .map(pool -> {
          Pool few = pool.first(20);
          List<Value> all = new ArrayList<>();
          for (List<Integer> row :
              Combinations.of(List.of(few.values().size(), few.values().size()), 400)) {
            Value from = few.values().get(row.get(0));
            Value to = few.values().get(row.get(1));
            all.add(from.with(f -> f + dots + to.shown()));
          }
          return new Pool(text, all);
        });
  }

  private Optional<Pool> nonZero(String text, String name, int depth) {
    List<String> arguments = arguments(text);
    String of =
        arguments.isEmpty()
            ? name.substring("NonZero".length()).toLowerCase(java.util.Locale.ROOT)
            : arguments.getFirst();
    return maker
        .of(of, depth + 1)
        .map(pool ->
            new Pool(
                text,
                pool.values().stream()
                    .filter(v -> !v.shown().equals("0"))
                    .map(v -> v.with(t -> name + "::new(" + t + ").unwrap()"))
                    .toList()));
  }
}
