package brinell.check.mutation.witness;

import brinell.check.mutation.TypeText;
import brinell.rust.Attribute;
import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of the types that the package declares. */
final class OwnTypes {
  /** Behind a receiver, in no Rust. */
  private static final String END = "\u0001";

  private final Maker maker;
  private final CrateItems items;
  private final SourceFile near;
  private final String module;
  private final Set<String> under = new HashSet<>();
  private final Map<String, Optional<Pool>> made = new HashMap<>();

  OwnTypes(Maker maker, CrateItems items, SourceFile near, String module) {
    this.maker = maker;
    this.items = items;
    this.near = near;
    this.module = module;
  }

  Optional<Pool> of(TypeText.Named named, String text, int depth) {
    Optional<CrateItems.Type> declared = items.type(named.name(), near);
    if (declared.isEmpty() || !under.add(named.name())) {
      return Optional.empty();
    }
    String key = text + " " + Math.min(depth, Maker.DEEPEST);
    try {
      Optional<Pool> known = made.get(key);
      if (known == null) {
        known = values(declared.get(), text, depth);
        made.put(key, known);
      }
      return known;
    } finally {
      under.remove(named.name());
    }
  }

  private Optional<Pool> values(CrateItems.Type type, String text, int depth) {
    String head = head(type);
    Generics generics = Generics.of(head.replaceFirst("^.*?\\b(struct|enum|type)\\s+", "fn "));
    Map<String, String> names = new HashMap<>(maker.instances().of(generics));
    List<String> given = StandardTypes.arguments(text);
    List<String> parameters = new ArrayList<>(generics.bounds().keySet());
    parameters.addAll(generics.constants().keySet());
    for (int i = 0; i < Math.min(given.size(), parameters.size()); i++) {
      names.put(parameters.get(i), given.get(i));
    }
    String path = text.contains("::") ? text.replaceFirst("<.*", "") : path(type);
    names.put("Self", text);
    List<Value> all = new ArrayList<>();
    if (derives(type, "Default") && type.item().kind() != ItemKind.TYPE) {
      all.add(Value.of(path + "::default()"));
    }
    producers(type, path, names, depth, all);
    switch (type.item().kind()) {
      case ENUM -> variants(type, path, names, depth, all);
      case STRUCT -> struct(type, path, names, depth, all);
      case TYPE -> {
        String alias = type.file().text(type.item().span()).replaceFirst("(?s)^.*?=", "");
        return maker.of(RustTokens.substitute(alias.replace(";", ""), names), depth);
      }
      default -> {}
    }
    grow(type, text, depth, all);
    String annotation = text.startsWith(path) ? text : path + text.replaceFirst("^[\\w:]*", "");
    return all.isEmpty() ? Optional.empty() : Optional.of(new Pool(annotation, all));
  }

  private static String head(CrateItems.Type type) {
    return type.file().text(type.item().signature());
  }

  /** As the module of the function may write it. */
  private String path(CrateItems.Type type) {
    String name = type.item().name();
    boolean here = type.module().equals(module) || isImported(name);
    return here ? name : type.module() + "::" + name;
  }

  private boolean isImported(String name) {
    return near.file().items().stream()
        .filter(i -> i.kind() == ItemKind.USE)
        .map(i -> near.text(i.span()))
        .anyMatch(use -> use.matches("(?s).*" + RustTokens.word(name) + "\\s*[,;}].*"));
  }

  private boolean derives(CrateItems.Type type, String trait) {
    String name = type.item().name();
    for (Attribute attribute : type.item().attributes()) {
      if (attribute.name().equals("derive")
          && attribute.arguments().matches("(?s).*" + RustTokens.word(trait) + ".*")) {
        return true;
      }
    }
    return items.implementsTrait(trait, name);
  }

