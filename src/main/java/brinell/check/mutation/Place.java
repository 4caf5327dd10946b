package brinell.check.mutation;

import brinell.check.mutation.Mutant.Way;
import brinell.rust.Expr;
import brinell.rust.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands.
 *
 * @param above what it is part of, outermost first
 * @param way how a fault can be planted here
 */
record Place(Faults into, List<Expr> above, Way way) {

  Source source() {
    return into.source();
  }

  @Nullable Expr parent() {
    return above.isEmpty() ? null : above.getLast();
  }

  /** Text in its stead needs parentheses. */
  boolean isOperand() {
    return switch (parent()) {
      case Expr.Binary e -> true;
      case Expr.Unary e -> true;
      case Expr.Borrow e -> true;
      case Expr.Cast e -> true;
      case Expr.Range e -> true;
      case Expr.Field e -> true;
      case Expr.Try e -> true;
      case Expr.Await e -> true;
      case Expr.MethodCall e -> true;
      case Expr.Index e -> true;
      case Expr.Call e -> true;
      case null, default -> false;
    };
  }

  String wrapped(String text) {
    return isOperand() ? "(" + text + ")" : text;
  }

  /** A fault whose text stands for the whole expression. */
  void replace(Operator operator, Expr whole, Span focus, String shown, String text) {
    into.expression(
        operator, focus, shown, whole.span(), List.of(new Edit(whole.span(), wrapped(text))), way);
  }

  /**
   * A fault that may give the expression another type: switched is the longest chain that it is the
   * start of, whose end often has the same type either way.
   */
  void replaceInChain(Operator operator, Expr expr, Span focus, String shown, Edit edit) {
    Expr root = expr;
    for (int i = above.size() - 1; i >= 0; i--) {
      Expr next = above.get(i);
      if (!continues(next, root)) {
        break;
      }
      root = next;
    }
    into.expression(operator, focus, shown, root.span(), List.of(edit), way);
  }

  private static boolean continues(Expr next, Expr root) {
    return switch (next) {
      case Expr.MethodCall e -> e.receiver().span().equals(root.span());
      case Expr.Try e -> true;
      case Expr.Await e -> true;
      case Expr.Field e -> true;
      case Expr.Borrow e -> true;
      default -> false;
    };
  }
}
