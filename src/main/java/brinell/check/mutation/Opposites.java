package brinell.check.mutation;

import brinell.rust.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is exchanged for what: operators and methods. */
final class Opposites {
  private Opposites() {}

  private static final Map<TokenKind, List<String>> OPERATORS =
      Map.ofEntries(
          Map.entry(TokenKind.EQ_EQ, List.of("!=")),
          Map.entry(TokenKind.NE, List.of("==")),
          Map.entry(TokenKind.AND_AND, List.of("||")),
          Map.entry(TokenKind.OR_OR, List.of("&&")),
          Map.entry(TokenKind.LT, List.of("<=", "==", ">")),
          Map.entry(TokenKind.GT, List.of(">=", "==", "<")),
          Map.entry(TokenKind.LE, List.of("<", ">")),
          Map.entry(TokenKind.GE, List.of(">", "<")),
          Map.entry(TokenKind.PLUS, List.of("-", "*")),
          Map.entry(TokenKind.MINUS, List.of("+", "/")),
          Map.entry(TokenKind.STAR, List.of("+", "/")),
          Map.entry(TokenKind.SLASH, List.of("%", "*")),
          Map.entry(TokenKind.PERCENT, List.of("/", "+")),
          Map.entry(TokenKind.SHL, List.of(">>")),
          Map.entry(TokenKind.SHR, List.of("<<")),
          Map.entry(TokenKind.AND, List.of("|", "^")),
          Map.entry(TokenKind.OR, List.of("&", "^")),
          Map.entry(TokenKind.CARET, List.of("|", "&")),
          Map.entry(TokenKind.PLUS_EQ, List.of("-=", "*=")),
          Map.entry(TokenKind.MINUS_EQ, List.of("+=", "/=")),
          Map.entry(TokenKind.STAR_EQ, List.of("+=", "/=")),
          Map.entry(TokenKind.SLASH_EQ, List.of("%=", "*=")),
          Map.entry(TokenKind.PERCENT_EQ, List.of("/=", "+=")),
          Map.entry(TokenKind.SHL_EQ, List.of(">>=")),
          Map.entry(TokenKind.SHR_EQ, List.of("<<=")),
          Map.entry(TokenKind.AND_EQ, List.of("|=")),
          Map.entry(TokenKind.OR_EQ, List.of("&=")),
          Map.entry(TokenKind.CARET_EQ, List.of("|=", "&=")));

  /** What may stand for an operator; nothing for those that are not mutated. */
  static List<String> of(TokenKind operator) {
    return OPERATORS.getOrDefault(operator, List.of());
  }

  static Operator kind(TokenKind operator, String replacement) {
    return switch (operator) {
      case LT, GT, LE, GE -> boundary(operator, replacement);
      case EQ_EQ, NE -> Operator.COMPARISON;
      case AND_AND, OR_OR -> Operator.LOGIC;
      case SHL, SHR, AND, OR, CARET -> Operator.BITS;
      case PLUS, MINUS, STAR, SLASH, PERCENT -> Operator.ARITHMETIC;
      default -> Operator.COMPOUND;
    };
  }

  private static Operator boundary(TokenKind operator, String replacement) {
    boolean same = operator.text().charAt(0) == replacement.charAt(0);
    return same ? Operator.BOUNDARY : Operator.COMPARISON;
  }

  private static final Map<String, String> METHODS =
      both(
          Map.ofEntries(
              Map.entry("all", "any"),
              Map.entry("min", "max"),
              Map.entry("min_by", "max_by"),
              Map.entry("min_by_key", "max_by_key"),
              Map.entry("take", "skip"),
              Map.entry("take_while", "skip_while"),
              Map.entry("first", "last"),
              Map.entry("first_mut", "last_mut"),
              Map.entry("is_some", "is_none"),
              Map.entry("is_ok", "is_err"),
              Map.entry("starts_with", "ends_with"),
              Map.entry("strip_prefix", "strip_suffix"),
              Map.entry("trim_start", "trim_end"),
              Map.entry("trim_start_matches", "trim_end_matches"),
              Map.entry("find", "rfind"),
              Map.entry("position", "rposition"),
              Map.entry("split_once", "rsplit_once"),
              Map.entry("floor", "ceil"),
              Map.entry("push_front", "push_back"),
              Map.entry("pop_front", "pop_back"),
              Map.entry("is_ascii_lowercase", "is_ascii_uppercase"),
              Map.entry("to_ascii_lowercase", "to_ascii_uppercase"),
              Map.entry("to_lowercase", "to_uppercase"),
              Map.entry("leading_zeros", "trailing_zeros"),
              Map.entry("to_le_bytes", "to_be_bytes"),
              Map.entry("rotate_left", "rotate_right"),
              Map.entry("fetch_add", "fetch_sub"),
              Map.entry("fetch_and", "fetch_or"),
              Map.entry("fetch_min", "fetch_max"),
              Map.entry("wrapping_add", "saturating_add"),
              Map.entry("wrapping_sub", "saturating_sub"),
              Map.entry("wrapping_mul", "saturating_mul")));

  private static Map<String, String> both(Map<String, String> pairs) {
    Map<String, String> all = new HashMap<>(pairs);
    pairs.forEach((one, other) -> all.put(other, one));
    return Map.copyOf(all);
  }

  /** The opposite of a method; empty when it has none. */
  static String method(String name) {
    return METHODS.getOrDefault(name, "");
  }
}
