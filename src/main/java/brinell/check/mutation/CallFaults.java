package brinell.check.mutation;

import brinell.rust.Expr;
import brinell.rust.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Faults in calls: another method, swapped arguments. */
final class CallFaults {
  private static final Set<String> OVERFLOW =
      Set.of(
          "wrapping_add",
          "wrapping_sub",
          "wrapping_mul",
          "saturating_add",
          "saturating_sub",
          "saturating_mul");
  private static final Set<String> CHECKED = Set.of("checked_add", "checked_sub", "checked_mul");

  private final Catalogue catalogue;

  CallFaults(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void of(Expr expr, Place at) {
    switch (expr) {
      case Expr.MethodCall e -> method(e, at);
      case Expr.Call e -> call(e, at);
      default -> {}
    }
  }

  private void method(Expr.MethodCall e, Place at) {
    String name = at.source().text(e.name());
    String other = Opposites.method(name);
    if (!other.isEmpty() && fits(name, e)) {
      Operator operator = OVERFLOW.contains(name) ? Operator.OVERFLOW : Operator.OPPOSITE;
      at.replaceInChain(operator, e, e.name(), other, new Edit(e.name(), other));
    }
    if (CHECKED.contains(name) && e.arguments().size() == 1) {
      String wrapping = "wrapping" + name.substring("checked".length());
      String text =
          "Some("
              + at.source().operand(e.receiver())
              + "."
              + wrapping
              + "("
              + at.source().flat(e.arguments().getFirst().span())
              + "))";
      at.replace(Operator.OVERFLOW, e, e.name(), wrapping, text);
    }
    if ((name.equals("cmp") || name.equals("partial_cmp")) && e.arguments().size() == 1) {
      String reverse = name.equals("cmp") ? ".reverse()" : ".map(|order| order.reverse())";
      String text = at.source().flat(e.span()) + reverse;
      at.replace(Operator.ORDERING, e, e.name(), name + " reversed", text);
    }
    swapped(e.arguments(), e, catalogue.parameters(name, e.arguments().size()), at);
  }

  /**
   * {@code min} of two values and {@code min} of an iterator look alike; {@code take} may be of an
   * option.
   */
  private static boolean fits(String name, Expr.MethodCall e) {
    return switch (name) {
      case "take", "skip", "all", "any", "find", "rfind", "starts_with", "ends_with" ->
          e.arguments().size() == 1;
      case "first", "last", "is_some", "is_none", "is_ok", "is_err" -> e.arguments().isEmpty();
      default -> true;
    };
  }

  private void call(Expr.Call e, Place at) {
    if (e.callee() instanceof Expr.Path path) {
      String text = at.source().text(path.span());
      String name = text.substring(text.lastIndexOf(':') + 1);
      swapped(e.arguments(), e, catalogue.parameters(name, e.arguments().size()), at);
    }
  }

  private static void swapped(
      List<Expr> arguments, Expr whole, Optional<List<String>> types, Place at) {
    if (types.isEmpty()) {
      return;
    }
    for (int i = 0; i + 1 < arguments.size(); i++) {
      Span one = arguments.get(i).span();
      Span other = arguments.get(i + 1).span();
      String first = at.source().flat(one);
      String second = at.source().flat(other);
      if (types.get().get(i).equals(types.get().get(i + 1)) && !first.equals(second)) {
        at.into()
            .expression(
                Operator.ARGUMENTS,
                new Span(one.start(), other.end()),
                second + ", " + first,
                whole.span(),
                List.of(new Edit(one, second), new Edit(other, first)),
                at.way());
      }
    }
  }
}