  private void variants(
      CrateItems.Type type, String path, Map<String, String> names, int depth, List<Value> all) {
    List<Item> variants =
        type.item().children().stream().filter(v -> v.kind() == ItemKind.VARIANT).toList();
    for (Item variant : variants) {
      if (variant.children().isEmpty()) {
        all.add(Value.of(path + "::" + variant.name()));
      } else {
        all.addAll(literal(type, variant, path + "::" + variant.name(), names, depth));
      }
    }
  }

  private void struct(
      CrateItems.Type type, String path, Map<String, String> names, int depth, List<Value> all) {
    if (type.item().children().isEmpty() && type.module().equals(module)) {
      all.add(Value.of(path));
    }
    boolean open =
        type.item().children().stream()
            .allMatch(f -> type.module().equals(module) || f.visibility().isPublic());
    if (open && !type.item().children().isEmpty()) {
      all.addAll(literal(type, type.item(), path, names, depth));
    }
  }

  /** A struct or variant with its fields written out. */
  private List<Value> literal(
      CrateItems.Type type, Item item, String path, Map<String, String> names, int depth) {
    List<Item> fields = item.children();
    List<String> types =
        fields.stream()
            .map(f ->
                type.file().text(f.signature()).replaceFirst("(?s)^(pub(\\([^)]*\\))?\\s+)?", ""))
            .map(t -> t.replaceFirst("^(r#)?\\w+\\s*:(?!:)\\s*", ""))
            .map(t -> RustTokens.substitute(t, names))
            .toList();
    Optional<List<Pool>> pools = maker.all(types, depth + 1);
    if (pools.isEmpty()) {
      return List.of();
    }
    boolean tuple = fields.getFirst().name().equals("0");
    List<Pool> named = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String before = tuple ? "" : fields.get(i).name() + ": ";
      named.add(pools.get().get(i).map("_", t -> before + t));
    }
    return Pool.product(
        named, path + (tuple ? "(" : " { "), tuple ? ")" : " }", Maker.most(depth + 1));
  }

  /** What functions of the package give. */
  private void producers(
      CrateItems.Type type, String path, Map<String, String> names, int depth, List<Value> all) {
    int found = 0;
    List<List<Value>> each = new ArrayList<>();
    for (Declared function : items.functions()) {
      if (found < 10 && isProducer(function, type)) {
        List<Value> some = calls(function, path, names, depth);
        found += some.isEmpty() ? 0 : 1;
        each.add(some);
      }
    }
    for (int i = 0; i < Maker.most(depth + 1); i++) {
      for (List<Value> some : each) {
        if (i < some.size()) {
          all.add(some.get(i));
        }
      }
    }
  }

  private boolean isProducer(Declared function, CrateItems.Type type) {
    if (function.test() || function.isNested() || !function.isCallable()) {
      return false;
    }
    String returns = unwrapped(function.returns());
    boolean own =
        function.self().map(CrateItems::last).filter(type.item().name()::equals).isPresent();
    boolean gives =
        CrateItems.last(returns).equals(type.item().name()) || (own && returns.equals("Self"));
    return gives
        && !returns.startsWith("&")
        && !(own && function.function().receiver().isPresent())
        && function.owner().filter(o -> o.kind() == ItemKind.TRAIT).isEmpty()
        && function.isVisibleFrom(module);
  }

  private static String unwrapped(String returns) {
    boolean wrapped = returns.startsWith("Option<") || returns.matches("(?s)(\\w+::)*Result<.*");
    return wrapped ? StandardTypes.arguments(returns).stream().findFirst().orElse("") : returns;
  }

  private List<Value> calls(Declared function, String path, Map<String, String> names, int depth) {
    Function f = function.function();
    Map<String, String> own = new HashMap<>(names);
    function
        .owner()
        .ifPresent(o ->
            maker
                .instances()
                .of(Generics.of(function.file().text(o.signature())))
                .forEach(own::putIfAbsent));
    own.putAll(maker.instances().of(Generics.of(function.file().text(f.item().signature()))));
    List<String> types = new ArrayList<>();
    if (f.receiver().isPresent()) {
      types.add("&" + function.self().orElse("Unmade"));
    }
    f.parameters().forEach(p -> types.add(function.file().text(p.type())));
    Optional<List<Pool>> pools =
        maker.all(types.stream().map(t -> RustTokens.substitute(t, own)).toList(), depth + 1);
    String unwrap = unwrapped(function.returns()).equals(function.returns()) ? "" : ".unwrap()";
    return pools.map(p -> written(function, path, p, unwrap, depth)).orElse(List.of());
  }

  private List<Value> written(
      Declared function, String path, List<Pool> pools, String unwrap, int depth) {
    int most = Maker.most(depth + 1);
    if (function.function().receiver().isPresent()) {
      List<Pool> rest = pools.subList(1, pools.size());
      List<Pool> receiver =
          List.of(pools.getFirst().map("_", t -> t + "." + function.name() + "(" + END));
      List<Pool> both = new ArrayList<>(receiver);
      both.addAll(rest);
      return Pool.product(both, "", ")" + unwrap, most).stream()
          .map(v -> v.with(t -> t.replace(END + ", ", "").replace(END, "")))
          .toList();
    }
    boolean parse = function.name().equals("from_str") && function.trait().isPresent();
    if (parse) {
      return pools.getFirst().first(most).values().stream()
          .map(v -> v.with(t -> t + ".parse::<" + path + ">().unwrap()"))
          .toList();
    }
    String call =
        function.owner().isPresent()
            ? path + "::" + function.name()
            : (function.module().equals(module) ? "" : function.module() + "::") + function.name();
    return Pool.product(pools, call + "(", ")" + unwrap, most);
  }

  /** Some of the first with methods called on them that change them. */
  private void grow(CrateItems.Type type, String text, int depth, List<Value> all) {
    if (depth > 1 || all.isEmpty()) {
      return;
    }
    List<Value> bases = List.copyOf(all.subList(0, Math.min(3, all.size())));
    int found = 0;
    for (Declared function : items.functions()) {
      if (found >= 8 || !isMutator(function, type)) {
        continue;
      }
      Map<String, String> names = new HashMap<>();
      function
          .owner()
          .ifPresent(o -> {
            Generics generics = Generics.of(function.file().text(o.signature()));
            names.putAll(maker.instances().of(generics));
          });
      names.putAll(
          maker
              .instances()
              .of(Generics.of(function.file().text(function.function().item().signature()))));
      names.put("Self", text);
      List<String> types =
          function.function().parameters().stream()
              .map(p -> RustTokens.substitute(function.file().text(p.type()), names))
              .toList();
      Optional<List<Pool>> pools = maker.all(types, 3);
      if (pools.isPresent()) {
        found++;
        List<Value> calls = Pool.product(pools.get(), "v." + function.name() + "(", ");", 3);
        bases.forEach(base -> grown(base, calls, all));
      }
    }
  }

  private boolean isMutator(Declared function, CrateItems.Type type) {
    return !function.test()
        && function.isCallable()
        && function.isInherent()
        && function.isVisibleFrom(module)
        && function.self().map(CrateItems::last).filter(type.item().name()::equals).isPresent()
        && function.function().receiver().isPresent()
        && function
            .file()
            .text(function.function().receiver().get())
            .matches("&\\s*('\\w+\\s+)?mut\\s+self")
        && !function.function().parameters().isEmpty();
  }

  private static void grown(Value base, List<Value> calls, List<Value> all) {
    String start = "{ let mut v = ";
    StringBuilder probe = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    for (Value call : calls) {
      probe.append(' ').append(call.probe());
      shown.append(' ').append(call.shown());
      all.add(
          new Value(
              start + base.probe() + ";" + probe + " v }",
              start + base.shown() + ";" + shown + " v }"));
    }
  }
}
