package brinell.check.mutation.witness;

import brinell.rust.Function;
import brinell.rust.ItemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The function with the fault and those that call it, as far as they can be called from outside.
 */
final class Targets {
  private static final int FARTHEST = 4;
  private static final int MOST = 6;
  private static final int LOOKED_AT = 60;

  private final CrateItems items;
  private final Optional<Declared> origin;
  private final SourceFile file;
  private final String name;
  private final List<String> fault;
  private final Set<String> unmade = new LinkedHashSet<>();
  private final Map<String, Set<Declared>> users = new HashMap<>();

  /**
   * @param origin the function with the fault; empty for a constant
   * @param name of the constant
   * @param fault pieces of text whose constants matter most
   */
  Targets(
      CrateItems items,
      SourceFile file,
      Optional<Declared> origin,
      String name,
      List<String> fault) {
    this.items = items;
    this.file = file;
    this.origin = origin;
    this.name = name;
    this.fault = fault;
    for (Declared each : items.functions()) {
      if (!each.test()) {
        RustTokens tokens = RustTokens.of(each.text());
        for (int i = 0; i < tokens.size(); i++) {
          if (tokens.kinds().get(i).isName()) {
            users.computeIfAbsent(tokens.texts().get(i), n -> new LinkedHashSet<>()).add(each);
          }
        }
      }
    }
  }

  /** Types for which no value could be made, of the function with the fault. */
  Set<String> unmade() {
    return unmade;
  }

  /** The nearest first. */
  List<Target> all() {
    Map<Declared, Integer> distances = new LinkedHashMap<>();
    origin.ifPresent(o -> distances.put(o, 0));
    Set<String> row = new LinkedHashSet<>(Set.of(origin.map(Targets::called).orElse(name)));
    for (int distance = 1; distance <= FARTHEST; distance++) {
      Set<String> next = new LinkedHashSet<>();
      for (String each : row) {
        for (Declared user : users.getOrDefault(each, Set.of())) {
          if (distances.size() < LOOKED_AT && distances.putIfAbsent(user, distance) == null) {
            next.add(called(user));
          }
        }
      }
      row = next;
    }
    List<Target> found = chosen(distances);
    return found.isEmpty() ? neighbours() : found;
  }

  /** What is public in the same file may come to it in a way that no name shows. */
  List<Target> neighbours() {
    Map<Declared, Integer> distances = new LinkedHashMap<>();
    for (Declared each : items.functions()) {
      if (each.file().equals(file) && !each.test() && each.isPublic()) {
        distances.put(each, FARTHEST + 1);
      }
    }
    return chosen(distances);
  }

  /** Strings are bred by what the fault and its function speak of. */
  Texts texts() {
    Constants near = new Constants();
    fault.forEach(near::add);
    near.add(origin.map(Declared::text).orElse(""));
    return new Texts(near);
  }

  /** As many as are built in one go; of one method of many types only a few. */
  private List<Target> chosen(Map<Declared, Integer> distances) {
    List<Target> found = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    distances.forEach((function, distance) -> {
      String kind = function.trait().map(CrateItems::last).orElse("") + "::" + function.name();
      boolean few = function.owner().isEmpty() || alike.getOrDefault(kind, 0) < 2;
      if (found.size() < MOST && few) {
        Optional<Target> made = target(function, distance);
        made.ifPresent(found::add);
        alike.merge(kind, made.isPresent() ? 1 : 0, Integer::sum);
      }
    });
    return found;
  }

  /** The name by which others come to it: of {@code Iterator::next} and {@code fmt} the type's. */
  private static String called(Declared function) {
    boolean by = Calls.takesSelf(function) || Calls.isFormat(function) || Calls.isOut(function);
    return by ? function.self().map(CrateItems::last).orElse(function.name()) : function.name();
  }

  private Constants constants(Declared function) {
    Constants all = new Constants();
    fault.forEach(all::add);
    all.add(origin.map(Declared::text).orElse(""));
    all.add(function.text());
    for (Declared each : items.functions()) {
      if (each.test()
          && (origin.filter(o -> mentions(each, o)).isPresent() || mentions(each, function))) {
        all.add(each.text());
      }
    }
    all.add(file.whole());
    for (SourceFile file : items.files()) {
      boolean tests = file.integration() && !file.path().contains("benches/");
      if (tests || file.module().equals("crate")) {
        all.add(file.whole());
      }
    }
    return all;
  }

  /** What a primitive type has was likely called by that type. */
  private String otherwise() {
    return origin
        .flatMap(Declared::self)
        .filter(t -> Numbers.isInteger(t) || t.matches("f32|f64|char|bool"))
        .orElse("i32");
  }

  private static boolean mentions(Declared test, Declared function) {
    return test.text().contains(function.name());
  }

