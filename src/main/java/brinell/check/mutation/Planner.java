package brinell.check.mutation;

import brinell.check.mutation.Mutant.Way;
import brinell.core.LineKind;
import brinell.rust.Bodies;
import brinell.rust.Expr;
import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.LineKinds;
import brinell.rust.Qualifier;
import brinell.rust.RustFile;
import brinell.rust.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the faults that can be planted in one file. */
final class Planner {
  /** Macros of the standard library that evaluate their arguments once, as expressions. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "assert",
          "assert_eq",
          "assert_ne",
          "debug_assert",
          "debug_assert_eq",
          "debug_assert_ne",
          "vec",
          "format",
          "write",
          "writeln",
          "print",
          "println",
          "matches",
          "format_args");

  private static final Set<String> FORMATTING =
      Set.of("format", "write", "writeln", "print", "println", "format_args");

  private final String path;
  private final Source source;
  private final LineKinds kinds;
  private final Skips skips;
  private final boolean buildOnly;
  private final StatementFaults statements;
  private final ValueFaults values;
  private final CallFaults calls;
  private final List<Mutant> mutants = new ArrayList<>();
  private final List<Integer> loops = new ArrayList<>();
  private final List<PlannedFile.Body> bodies = new ArrayList<>();

  /**
   * What was found.
   *
   * @param loops where the bodies of loops begin, behind their brace
   * @param bodies of functions that run at run time alone
   */
  record Found(List<Mutant> mutants, List<Integer> loops, List<PlannedFile.Body> bodies) {}

  private Planner(String path, RustFile file, Catalogue catalogue, Skips skips, boolean buildOnly) {
    this.path = path;
    this.source = new Source(file);
    this.kinds = LineKinds.of(path, file);
    this.skips = skips;
    this.buildOnly = buildOnly;
    this.statements = new StatementFaults(skips);
    this.values = new ValueFaults(catalogue);
    this.calls = new CallFaults(catalogue);
  }

  /** {@code buildOnly}: what is in this file runs in the compiler or before it. */
  static Found plan(
      String path, RustFile file, Catalogue catalogue, Skips skips, boolean buildOnly) {
    Planner planner = new Planner(path, file, catalogue, skips, buildOnly);
    Bodies.functions(file).forEach(planner::function);
    planner.constants(file.items(), "");
    planner.mutants.sort(
        Comparator.comparingInt((Mutant m) -> m.focus().start())
            .thenComparing(Mutant::operator)
            .thenComparing(Mutant::replacement));
    return new Found(
        List.copyOf(planner.mutants), List.copyOf(planner.loops), List.copyOf(planner.bodies));
  }

  private boolean isTest(Span span) {
    return kinds.is(source.line(span.start()), LineKind.TEST);
  }

  private void function(Function function) {
    if (function.body().isEmpty() || isTest(function.item().signature()) || skips.whole(function)) {
      return;
    }
    Expr.Block body = function.body().get();
    boolean constant = function.item().has(Qualifier.CONST);
    Way way = buildOnly ? Way.BUILD : constant ? Way.CONST_SWITCH : Way.SWITCH;
    Faults faults = new Faults(path, source, name(function), function.item().span());
    if (!skips.body(function)) {
      body(function, body, faults, way);
    }
    walk(body, new Place(faults, List.of(), way));
    mutants.addAll(faults.all());
    if (way == Way.SWITCH && !beginsWithAttribute(body.braces())) {
      bodies.add(new PlannedFile.Body(function.item().span(), body.braces().start() + 1));
    }
  }

  /** {@code #![allow(…)]} must stand first. */
  private boolean beginsWithAttribute(Span braces) {
    return source.text(braces).substring(1).stripLeading().startsWith("#!");
  }

  /** {@code Window::next}, or the name alone. */
  private static String name(Function function) {
    String name = function.item().name();
    if (function.owners().isEmpty()) {
      return name;
    }
    Item owner = function.owners().getLast();
    return switch (owner.kind()) {
      case IMPL -> owner.impl().map(i -> i.self()).orElse("") + "::" + name;
      case TRAIT, FN -> owner.name() + "::" + name;
      default -> name;
    };
  }

