package brinell.policy.lint;

import brinell.policy.Condition;
import brinell.policy.Condition.Target;
import brinell.policy.Glob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The conditions that others are made of. */
final class Leaves {
  /**
   * @param required whether the whole cannot hold without it
   * @param negated whether the whole wants that it does not hold
   */
  record Leaf(Condition condition, boolean required, boolean negated) {}

  private final Map<String, Condition> terms;
  private final Set<String> open = new HashSet<>();
  private final List<Leaf> found = new ArrayList<>();

  private Leaves(Map<String, Condition> terms) {
    this.terms = terms;
  }

  static List<Leaf> of(Condition condition, Map<String, Condition> terms) {
    Leaves leaves = new Leaves(terms);
    leaves.visit(condition, true, false);
    return leaves.found;
  }

  private void visit(Condition condition, boolean required, boolean negated) {
    switch (condition) {
      case Condition.All(List<Condition> of) -> of.forEach(c -> visit(c, required, negated));
      case Condition.Any(List<Condition> of) ->
          of.forEach(c -> visit(c, required && of.size() == 1, negated));
      case Condition.Not(Condition of) -> visit(of, required, !negated);
      case Condition.Is(String term) -> term(term, required, negated);
      default -> found.add(new Leaf(condition, required, negated));
    }
  }

  /** A term that is defined by itself is a problem of its own. */
  private void term(String name, boolean required, boolean negated) {
    Condition meant = terms.get(name);
    if (meant != null && open.add(name)) {
      visit(meant, required, negated);
      open.remove(name);
    }
  }

  /** The path patterns that a condition itself names. */
  static List<Glob> globs(Condition condition) {
    return switch (condition) {
      case Condition.Touches(Target target, Condition.Side _) -> target.paths();
      case Condition.Only(Target target) -> target.paths();
      case Condition.AiWrote(Target target) -> target.paths();
      case Condition.Size size -> size.only().paths();
      case Condition.Findings findings -> findings.within().paths();
      default -> List.of();
    };
  }
}
