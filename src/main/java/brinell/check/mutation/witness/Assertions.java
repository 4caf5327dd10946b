package brinell.check.mutation.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a test may say of a call, the plainest first. */
final class Assertions {
  private static final int LONG = 48;

  private final CrateItems items;
  private final Witness witness;
  private final boolean typed;
  private final List<String> bindings = new ArrayList<>();
  private final String call;
  private final List<String> observed = new ArrayList<>();

  /** {@code typed}: every argument has a binding with its type. */
  private Assertions(CrateItems items, Witness witness, boolean typed) {
    this.items = items;
    this.witness = witness;
    this.typed = typed;
    Set<String> taken = new LinkedHashSet<>();
    this.call = witness.target().call(i -> argument(i, taken));
  }

  /** The lines of a test; {@code panics}: it is marked with {@code #[should_panic]}. */
  record Body(List<String> lines, boolean panics) {}

  /** The plainest first; where nothing tells the compiler a type, it is written out. */
  static List<Body> of(CrateItems items, Witness witness) {
    Set<Body> bodies = new LinkedHashSet<>(new Assertions(items, witness, false).all());
    boolean loose =
        witness.target().holders().stream()
            .anyMatch(h -> !h.pool().type().equals("_") && !Numbers.isInteger(h.pool().type()));
    if (loose) {
      bodies.addAll(new Assertions(items, witness, true).all());
    }
    return List.copyOf(bodies);
  }

  private boolean isBound(int i) {
    Holder holder = witness.target().holders().get(i);
    String shown = witness.value(i).shown();
    return typed || holder.observed() || shown.length() > LONG || shown.startsWith("{");
  }

  private String argument(int i, Set<String> taken) {
    Holder holder = witness.target().holders().get(i);
    String shown = witness.value(i).shown();
    boolean method = witness.target().call().startsWith(Target.place(i) + ".");
    boolean changed = holder.observed();
    if (!isBound(i)) {
      boolean loose = method && !shown.matches("(?s)[\\w:.()\"'<> ,]+");
      return holder.passed(loose ? "(" + shown + ")" : shown);
    }
    String name = holder.name();
    while (!taken.add(name)) {
      name += "_";
    }
    String type = holder.pool().type();
    boolean known = !type.equals("_") && !type.contains("'");
    String annotated =
        known && (typed || type.matches("(?s)[iuf]\\d+|[iu]size|fn.*|.*<.*")) ? ": " + type : "";
    boolean array = holder.behind().equals("[..]");
    String value = array ? shown.replaceFirst("^vec!", "") : shown;
    bindings.add(
        "let " + (changed ? "mut " : "") + name + (array ? "" : annotated) + " = " + value + ";");
    observed.add(name);
    return array ? holder.before() + name : holder.passed(name);
  }

  private List<Body> all() {
    if (witness.original().end() == Outcome.End.PANICKED) {
      return panics();
    }
    List<Body> bodies = new ArrayList<>();
    int part = different();
    if (part > 0) {
      String name = observedNames().get(part - 1);
      Outcome.Part wanted = witness.original().parts().get(part);
      List<String> before = new ArrayList<>(bindings);
      before.add(unit() ? call + ";" : "let _ = " + call + ";");
      for (String assertion : compared(name, wanted)) {
        bodies.add(body(before, assertion));
      }
      return bodies;
    }
    for (String assertion : result()) {
      bodies.add(body(bindings, assertion));
    }
    return bodies;
  }

  private boolean unit() {
    return witness.target().function().returns().equals("()");
  }

  private List<String> observedNames() {
    List<String> names = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < witness.target().holders().size(); i++) {
      if (witness.target().holders().get(i).observed()) {
        names.add(observed.get(at));
      }
      at += isBound(i) ? 1 : 0;
    }
    return names;
  }

  /** The first part that differs and can be seen; the result where the fault ends otherwise. */
  private int different() {
    List<Outcome.Part> before = witness.original().parts();
    List<Outcome.Part> after = witness.faulty().parts();
    for (int i = 0; i < before.size(); i++) {
      if (i >= after.size() || !before.get(i).equals(after.get(i))) {
        return i == 0 && unit() && before.size() > 1 ? 1 : i;
      }
    }
    return 0;
  }

  private static Body body(List<String> before, String last) {
    List<String> lines = new ArrayList<>(before);
    lines.add(last);
    return new Body(lines, false);
  }

  private List<Body> panics() {
    List<String> lines = new ArrayList<>(bindings);
    lines.add(unit() ? call + ";" : "let _ = " + call + ";");
    return List.of(new Body(lines, true));
  }

  private List<String> result() {
    Outcome.Part wanted = witness.original().parts().getFirst();
    return switch (wanted.kind()) {
      case 'i', 'I' -> compared(collected(), new Outcome.Part('d', wanted.text()));
      case 'r' -> List.of("assert!(" + call + ".is_" + wanted.text() + "());");
      case 'o' -> List.of("assert!(" + call + ".is_" + wanted.text() + "());");
      case 'n' -> List.of(unit() ? call + ";" : "let _ = " + call + ";");
      default -> unit() ? List.of(call + ";") : compared(call, wanted);
    };
  }

  private String collected() {
    boolean many = witness.original().parts().getFirst().kind() == 'I';
    boolean more =
        witness.faulty().parts().isEmpty() || witness.faulty().parts().getFirst().kind() == 'I';
    String bounded = many || more ? ".take(64)" : "";
    return call + bounded + ".collect::<Vec<_>>()";
  }

  private List<String> compared(String subject, Outcome.Part wanted) {
    if (wanted.kind() == 's') {
      return List.of(
          "assert_eq!(" + subject + ".to_string(), " + RustText.quoted(wanted.text()) + ");");
    }
    String text = wanted.text();
    if (text.equals("true") || text.equals("false")) {
      return List.of("assert!(" + (text.equals("true") ? "" : "!") + subject + ");");
    }
    Set<String> all = new LinkedHashSet<>();
    SourceFile near = witness.target().function().file();
    for (boolean owned : new boolean[] {false, true}) {
      Optional<String> value = DebugText.expression(text, items, near, owned);
      value.ifPresent(v -> all.add("assert_eq!(" + subject + ", " + v + ");"));
    }
    if (text.startsWith("Ok(") && text.endsWith(")")) {
      String inner = text.substring(3, text.length() - 1);
      all.addAll(compared(subject + ".unwrap()", new Outcome.Part('d', inner)));
    } else if (text.startsWith("Err(") && text.endsWith(")")) {
      String inner = text.substring(4, text.length() - 1);
      all.add(
          "assert_eq!(format!(\"{:?}\", "
              + subject
              + ".unwrap_err()), "
              + RustText.quoted(inner)
              + ");");
    }
    all.add("assert_eq!(format!(\"{:?}\", " + subject + "), " + RustText.quoted(text) + ");");
    return List.copyOf(all);
  }
}
