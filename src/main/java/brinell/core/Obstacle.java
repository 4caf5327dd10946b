package brinell.core;

/** Why a check came to no result. */
public enum Obstacle {
  NOT_RUN,
  TOOL_MISSING,
  BASELINE_FAILED,
  TIMED_OUT,
  BUDGET_SPENT,
  CRASHED
}
