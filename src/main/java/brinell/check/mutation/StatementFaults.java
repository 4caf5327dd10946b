package brinell.check.mutation;

import brinell.rust.Expr;
import brinell.rust.Stmt;
import java.util.Optional;

/** Statements that are left out. */
final class StatementFaults {
  private final Skips skips;

  StatementFaults(Skips skips) {
    this.skips = skips;
  }

  void of(Expr expr, Place at) {
    if (expr instanceof Expr.Block block) {
      for (Stmt statement : block.statements()) {
        switch (statement) {
          case Stmt.Expression s when s.semicolon() && !dropsAtTheEnd(s, block, at) ->
              expression(s, at);
          case Stmt.Let s -> held(s, at);
          default -> {}
        }
      }
    }
  }

  /** {@code drop(x);} at the end of a body: that is what happens there anyway. */
  private static boolean dropsAtTheEnd(Stmt.Expression s, Expr.Block block, Place at) {
    return at.above().isEmpty()
        && block.value().isEmpty()
        && block.statements().getLast().equals(s)
        && s.expression() instanceof Expr.Call call
        && at.source().text(call.callee().span()).matches("(.*::)?drop");
  }

  private void expression(Stmt.Expression s, Place at) {
    switch (s.expression()) {
      case Expr.Call e when !skips.call(at.source().text(e.callee().span())) -> left(s, at);
      case Expr.MethodCall e when !skips.method(at.source().text(e.name())) -> left(s, at);
      case Expr.Assign e -> left(s, at);
      case Expr.Try e -> tried(s, e, at);
      case Expr.Await e -> left(s, at);
      case Expr.Return e -> exit(s, at);
      case Expr.Break e -> exit(s, at);
      case Expr.Continue e -> exit(s, at);
      default -> {}
    }
  }

  private static void left(Stmt.Expression s, Place at) {
    at.into().statement(Operator.STATEMENT, s.span(), "", s.span(), "", at.way());
  }

  private void tried(Stmt.Expression s, Expr.Try e, Place at) {
    left(s, at);
    if (at.into().isFormatting() || writes(e.operand(), at)) {
      return; // writing to a string never fails; and where one write fails, so does the next
    }
    String dropped = "let _ = " + at.source().flat(e.operand().span()) + ";";
    at.into().statement(Operator.ERROR_DROPPED, s.span(), dropped, s.span(), dropped, at.way());
  }

  /** {@code write_all}, {@code writeln!}, {@code self.print_header()}. */
  private static boolean writes(Expr tried, Place at) {
    String name =
        switch (tried) {
          case Expr.MethodCall e -> at.source().text(e.name());
          case Expr.MacroCall e -> at.source().text(e.path());
          default -> "";
        };
    return name.startsWith("write") || name.startsWith("print");
  }

  private static void exit(Stmt.Expression s, Place at) {
    at.into().statement(Operator.EARLY_EXIT, s.span(), "", s.span(), "", at.way());
  }

  /** {@code let _guard = …;} is there for its drop. */
  private static void held(Stmt.Let s, Place at) {
    String pattern = at.source().text(s.pattern());
    Optional<Expr> value = s.value();
    boolean plain = s.type().isEmpty() && s.otherwise().isEmpty();
    if (plain
        && value.isPresent()
        && pattern.matches("_\\w+")
        && at.into().mentions(pattern) == 1) {
      at.into().held(s.span(), value.get().span(), at.way());
    }
  }
}
