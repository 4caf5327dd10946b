package brinell.core;

/** When a check runs: while somebody watches, or with a budget. */
public enum Lane {
  FAST,
  SLOW
}
