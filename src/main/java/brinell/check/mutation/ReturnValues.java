package brinell.check.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Values that stand for the whole body of a function, by its return type as written. They follow
 * cargo-mutants 27, so that results can be compared mutant by mutant.
 */
final class ReturnValues {
  private static final int MOST = 8;
  private static final int DEEPEST = 6;

  private static final Set<String> UNSIGNED = Set.of("u8", "u16", "u32", "u64", "u128", "usize");
  private static final Set<String> SIGNED = Set.of("i8", "i16", "i32", "i64", "i128", "isize");
  private static final Set<String> SETS =
      Set.of("HashSet", "BTreeSet", "BinaryHeap", "LinkedList", "VecDeque");
  private static final Set<String> MAPS = Set.of("HashMap", "BTreeMap");
  private static final Set<String> HOLDERS =
      Set.of("Box", "Rc", "Arc", "Cell", "RefCell", "Mutex", "RwLock");

  private ReturnValues() {}

  /** In the order in which they are tried; at most {@value #MOST}. */
  static List<String> of(String type) {
    List<String> values = values(TypeText.read(type), 0);
    return values.size() > MOST ? values.subList(0, MOST) : values;
  }

  private static List<String> values(TypeText type, int depth) {
    if (depth > DEEPEST) {
      return List.of("Default::default()");
    }
    return switch (type) {
      case TypeText.Never() -> List.of();
      case TypeText.Tuple(List<TypeText> elements) -> tuple(elements, depth);
      case TypeText.Array(TypeText element, String length) ->
          map(values(element, depth + 1), "[", "; " + length + "]");
      case TypeText.Reference(boolean mutable, TypeText to) -> reference(mutable, to, depth);
      case TypeText.Iterator(TypeText item) -> iterator(item, depth);
      case TypeText.Named named -> named(named, depth);
      case TypeText.Slice(TypeText element) -> List.of("Default::default()");
      case TypeText.Other(String text) -> List.of("Default::default()");
    };
  }

  private static List<String> named(TypeText.Named type, int depth) {
    String name = type.name();
    if (name.equals("bool")) {
      return List.of("true", "false");
    }
    if (UNSIGNED.contains(name)) {
      return List.of("0", "1");
    }
    if (SIGNED.contains(name)) {
      return List.of("0", "1", "-1");
    }
    if (name.equals("f32") || name.equals("f64")) {
      return List.of("0.0", "1.0", "-1.0");
    }
    if (name.equals("String")) {
      return List.of("String::new()", "\"xyzzy\".into()");
    }
    if (name.startsWith("NonZero")) {
      return List.of("1.try_into().unwrap()");
    }
    if (name.equals("Result") && type.arguments().isEmpty()) {
      return List.of("Ok(Default::default())"); // an alias with its types filled in
    }
    return type.arguments().isEmpty() ? List.of("Default::default()") : generic(type, depth);
  }

  private static List<String> generic(TypeText.Named type, int depth) {
    String path = type.path();
    List<String> first = values(type.arguments().getFirst(), depth + 1);
    if (first.isEmpty()) {
      return List.of();
    }
    return switch (type.name()) {
      case "Option" -> with("None", map(first, "Some(", ")"));
      case "Result" -> map(first, "Ok(", ")");
      case "Vec" -> with("vec![]", map(first, "vec![", "]"));
      case "Cow" -> cow(type.arguments().getLast(), depth);
      default -> {
        if (HOLDERS.contains(type.name())) {
          yield map(first, path + "::new(", ")");
        }
        if (SETS.contains(type.name())) {
          yield with(path + "::new()", map(first, path + "::from_iter([", "])"));
        }
        if (MAPS.contains(type.name()) && type.arguments().size() > 1) {
          yield with(
              path + "::new()", entries(path, first, values(type.arguments().get(1), depth + 1)));
        }
        yield unknown(path, type, first);
      }
    };
  }

  private static List<String> cow(TypeText inner, int depth) {
    List<String> owned = inner.isStr() ? List.of("\"\"", "\"xyzzy\"") : values(inner, depth + 1);
    List<String> all = new ArrayList<>();
    for (String value : owned) {
      all.add("Cow::Borrowed(" + value + ")");
      all.add("Cow::Owned(" + value + ".to_owned())");
    }
    return all;
  }

  private static List<String> unknown(String path, TypeText.Named type, List<String> first) {
    if (type.arguments().size() != 1) {
      return List.of("Default::default()");
    }
    List<String> all = new ArrayList<>();
    all.add(path + "::new()");
    for (String value : first) {
      all.add(path + "::from_iter([" + value + "])");
      all.add(path + "::new(" + value + ")");
      all.add(path + "::from(" + value + ")");
    }
    return all;
  }

  private static List<String> entries(String path, List<String> keys, List<String> values) {
    List<String> all = new ArrayList<>();
    for (String key : keys) {
      for (String value : values) {
        all.add(path + "::from_iter([(" + key + ", " + value + ")])");
      }
    }
    return all;
  }

  private static List<String> iterator(TypeText item, int depth) {
    return with("::std::iter::empty()", map(values(item, depth + 1), "::std::iter::once(", ")"));
  }

  private static List<String> reference(boolean mutable, TypeText to, int depth) {
    if (to.isStr() && !mutable) {
      return List.of("\"\"", "\"xyzzy\"");
    }
    if (to instanceof TypeText.Slice(TypeText element)) {
      return with(
          "Vec::leak(Vec::new())", map(values(element, depth + 1), "Vec::leak(vec![", "])"));
    }
    return mutable
        ? map(values(to, depth + 1), "Box::leak(Box::new(", "))")
        : map(values(to, depth + 1), "&*Box::leak(Box::new(", "))");
  }

  private static List<String> tuple(List<TypeText> elements, int depth) {
    List<String> rows = List.of("");
    for (TypeText element : elements) {
      List<String> next = new ArrayList<>();
      for (String row : rows) {
        for (String value : values(element, depth + 1)) {
          next.add(row.isEmpty() ? value : row + ", " + value);
        }
      }
      rows = next.size() > MOST ? next.subList(0, MOST) : next;
    }
    String end = elements.size() == 1 ? ",)" : ")";
    return map(rows, "(", end);
  }

  private static List<String> with(String first, List<String> others) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  private static List<String> map(List<String> values, String before, String behind) {
    return values.stream().map(value -> before + value + behind).toList();
  }
}
