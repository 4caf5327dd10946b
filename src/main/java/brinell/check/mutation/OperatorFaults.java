package brinell.check.mutation;

import brinell.rust.Expr;
import brinell.rust.Span;
import brinell.rust.TokenKind;
import java.util.List;

/** Faults in operators, conditions and ranges. */
final class OperatorFaults {
  private OperatorFaults() {}

  static void of(Expr expr, Place at) {
    switch (expr) {
      case Expr.Binary e -> binary(e, at);
      case Expr.Assign e -> compound(e, at);
      case Expr.Unary e -> unary(e, at);
      case Expr.Range e -> range(e, at);
      case Expr.If e -> condition(e.condition(), at);
      case Expr.While e -> condition(e.condition(), at);
      default -> {}
    }
  }

  private static void binary(Expr.Binary e, Place at) {
    if (hasLet(e)) {
      return;
    }
    for (String other : Opposites.of(e.operator())) {
      Operator kind = Opposites.kind(e.operator(), other);
      if (kind == Operator.BOUNDARY && Equivalents.boundary(e, at)) {
        continue;
      }
      if (Source.isAtom(e.left()) && Source.isAtom(e.right()) && !at.isOperand()) {
        List<Edit> edit = List.of(new Edit(e.operatorSpan(), other));
        at.into().expression(kind, e.operatorSpan(), other, e.span(), edit, at.way());
      } else {
        String text =
            at.source().operand(e.left()) + " " + other + " " + at.source().operand(e.right());
        at.replace(kind, e, e.operatorSpan(), other, text);
      }
    }
  }

  /** {@code let} in a chain of conditions is no value. */
  private static boolean hasLet(Expr expr) {
    return switch (expr) {
      case Expr.Let e -> true;
      case Expr.Binary e when e.operator() == TokenKind.AND_AND ->
          hasLet(e.left()) || hasLet(e.right());
      default -> false;
    };
  }

  private static void compound(Expr.Assign e, Place at) {
    for (String other : Opposites.of(e.operator())) {
      List<Edit> edit = List.of(new Edit(e.operatorSpan(), other));
      at.into().expression(Operator.COMPOUND, e.operatorSpan(), other, e.span(), edit, at.way());
    }
  }

  private static void unary(Expr.Unary e, Place at) {
    if (e.operator() == TokenKind.STAR) {
      return;
    }
    Span operator = new Span(e.span().start(), e.span().start() + 1);
    at.replace(Operator.UNARY, e, operator, "", at.source().operand(e.operand()));
  }

  /** Turned round where no operator inside has a fault of its own that does the same. */
  private static void condition(Expr condition, Place at) {
    boolean own =
        switch (condition) {
          case Expr.Path e -> true;
          case Expr.Call e -> true;
          case Expr.MethodCall e -> Opposites.method(at.source().text(e.name())).isEmpty();
          case Expr.Field e -> true;
          case Expr.MacroCall e -> true;
          default -> false;
        };
    if (own) {
      String text = "!" + at.source().operand(condition);
      List<Edit> edit = List.of(new Edit(condition.span(), text));
      at.into()
          .expression(Operator.CONDITION, condition.span(), text, condition.span(), edit, at.way());
    }
  }

  /**
   * One element more or less, with the range's type kept: a bound of {@code ..} is moved, and the
   * last element of {@code ..=} is taken off.
   */
  private static void range(Expr.Range e, Place at) {
    if (e.to().isEmpty()) {
      return;
    }
    Expr to = e.to().get();
    String from = e.from().map(f -> at.source().operand(f)).orElse("");
    if (e.operator() == TokenKind.DOT_DOT) {
      String text = from + "..(" + at.source().operand(to) + " + 1)";
      at.replace(Operator.RANGE, e, e.operatorSpan(), "..=", text);
    } else if (e.operator() == TokenKind.DOT_DOT_EQ && e.from().isPresent()) {
      String text =
          "{ let mut range = "
              + from
              + "..="
              + at.source().operand(to)
              + "; range.next_back(); range }";
      at.replace(Operator.RANGE, e, e.operatorSpan(), "..", text);
    } else if (e.operator() == TokenKind.DOT_DOT_EQ) {
      at.replace(
          Operator.RANGE, e, e.operatorSpan(), "..", "..=(" + at.source().operand(to) + " - 1)");
    }
  }
}