  private Optional<Target> target(Declared function, int distance) {
    if (!function.isCallable()
        || function.isNested()
        || Calls.isOut(function)
        || function.function().body().isEmpty()) {
      return Optional.empty();
    }
    Maker maker =
        new Maker(items, function.file(), function.module(), constants(function), otherwise());
    Optional<Target> made = new Shape(maker, function).target(distance);
    if (distance == 0) {
      unmade.addAll(maker.unmade());
    }
    return made;
  }

  /** One function taken apart. */
  private final class Shape {
    private final Maker maker;
    private final Declared function;
    private final Map<String, String> names = new HashMap<>();
    private final List<Holder> holders = new ArrayList<>();

    Shape(Maker maker, Declared function) {
      this.maker = maker;
      this.function = function;
    }

    Optional<Target> target(int distance) {
      Generics generics = new Generics(Map.of(), Map.of());
      if (function.owner().isPresent()) {
        generics =
            generics.with(Generics.of(function.file().text(function.owner().get().signature())));
      }
      generics =
          generics.with(Generics.of(function.file().text(function.function().item().signature())));
      names.putAll(maker.instances().of(generics));
      String self = self();
      names.put("Self", self);
      if (!holders(self)) {
        return Optional.empty();
      }
      return Optional.of(new Target(function, distance, call(self), holders));
    }

    private String self() {
      boolean trait = function.owner().filter(o -> o.kind() == ItemKind.TRAIT).isPresent();
      if (trait) {
        return items.implementors(function.owner().get().name()).stream()
            .filter(t -> t.matches("[&\\w:]+"))
            .findFirst()
            .orElse("Unmade");
      }
      return RustTokens.substitute(function.self().orElse("Unmade"), names);
    }

    private boolean holders(String self) {
      Function f = function.function();
      Optional<String> receiver = f.receiver().map(function.file()::text);
      if (receiver.isPresent()) {
        String form = receiver.get().replaceFirst("&'\\w+", "&").replaceAll("\\s+", " ");
        boolean plain = form.matches("(mut )?self|& ?self|& ?mut self");
        if (!plain) {
          maker.unmade().add(form);
          return false;
        }
        boolean changed = form.contains("&") && form.contains("mut") && !Calls.takesSelf(function);
        if (!hold("value", slice(self), "", "", changed)) {
          return false;
        }
      }
      for (Function.Parameter parameter : f.parameters()) {
        if (Calls.isFormat(function)) {
          break;
        }
        String type = RustTokens.substitute(function.file().text(parameter.type()), names);
        if (!parameter(function.file().text(parameter.pattern()), type)) {
          return false;
        }
      }
      return true;
    }

    /** What owns a slice. */
    private static String slice(String type) {
      return type.startsWith("[") && !type.contains(";")
          ? "Vec<" + type.substring(1, type.length() - 1) + ">"
          : type;
    }

    private boolean parameter(String pattern, String type) {
      String name = pattern.replaceFirst("^mut ", "").replaceFirst("^_", "");
      String plain = name.matches("[a-z]\\w*") ? name : "value";
      if (!type.matches("(?s)&\\s*('_\\s*)?mut\\s.*")) {
        return hold(plain, type, "", "", false);
      }
      String to = type.replaceFirst("^&\\s*('_\\s*)?mut\\s+", "");
      return slice(to).equals(to)
          ? hold(plain, to, "&mut ", "", true)
          : hold(plain, slice(to), "&mut ", "[..]", true);
    }

    private boolean hold(String name, String type, String before, String behind, boolean observed) {
      Optional<Pool> pool = maker.of(type, 0);
      pool.ifPresent(p -> holders.add(new Holder(name, limited(p), before, behind, observed)));
      return pool.isPresent();
    }

    private static Pool limited(Pool pool) {
      return ProbeText.isStatic(pool) ? pool : pool.first(360);
    }

    /** Numbers among the parameters are seldom inferred. */
    private String turbofish() {
      Generics own = Generics.of(function.file().text(function.function().item().signature()));
      if (own.constants().isEmpty()) {
        return "";
      }
      List<String> all = new ArrayList<>();
      own.bounds().keySet().forEach(n -> all.add(names.getOrDefault(n, "_")));
      own.constants().keySet().forEach(n -> all.add(names.getOrDefault(n, "_")));
      return "::<" + String.join(", ", all) + ">";
    }

    private String call(String self) {
      Optional<String> known = Calls.of(function, self.replaceFirst("<.*", ""));
      if (known.isPresent()) {
        return known.get();
      }
      boolean method = function.function().receiver().isPresent();
      List<String> arguments = new ArrayList<>();
      for (int i = method ? 1 : 0; i < holders.size(); i++) {
        arguments.add(Target.place(i));
      }
      String behind = function.name() + turbofish() + "(" + String.join(", ", arguments) + ")";
      if (method) {
        return Target.place(0) + "." + behind;
      }
      if (function.owner().isEmpty()) {
        return behind;
      }
      return (self.matches("[\\w:]+") ? self : "<" + self + ">") + "::" + behind;
    }
  }
}
