package brinell.policy.judge;

import brinell.core.Ground;
import java.util.List;

/**
 * Whether a condition holds. Beside Kleene's three values there is a fourth: the condition has no
 * meaning for this change, because the check that would decide it found nothing that concerns it.
 */
sealed interface Truth {
  String because();

  record Yes(String because, List<Ground> grounds) implements Truth {
    public Yes {
      grounds = List.copyOf(grounds);
    }
  }

  record No(String because, List<Ground> grounds) implements Truth {
    public No {
      grounds = List.copyOf(grounds);
    }
  }

  /** Gaps, the decisive one first; never empty. */
  record Unknown(List<Gap> gaps) implements Truth {
    public Unknown {
      gaps = List.copyOf(gaps);
    }

    @Override
    public String because() {
      return gaps.getFirst().because();
    }
  }

  record Moot(String because) implements Truth {}

  static Truth yes(String because, Ground... grounds) {
    return new Yes(because, List.of(grounds));
  }

  static Truth no(String because, Ground... grounds) {
    return new No(because, List.of(grounds));
  }

  static Truth unknown(Gap gap) {
    return new Unknown(List.of(gap));
  }

  /** Yes or no, on the same grounds. */
  static Truth of(boolean is, String because, List<Ground> grounds) {
    return is ? new Yes(because, grounds) : new No(because, grounds);
  }
}
