package brinell.rust.evaluation;

import brinell.rust.Bodies;
import brinell.rust.Expr;
import brinell.rust.Function;
import brinell.rust.Item;
import brinell.rust.ItemKind;
import brinell.rust.RustFile;
import brinell.rust.Span;
import brinell.rust.Stmt;
import brinell.rust.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The expressions that Brinell's parser finds, in the terms of {@link RustcBodies}. */
final class OwnBodies {
  private static final Map<TokenKind, String> OPERATORS =
      Map.ofEntries(
          Map.entry(TokenKind.PLUS, "Add"),
          Map.entry(TokenKind.MINUS, "Sub"),
          Map.entry(TokenKind.STAR, "Mul"),
          Map.entry(TokenKind.SLASH, "Div"),
          Map.entry(TokenKind.PERCENT, "Rem"),
          Map.entry(TokenKind.AND_AND, "And"),
          Map.entry(TokenKind.OR_OR, "Or"),
          Map.entry(TokenKind.CARET, "BitXor"),
          Map.entry(TokenKind.AND, "BitAnd"),
          Map.entry(TokenKind.OR, "BitOr"),
          Map.entry(TokenKind.SHL, "Shl"),
          Map.entry(TokenKind.SHR, "Shr"),
          Map.entry(TokenKind.EQ_EQ, "Eq"),
          Map.entry(TokenKind.LT, "Lt"),
          Map.entry(TokenKind.LE, "Le"),
          Map.entry(TokenKind.NE, "Ne"),
          Map.entry(TokenKind.GE, "Ge"),
          Map.entry(TokenKind.GT, "Gt"),
          Map.entry(TokenKind.PLUS_EQ, "AddAssign"),
          Map.entry(TokenKind.MINUS_EQ, "SubAssign"),
          Map.entry(TokenKind.STAR_EQ, "MulAssign"),
          Map.entry(TokenKind.SLASH_EQ, "DivAssign"),
          Map.entry(TokenKind.PERCENT_EQ, "RemAssign"),
          Map.entry(TokenKind.CARET_EQ, "BitXorAssign"),
          Map.entry(TokenKind.AND_EQ, "BitAndAssign"),
          Map.entry(TokenKind.OR_EQ, "BitOrAssign"),
          Map.entry(TokenKind.SHL_EQ, "ShlAssign"),
          Map.entry(TokenKind.SHR_EQ, "ShrAssign"));

  private final List<String> found = new ArrayList<>();

  private OwnBodies() {}

  static List<String> of(RustFile file) {
    OwnBodies bodies = new OwnBodies();
    for (Function function : Bodies.functions(file)) {
      boolean hidden = function.owners().stream().anyMatch(o -> hides(o, function.item()));
      if (!hidden) {
        function.body().ifPresent(bodies::inside);
      }
    }
    bodies.values(file, file.items());
    return bodies.found;
  }

  /** What is in a macro call or in a type is not compared. */
  private static boolean hides(Item owner, Item item) {
    return owner.kind() == ItemKind.MACRO_CALL || owner.signature().contains(item.span().start());
  }

  private void values(RustFile file, List<Item> items) {
    for (Item item : items) {
      if (item.kind() != ItemKind.MACRO_CALL) {
        Bodies.value(file, item).ifPresent(this::expr);
        values(file, item.children().stream().filter(child -> !hides(item, child)).toList());
      }
    }
  }

  private void add(String kind, Span span) {
    found.add(kind + text(span));
  }

  private static String text(Span span) {
    return " " + span.start() + "-" + span.end();
  }

  private static String maybe(Optional<Span> span) {
    return span.map(OwnBodies::text).orElse("");
  }

  private void expr(Expr expr) {
    add(expr);
    if (expr instanceof Expr.Block block) {
      inside(block);
    } else if (!(expr instanceof Expr.MacroCall)) {
      Bodies.children(expr).forEach(child -> child(expr, child));
    }
    if (expr instanceof Expr.Match match) {
      match.arms().forEach(this::arm);
    }
    if (expr instanceof Expr.Struct struct) {
      // rustc puts a path where a field is its own value.
      struct.fields().stream()
          .filter(field -> field.value().isEmpty())
          .forEach(field -> add("Path", field.span()));
    }
  }

