package brinell.core;

import java.util.List;

/** What came of a check. */
public sealed interface Outcome {
  record Observed(List<Evidence> evidence) implements Outcome {
    public Observed {
      evidence = List.copyOf(evidence);
    }
  }

  record NotApplicable(String because) implements Outcome {}

  record Inconclusive(Obstacle obstacle, String because) implements Outcome {}
}
