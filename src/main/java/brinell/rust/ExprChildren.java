package brinell.rust;

import java.util.ArrayList;
import java.util.List;

/** Collects the parts of an expression that are expressions, in order of their start. */
final class ExprChildren {
  private final List<Expr> found = new ArrayList<>();

  static List<Expr> of(Expr expr) {
    ExprChildren children = new ExprChildren();
    children.collect(expr);
    return List.copyOf(children.found);
  }

  private void collect(Expr expr) {
    switch (expr) {
      case Expr.Literal _, Expr.Path _, Expr.Continue _, Expr.Underscore _, Expr.Unread _ -> {}
      case Expr.Unary e -> found.add(e.operand());
      case Expr.Borrow e -> found.add(e.operand());
      case Expr.Cast e -> found.add(e.operand());
      case Expr.Try e -> found.add(e.operand());
      case Expr.Await e -> found.add(e.operand());
      case Expr.Field e -> found.add(e.operand());
      case Expr.Paren e -> found.add(e.inner());
      case Expr.Binary e -> add(e.left(), e.right());
      case Expr.Assign e -> add(e.left(), e.right());
      case Expr.Index e -> add(e.operand(), e.index());
      case Expr.Repeat e -> add(e.value(), e.length());
      case Expr.Tuple e -> found.addAll(e.elements());
      case Expr.Array e -> found.addAll(e.elements());
      case Expr.MacroCall e -> found.addAll(e.arguments());
      case Expr.Closure e -> found.add(e.body());
      case Expr.Let e -> found.add(e.value());
      case Expr.Return e -> e.value().ifPresent(found::add);
      case Expr.Break e -> e.value().ifPresent(found::add);
      case Expr.Loop e -> found.add(e.body());
      case Expr.While e -> add(e.condition(), e.body());
      case Expr.For e -> add(e.iterable(), e.body());
      default -> lists(expr);
    }
  }

  private void add(Expr first, Expr second) {
    found.add(first);
    found.add(second);
  }

  private void lists(Expr expr) {
    switch (expr) {
      case Expr.Range e -> {
        e.from().ifPresent(found::add);
        e.to().ifPresent(found::add);
      }
      case Expr.Call e -> {
        found.add(e.callee());
        found.addAll(e.arguments());
      }
      case Expr.MethodCall e -> {
        found.add(e.receiver());
        found.addAll(e.arguments());
      }
      case Expr.Struct e -> {
        e.fields().forEach(field -> field.value().ifPresent(found::add));
        e.base().ifPresent(found::add);
      }
      case Expr.If e -> {
        add(e.condition(), e.then());
        e.otherwise().ifPresent(found::add);
      }
      case Expr.Match e -> {
        found.add(e.scrutinee());
        e.arms().forEach(this::arm);
      }
      case Expr.Block e -> {
        e.statements().forEach(this::statement);
        e.value().ifPresent(found::add);
      }
      default -> {}
    }
  }

  private void arm(Expr.Arm arm) {
    arm.guard().ifPresent(found::add);
    found.add(arm.body());
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.Let let -> {
        let.value().ifPresent(found::add);
        let.otherwise().ifPresent(found::add);
      }
      case Stmt.Expression expression -> found.add(expression.expression());
      case Stmt.Nested _, Stmt.Empty _ -> {}
    }
  }
}
