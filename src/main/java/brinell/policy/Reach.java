package brinell.policy;

import brinell.core.AiLevel;

/** How far AI must have taken part for a condition to hold. */
public enum Reach {
  ANY,
  ASSISTED,
  GENERATED,
  AUTONOMOUS;

  /** Whether a declared level certainly reaches so far. */
  public boolean reachedBy(AiLevel level) {
    return switch (this) {
      case ANY -> level.isUse();
      case ASSISTED -> level.isUse() && level != AiLevel.UNSPECIFIED;
      case GENERATED -> level == AiLevel.GENERATED || level == AiLevel.AUTONOMOUS;
      case AUTONOMOUS -> level == AiLevel.AUTONOMOUS;
    };
  }
}
