package brinell.check.mutation;

import brinell.rust.Expr;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which strings are words that an error says to people. As with the words of a panic, hardly any
 * test compares them, and none should have to.
 */
final class Messages {
  private static final Pattern WORDS =
      Pattern.compile("\\p{L}{2,}\\S*\\s.*\\p{L}{2,}", Pattern.DOTALL);

  private static final Pattern ERROR = Pattern.compile("\\bErr\\b|\\w*(?i:error)\\b");

  private static final Set<String> METHODS =
      Set.of("context", "with_context", "ok_or", "ok_or_else", "map_err", "wrap_err");

  private Messages() {}

  /** At least two words, in what makes or prints an error. */
  static boolean isMessage(Expr.Literal literal, Place at) {
    return WORDS.matcher(at.source().text(literal.span())).find()
        && (printsError(at.into().function())
            || at.above().stream().anyMatch(e -> errs(e, literal, at.source())));
  }

  private static boolean printsError(String function) {
    int name = function.lastIndexOf("::");
    return name > 0
        && Set.of("fmt", "description").contains(function.substring(name + 2))
        && ERROR.matcher(function.substring(0, name)).find();
  }

  private static boolean errs(Expr expr, Expr.Literal literal, Source source) {
    return switch (expr) {
      case Expr.Call e ->
          e.callee() instanceof Expr.Path p && ERROR.matcher(source.text(p.span())).find();
      case Expr.MethodCall e ->
          METHODS.contains(source.text(e.name()))
              && e.arguments().stream().anyMatch(a -> a.span().contains(literal.span().start()));
      default -> false;
    };
  }
}
