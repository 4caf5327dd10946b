package brinell.check.mutation;

import brinell.rust.Expr;
import brinell.rust.Span;
import brinell.rust.TokenKind;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other constants and other variants. */
final class ValueFaults {
  private static final Pattern INTEGER =
      Pattern.compile("(0[xob])?([0-9a-fA-F_]+?)((?:[iu](?:8|16|32|64|128|size))?)");

  private final Catalogue catalogue;

  ValueFaults(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void of(Expr expr, Place at) {
    switch (expr) {
      case Expr.Literal e -> literal(e, at);
      case Expr.Path e -> path(e, at);
      default -> {}
    }
  }

  private static void literal(Expr.Literal e, Place at) {
    if (at.parent() instanceof Expr.Unary) {
      return; // -128i8 is one constant
    }
    if (e.kind() == TokenKind.INT && fills(e, at)) {
      return;
    }
    String text = at.source().text(e.span());
    switch (e.kind()) {
      case TRUE -> at.replace(Operator.BOOLEAN, e, e.span(), "false", "false");
      case FALSE -> at.replace(Operator.BOOLEAN, e, e.span(), "true", "true");
      case INT -> next(text).ifPresent(n -> at.replace(Operator.NUMBER, e, e.span(), n, n));
      case STR, RAW_STR -> string(e, text, at);
      default -> {}
    }
  }

  /**
   * {@code [0; n]} or {@code vec![0; n]}: what is in a buffer before anything is written to it is
   * seldom read.
   */
  private static boolean fills(Expr.Literal e, Place at) {
    return switch (at.parent()) {
      case Expr.Repeat repeat -> repeat.value().span().equals(e.span());
      case Expr.MacroCall call when call.arguments().size() == 2 -> {
        Span length = call.arguments().getLast().span();
        yield call.arguments().getFirst().span().equals(e.span())
            && at.source()
                .flat(new Span(/* start= */ e.span().end(), /* end= */ length.start()))
                .equals(";");
      }
      case null, default -> false;
    };
  }

  private static void string(Expr.Literal e, String text, Place at) {
    if (Messages.isMessage(e, at)) {
      return;
    }
    String other = text.equals("\"\"") ? "\"xyzzy\"" : "\"\"";
    at.replace(Operator.STRING, e, e.span(), other, other);
  }

  /** One more; of one, zero. In the notation of the original. */
  static Optional<String> next(String literal) {
    Matcher parts = INTEGER.matcher(literal);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String prefix = parts.group(1) == null ? "" : parts.group(1);
    int radix =
        switch (prefix) {
          case "0x" -> 16;
          case "0o" -> 8;
          case "0b" -> 2;
          default -> 10;
        };
    try {
      BigInteger value = new BigInteger(parts.group(2).replace("_", ""), radix);
      BigInteger other = value.equals(BigInteger.ONE) ? BigInteger.ZERO : value.add(BigInteger.ONE);
      return Optional.of(prefix + other.toString(radix) + parts.group(3));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Inside {@code Err(…)} another variant of the same enum; {@code Ordering::Less} reversed. */
  private void path(Expr.Path e, Place at) {
    String text = at.source().text(e.span());
    String reversed =
        text.endsWith("Ordering::Less")
            ? text.replaceFirst("Less$", "Greater")
            : text.endsWith("Ordering::Greater") ? text.replaceFirst("Greater$", "Less") : "";
    if (!reversed.isEmpty()) {
      at.replace(Operator.ORDERING, e, e.span(), reversed, reversed);
      return;
    }
    if (inError(at)) {
      catalogue
          .otherVariant(text)
          .ifPresent(other -> at.replace(Operator.VARIANT, e, e.span(), other, other));
    }
  }

  private static boolean inError(Place at) {
    return at.above().stream()
        .anyMatch(e ->
            e instanceof Expr.Call call
                && call.callee() instanceof Expr.Path path
                && at.source().text(path.span()).equals("Err"));
  }

  static boolean isString(Expr expr) {
    return expr instanceof Expr.Literal literal
        && (literal.kind() == TokenKind.STR || literal.kind() == TokenKind.RAW_STR);
  }
}
