package brinell.app;

import brinell.policy.Clause;
import brinell.policy.Condition;
import brinell.policy.Policy;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a policy asks for what a check states. */
final class Asked {
  private final String check;

  private Asked(String check) {
    this.check = check;
  }

  static boolean in(Policy policy, String check) {
    Asked asked = new Asked(check);
    return Stream.concat(
            policy.clauses().stream().flatMap(Asked::conditions), policy.terms().values().stream())
        .anyMatch(asked::speaks);
  }

  private static Stream<Condition> conditions(Clause clause) {
    return Stream.of(clause.when(), clause.unless(), clause.needs()).flatMap(Optional::stream);
  }

  private boolean speaks(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.of().stream().anyMatch(this::speaks);
      case Condition.Any any -> any.of().stream().anyMatch(this::speaks);
      case Condition.Not not -> speaks(not.of());
      case Condition.Findings findings -> about(findings.of());
      case Condition.MeasureIs measure -> about(measure.of());
      default -> false;
    };
  }

  private boolean about(String subject) {
    return subject.equals(check) || subject.startsWith(check + ".");
  }
}
