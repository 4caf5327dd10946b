package brinell.check.mutation;

import brinell.rust.Expr;
import brinell.rust.Span;
import java.util.List;

/** Faults in match arms and in struct expressions with a base. */
final class MatchFaults {
  private MatchFaults() {}

  static void of(Expr expr, Place at) {
    switch (expr) {
      case Expr.Match e -> match(e, at);
      case Expr.Struct e when e.base().isPresent() -> e.fields().forEach(f -> field(e, f, at));
      default -> {}
    }
  }

  private static void match(Expr.Match match, Place at) {
    boolean wildcard =
        match.arms().stream()
            .filter(arm -> arm.guard().isEmpty() && !isConditional(arm))
            .anyMatch(arm -> at.source().text(arm.pattern()).equals("_"));
    for (Expr.Arm arm : match.arms()) {
      boolean rest = at.source().text(arm.pattern()).equals("_");
      if (arm.guard().isPresent()) {
        guard(arm.guard().get(), at);
      } else if (wildcard && !rest) {
        at.into().arm(arm.span(), arm.pattern(), at.way());
      }
    }
  }

  /** Not in every build. */
  private static boolean isConditional(Expr.Arm arm) {
    return arm.attributes().stream().anyMatch(a -> a.path().equals("cfg"));
  }

  private static void guard(Expr guard, Place at) {
    if (guard instanceof Expr.Let) {
      return;
    }
    for (String value : List.of("true", "false")) {
      List<Edit> edit = List.of(new Edit(guard.span(), value));
      at.into().expression(Operator.GUARD, guard.span(), value, guard.span(), edit, at.way());
    }
  }

  private static void field(Expr.Struct struct, Expr.FieldValue field, Place at) {
    Span whole = withComma(struct, field);
    at.into()
        .expression(
            Operator.STRUCT_BASE,
            field.span(),
            "",
            struct.span(),
            List.of(new Edit(whole, "")),
            at.way());
  }

  /** Up to the next field or the base, so that no comma is left over. */
  private static Span withComma(Expr.Struct struct, Expr.FieldValue field) {
    int next =
        struct.fields().stream()
            .mapToInt(f -> f.span().start())
            .filter(start -> start > field.span().start())
            .min()
            .orElseGet(() -> struct.rest().map(Span::start).orElse(field.span().end()));
    return new Span(field.span().start(), next);
  }
}
