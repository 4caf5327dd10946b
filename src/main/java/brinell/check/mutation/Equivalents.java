package brinell.check.mutation;

import brinell.rust.Expr;
import brinell.rust.Expr.Binary;
import java.util.Optional;

/** Faults that change nothing, whatever the values are, and so are not planted. */
final class Equivalents {
  private Equivalents() {}

  /**
   * A moved boundary matters only where both sides of a comparison are equal. There {@code if a > b
   * { a - b } else { 0 }} and {@code if a < b { a } else { b }} give the same on either branch.
   */
  static boolean boundary(Binary comparison, Place at) {
    return at.parent() instanceof Expr.If choice
        && choice.condition().span().equals(comparison.span())
        && isSteady(comparison.left())
        && isSteady(comparison.right())
        && sameWhenEqual(comparison, choice, at.source());
  }

  private static boolean sameWhenEqual(Binary comparison, Expr.If choice, Source source) {
    Optional<Worth> then = value(choice.then()).map(v -> worth(v, comparison, source));
    Optional<Worth> otherwise =
        choice.otherwise().flatMap(Equivalents::value).map(v -> worth(v, comparison, source));
    return then.isPresent() && then.equals(otherwise) && then.get() != Worth.OTHER;
  }

  /** What an expression is worth when both sides are equal. */
  private enum Worth {
    EITHER,
    ZERO,
    OTHER
  }

  private static Worth worth(Expr expr, Binary comparison, Source source) {
    String left = source.flat(comparison.left().span());
    String right = source.flat(comparison.right().span());
    String text = source.flat(expr.span());
    if (text.equals(left) || text.equals(right)) {
      return Worth.EITHER;
    }
    boolean none =
        text.matches("0(_?[iu](8|16|32|64|128|size))?")
            || text.equals(left + " - " + right)
            || text.equals(right + " - " + left);
    return none ? Worth.ZERO : Worth.OTHER;
  }

  /** Of a block that only has a value. */
  private static Optional<Expr> value(Expr expr) {
    return expr instanceof Expr.Block block && block.statements().isEmpty()
        ? block.value()
        : Optional.empty();
  }

  /** Has the same value when it is asked twice. */
  private static boolean isSteady(Expr expr) {
    return switch (expr) {
      case Expr.Path e -> true;
      case Expr.Literal e -> true;
      case Expr.Field e -> isSteady(e.operand());
      case Expr.Cast e -> isSteady(e.operand());
      case Expr.Paren e -> isSteady(e.inner());
      case Expr.Unary e -> isSteady(e.operand());
      case Binary e -> isSteady(e.left()) && isSteady(e.right());
      default -> false;
    };
  }
}
