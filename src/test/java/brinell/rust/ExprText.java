package brinell.rust;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Expressions as text for tests: {@code (+ a (* b c))}. */
final class ExprText {
  private final RustFile file;

  private ExprText(RustFile file) {
    this.file = file;
  }

  static RustFile file(String source) {
    return RustFile.parse(source.getBytes(StandardCharsets.UTF_8));
  }

  /** The inside of the body of a function that has this body. */
  static String body(String body) {
    RustFile file = file("fn f() {" + body + "}");
    Expr.Block block = Bodies.functions(file).getFirst().body().orElseThrow();
    return new ExprText(file).inside(block);
  }

  static String value(String value) {
    RustFile file = file("const C: T = " + value + ";");
    return new ExprText(file).of(Bodies.value(file, file.items().getFirst()).orElseThrow());
  }

  private String text(Span span) {
    return file.tokens().text(span.start(), span.end()).replace(" ", "");
  }

  private String all(List<Expr> exprs) {
    return exprs.stream().map(e -> " " + of(e)).collect(Collectors.joining());
  }

  private String maybe(Optional<? extends Expr> expr) {
    return expr.map(e -> " " + of(e)).orElse("");
  }

  private String label(Optional<Span> label) {
    return label.map(span -> " " + text(span)).orElse("");
  }

  private String of(Expr expr) {
    return switch (expr) {
      case Expr.Literal e -> text(e.span());
      case Expr.Path e -> text(e.span());
      case Expr.Underscore _ -> "_";
      case Expr.Unread e -> "?[" + text(e.span()) + "]";
      case Expr.Unary e -> "(" + e.operator().text() + " " + of(e.operand()) + ")";
      case Expr.Borrow e ->
          "(&" + (e.raw() ? "raw" : "") + (e.mutable() ? "mut" : "") + " " + of(e.operand()) + ")";
      case Expr.Binary e ->
          "(" + e.operator().text() + " " + of(e.left()) + " " + of(e.right()) + ")";
      case Expr.Assign e ->
          "(" + e.operator().text() + " " + of(e.left()) + " " + of(e.right()) + ")";
      case Expr.Range e ->
          "("
              + e.operator().text()
              + " "
              + e.from().map(this::of).orElse("-")
              + " "
              + e.to().map(this::of).orElse("-")
              + ")";
      case Expr.Cast e -> "(as " + of(e.operand()) + " " + text(e.type()) + ")";
      case Expr.Try e -> "(? " + of(e.operand()) + ")";
      case Expr.Await e -> "(await " + of(e.operand()) + ")";
      case Expr.Field e -> "(. " + of(e.operand()) + " " + text(e.name()) + ")";
      case Expr.Index e -> "(index " + of(e.operand()) + " " + of(e.index()) + ")";
      case Expr.Call e -> "(call " + of(e.callee()) + all(e.arguments()) + ")";
      case Expr.MethodCall e ->
          "(."
              + text(e.name())
              + e.generics().map(this::text).orElse("")
              + "() "
              + of(e.receiver())
              + all(e.arguments())
              + ")";
      case Expr.MacroCall e -> "(" + text(e.path()) + "!" + all(e.arguments()) + ")";
      case Expr.Struct e -> struct(e);
      case Expr.Tuple e -> "(tuple" + all(e.elements()) + ")";
      case Expr.Paren e -> "(paren " + of(e.inner()) + ")";
      case Expr.Array e -> "[" + all(e.elements()).strip() + "]";
      case Expr.Repeat e -> "[" + of(e.value()) + "; " + of(e.length()) + "]";
      case Expr.Block e -> block(e);
      case Expr.If e ->
          "(if " + of(e.condition()) + " " + of(e.then()) + maybe(e.otherwise()) + ")";
      case Expr.Let e -> "(let " + text(e.pattern()) + " " + of(e.value()) + ")";
      case Expr.While e ->
          "(while" + label(e.label()) + " " + of(e.condition()) + " " + of(e.body()) + ")";
      case Expr.For e ->
          "(for"
              + label(e.label())
              + " "
              + text(e.pattern())
              + " "
              + of(e.iterable())
              + " "
              + of(e.body())
              + ")";
      case Expr.Loop e -> "(loop" + label(e.label()) + " " + of(e.body()) + ")";
      case Expr.Match e ->
          "(match "
              + of(e.scrutinee())
              + e.arms().stream().map(a -> " " + arm(a)).collect(Collectors.joining())
              + ")";
      case Expr.Closure e ->
          "(fn "
              + text(e.parameters())
              + e.returns().map(r -> "->" + text(r)).orElse("")
              + " "
              + of(e.body())
              + ")";
      case Expr.Return e -> "(return" + maybe(e.value()) + ")";
      case Expr.Break e -> "(break" + label(e.label()) + maybe(e.value()) + ")";
      case Expr.Continue e -> "(continue" + label(e.label()) + ")";
    };
  }

  private String struct(Expr.Struct struct) {
    String fields =
        struct.fields().stream()
            .map(f -> " " + text(f.name()) + f.value().map(v -> ":" + of(v)).orElse(""))
            .collect(Collectors.joining());
    String rest = struct.rest().map(r -> " .." + maybe(struct.base()).strip()).orElse("");
    return "(new " + text(struct.path()) + fields + rest + ")";
  }

  private String arm(Expr.Arm arm) {
    String attributes =
        arm.attributes().stream().map(a -> "#" + a.path() + " ").collect(Collectors.joining());
    String guard = arm.guard().map(g -> " if " + of(g)).orElse("");
    return "(" + attributes + text(arm.pattern()) + guard + " => " + of(arm.body()) + ")";
  }

  private String block(Expr.Block block) {
    String kind =
        block.kind() == Expr.BlockKind.PLAIN
            ? ""
            : block.kind().name().toLowerCase(Locale.ROOT) + " ";
    String inside = inside(block);
    String label = block.label().map(l -> text(l) + " ").orElse("");
    return label + kind + (inside.isEmpty() ? "{}" : "{" + inside + "}");
  }

  private String inside(Expr.Block block) {
    String statements =
        block.statements().stream().map(this::statement).collect(Collectors.joining(" "));
    String value = block.value().map(this::of).orElse("");
    return statements + (statements.isEmpty() || value.isEmpty() ? "" : " ") + value;
  }

  private String statement(Stmt statement) {
    return switch (statement) {
      case Stmt.Empty _ -> ";";
      case Stmt.Nested s -> "item[" + text(s.span()) + "]";
      case Stmt.Expression s ->
          attributes(s.attributes()) + of(s.expression()) + (s.semicolon() ? ";" : "");
      case Stmt.Let s ->
          attributes(s.attributes())
              + "let "
              + text(s.pattern())
              + s.type().map(t -> ":" + text(t)).orElse("")
              + s.value().map(v -> "=" + of(v)).orElse("")
              + s.otherwise().map(o -> " else " + of(o)).orElse("")
              + ";";
    };
  }

  private static String attributes(List<Attribute> attributes) {
    return attributes.stream().map(a -> "#" + a.path() + " ").collect(Collectors.joining());
  }
}
