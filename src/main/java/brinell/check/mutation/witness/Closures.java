package brinell.check.mutation.witness;

import brinell.rust.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closures that capture nothing, for {@code fn(…) -> …}. */
final class Closures {
  private Closures() {}

  static Optional<Pool> of(Maker maker, String text, int depth) {
    int open = text.indexOf('(');
    int close =
        text.indexOf("->") < 0 ? text.lastIndexOf(')') : text.lastIndexOf(')', text.indexOf("->"));
    if (open < 0 || close < open) {
      return Optional.empty();
    }
    List<String> arguments = RustTokens.split(text.substring(open + 1, close), TokenKind.COMMA);
    int arrow = text.indexOf("->");
    String returns = arrow < 0 ? "()" : text.substring(arrow + 2).strip();
    String bars = "|" + "_, ".repeat(arguments.size()).replaceFirst(", $", "") + "| ";
    List<Value> all = new ArrayList<>();
    if (returns.equals("bool") && arguments.equals(List.of("char"))) {
      all.add(Value.of("char::is_alphanumeric"));
      all.add(Value.of("|c: char| c == 'a'"));
    }
    if (arguments.size() == 1 && arguments.getFirst().equals(returns)) {
      all.add(Value.of("|x| x"));
    }
    Optional<Pool> values = maker.of(returns, Math.max(depth + 1, 2));
    values.ifPresent(pool -> pool.values().forEach(v -> all.add(v.with(t -> bars + t))));
    return all.isEmpty() ? Optional.empty() : Optional.of(new Pool(text, all));
  }
}
