package brinell.policy.toml;

import brinell.policy.Condition;
import brinell.policy.Wording;
import java.util.List;
import java.util.function.BiFunction;

/** Reads a condition that allows some names, denies some, or both. */
final class Lists {
  private static final String DENIED = "except";

  private Lists() {}

  static Condition of(
      Cursor c, String allow, BiFunction<List<Wording>, List<Wording>, Condition> make) {
    List<Wording> allowed = c.wordings(allow);
    List<Wording> denied = c.wordings(DENIED);
    if (!c.has(allow) && !c.has(DENIED)) {
      c.problem(
          c.at(),
          "neither '" + allow + "' nor '" + DENIED + "' names anybody",
          "name who is allowed (" + allow + "), or who is not (" + DENIED + ")");
    }
    for (Wording both : denied) {
      if (allowed.stream().anyMatch(a -> a.pattern().equalsIgnoreCase(both.pattern()))) {
        c.problem(
            c.at(), "'" + both + "' is both allowed and denied", "remove it from one of the lists");
      }
    }
    return make.apply(allowed, denied);
  }
}
