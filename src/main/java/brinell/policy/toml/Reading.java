package brinell.policy.toml;

import brinell.core.Problem;
import brinell.core.Rejected;
import brinell.policy.Policy;
import java.util.List;

/** What came of reading a policy: the policy, or every problem in it. */
public sealed interface Reading {
  record Good(Policy policy) implements Reading {}

  /** The problems, sorted by place; never empty. */
  record Bad(List<Problem> problems) implements Reading {
    public Bad {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The policy.
   *
   * @throws Rejected with all problems when there is none
   */
  default Policy orReject() {
    return switch (this) {
      case Good good -> good.policy();
      case Bad bad -> throw new Rejected(Rejected.Kind.INPUT, bad.problems());
    };
  }
}
