package brinell.policy;

/** What a project wants of a trailer. */
public enum Polarity {
  /** It does not count as a disclosure, and is not asked about. */
  IGNORE,
  ALLOW,
  RECOMMEND,
  REQUIRE,
  FORBID
}