  /** The blocks of loops and conditions are no expressions to rustc; an arm may have no body. */
  private void child(Expr parent, Expr child) {
    boolean body =
        switch (parent) {
          case Expr.If e -> child.span().equals(e.then().span());
          case Expr.While e -> child.span().equals(e.body().span());
          case Expr.For e -> child.span().equals(e.body().span());
          case Expr.Loop e -> child.span().equals(e.body().span());
          default -> false;
        };
    boolean noBody = parent instanceof Expr.Match && child.span().length() == 0;
    if (body && child instanceof Expr.Block block) {
      inside(block);
    } else if (!noBody) {
      expr(child);
    }
  }

  private void arm(Expr.Arm arm) {
    found.add(
        "Arm" + text(arm.span()) + text(arm.pattern()) + (arm.guard().isPresent() ? " if" : ""));
  }

  private void add(Expr expr) {
    Span span = expr.span();
    switch (expr) {
      case Expr.Literal _ -> add("Lit", span);
      case Expr.Path _ -> add("Path", span);
      case Expr.Unary e ->
          add(
              "Unary "
                  + switch (e.operator()) {
                    case NOT -> "Not";
                    case MINUS -> "Neg";
                    default -> "Deref";
                  },
              span);
      case Expr.Borrow e ->
          add("AddrOf " + (e.raw() ? "Raw" : "Ref") + (e.mutable() ? " Mut" : " Not"), span);
      case Expr.Binary e -> add("Binary " + OPERATORS.get(e.operator()), span);
      case Expr.Assign e ->
          add(
              e.operator() == TokenKind.EQ ? "Assign" : "AssignOp " + OPERATORS.get(e.operator()),
              span);
      case Expr.Range e ->
          add("Range " + (e.operator() == TokenKind.DOT_DOT ? "HalfOpen" : "Closed"), span);
      case Expr.Cast e -> add("Cast" + text(span), e.type());
      case Expr.Try _ -> add("Try", span);
      case Expr.Await _ -> add("Await", span);
      case Expr.Field _ -> add("Field", span);
      case Expr.Index _ -> add("Index", span);
      case Expr.Call _ -> add("Call", span);
      case Expr.MethodCall _ -> add("MethodCall", span);
      case Expr.MacroCall _ -> add("MacCall", span);
      case Expr.Struct _ -> add("Struct", span);
      case Expr.Tuple _ -> add("Tup", span);
      case Expr.Paren _ -> add("Paren", span);
      case Expr.Array _ -> add("Array", span);
      case Expr.Repeat _ -> add("Repeat", span);
      case Expr.Block e -> block(e);
      case Expr.If _ -> add("If", span);
      case Expr.Let e -> add("Let" + text(span), e.pattern());
      case Expr.While _ -> add("While", span);
      case Expr.For e -> add("ForLoop" + text(span), e.pattern());
      case Expr.Loop _ -> add("Loop", span);
      case Expr.Match _ -> add("Match", span);
      case Expr.Closure _ -> add("Closure", span);
      case Expr.Return _ -> add("Ret", span);
      case Expr.Break _ -> add("Break", span);
      case Expr.Continue _ -> add("Continue", span);
      case Expr.Underscore _ -> add("Underscore", span);
      case Expr.Unread _ -> add("Unread", span);
    }
  }

  private void block(Expr.Block block) {
    switch (block.kind()) {
      case PLAIN, UNSAFE -> add("Block", block.span());
      case CONST -> {
        add("ConstBlock", block.span());
        add("Block", block.braces());
      }
      case TRY -> add("TryBlock", block.span());
      case ASYNC, GEN -> add("Gen", block.span());
    }
  }

  private void inside(Expr.Block block) {
    block.statements().forEach(this::statement);
    block.value().ifPresent(this::last);
  }

  private void last(Expr value) {
    add(value instanceof Expr.MacroCall ? "Stmt Macro" : "Stmt Expr", value.span());
    expr(value);
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.Let s -> {
        add("Stmt Let", s.span());
        found.add("Local" + text(s.span()) + text(s.pattern()) + maybe(s.type()));
        s.value().ifPresent(this::expr);
        s.otherwise().ifPresent(this::inside);
      }
      case Stmt.Expression s -> {
        boolean macro = s.expression() instanceof Expr.MacroCall;
        add(macro ? "Stmt Macro" : s.semicolon() ? "Stmt Semi" : "Stmt Expr", s.span());
        expr(s.expression());
      }
      case Stmt.Nested s -> add("Stmt Item", s.span());
      case Stmt.Empty s -> add("Stmt Empty", s.span());
    }
  }
}
