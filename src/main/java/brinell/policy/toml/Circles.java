package brinell.policy.toml;

import brinell.policy.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds terms that are defined by themselves. */
final class Circles {
  private Circles() {}

  static boolean reaches(Condition from, String term, Map<String, Condition> terms) {
    return reaches(from, term, terms, new HashSet<>());
  }

  private static boolean reaches(
      Condition from, String term, Map<String, Condition> terms, Set<String> seen) {
    return switch (from) {
      case Condition.All(List<Condition> of) ->
          of.stream().anyMatch(c -> reaches(c, term, terms, seen));
      case Condition.Any(List<Condition> of) ->
          of.stream().anyMatch(c -> reaches(c, term, terms, seen));
      case Condition.Not(Condition of) -> reaches(of, term, terms, seen);
      case Condition.Is(String name) ->
          name.equals(term)
              || (seen.add(name)
                  && terms.containsKey(name)
                  && reaches(terms.get(name), term, terms, seen));
      default -> false;
    };
  }
}