  private void body(Function function, Expr.Block body, Faults faults, Way way) {
    String type = function.returns().map(source::flat).orElse("()");
    if (body.statements().isEmpty() && body.value().isEmpty()) {
      return;
    }
    String inside = source.flat(new Span(body.braces().start() + 1, body.braces().end() - 1));
    boolean opaque = type.matches("(?s).*\\bimpl\\b.*");
    for (String value : ReturnValues.of(type)) {
      if (!inside.equals(value)) {
        faults.body(body.braces(), value, opaque ? Way.BUILD : way);
      }
    }
  }

  private void constants(List<Item> items, String owner) {
    for (Item item : items) {
      boolean constant = item.kind() == ItemKind.CONST || item.kind() == ItemKind.STATIC;
      if ((constant || item.kind() == ItemKind.VARIANT) && !isTest(item.signature())) {
        Optional<Expr> value = Bodies.value(source.file(), item);
        Faults faults = new Faults(path, source, owner + item.name(), item.span());
        value.ifPresent(v -> walk(v, new Place(faults, List.of(), Way.BUILD)));
        mutants.addAll(faults.all());
      }
      constants(item.children(), item.kind() == ItemKind.ENUM ? item.name() + "::" : "");
    }
  }

  private void walk(Expr expr, Place at) {
    if (left(expr)) {
      return;
    }
    OperatorFaults.of(expr, at);
    MatchFaults.of(expr, at);
    statements.of(expr, at);
    if (!inTable(at)) {
      values.of(expr, at);
    }
    calls.of(expr, at);
    loop(expr, at);
    List<Expr> above = new ArrayList<>(at.above());
    above.add(expr);
    for (Expr child : children(expr)) {
      Way way = isConstant(expr, child) ? Way.BUILD : at.way();
      walk(child, new Place(at.into(), above, way));
    }
  }

  /** Of a long list of constants, one is as good as another. */
  private static boolean inTable(Place at) {
    return at.above().stream()
        .anyMatch(e -> e instanceof Expr.Array array && array.elements().size() > TABLE);
  }

  private static final int TABLE = 8;

  private void loop(Expr expr, Place at) {
    if (at.way() != Way.SWITCH) {
      return;
    }
    switch (expr) {
      case Expr.While e -> loops.add(e.body().braces().start() + 1);
      case Expr.For e -> loops.add(e.body().braces().start() + 1);
      case Expr.Loop e -> loops.add(e.body().braces().start() + 1);
      default -> {}
    }
  }

  /** Whether nothing is planted in an expression. */
  private boolean left(Expr expr) {
    return switch (expr) {
      case Expr.MacroCall e -> {
        String name = source.text(e.path());
        yield !TRANSPARENT.contains(name.substring(name.lastIndexOf(':') + 1));
      }
      case Expr.Call e -> e.callee() instanceof Expr.Path p && skips.call(source.text(p.span()));
      default -> false;
    };
  }

  private List<Expr> children(Expr expr) {
    return switch (expr) {
      case Expr.MethodCall e when skips.method(source.text(e.name())) -> List.of(e.receiver());
      case Expr.MacroCall e -> arguments(e);
      default -> Bodies.children(expr);
    };
  }

  /** Without what must stay a literal and without messages. */
  private List<Expr> arguments(Expr.MacroCall call) {
    String path = source.text(call.path());
    String name = path.substring(path.lastIndexOf(':') + 1);
    List<Expr> all = call.arguments();
    if (name.equals("matches")) {
      return all.isEmpty() ? all : List.of(all.getFirst());
    }
    if (name.endsWith("assert")) {
      return all.isEmpty() ? all : List.of(all.getFirst());
    }
    if (name.startsWith("assert_") || name.startsWith("debug_assert_")) {
      return all.size() > 2 ? all.subList(0, 2) : all;
    }
    if (name.equals("vec")) {
      return all;
    }
    boolean formatting = FORMATTING.contains(name);
    int format = formatting && name.startsWith("write") ? 1 : 0;
    List<Expr> values = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i != format && !(all.get(i) instanceof Expr.Assign)) {
        values.add(all.get(i));
      }
    }
    return values;
  }

  private static boolean isConstant(Expr expr, Expr child) {
    return switch (expr) {
      case Expr.Repeat e -> child.span().equals(e.length().span());
      case Expr.Block e -> e.kind() == Expr.BlockKind.CONST;
      default -> false;
    };
  }
}
