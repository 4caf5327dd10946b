package brinell.policy;

/**
 * A circuit breaker over a project's history. A check of the history reads it and states whether it
 * is tripped; a single change cannot tell.
 *
 * @param above trips when the share in percent is greater than this
 * @param reopen closes again when the share in percent is less than this
 * @param unit what is counted
 * @param where the branches or merges that count, in words
 */
public record Breaker(
    int above, int reopen, int windowDays, int cooldownDays, Unit unit, String where) {
  public enum Unit {
    MERGED_PROPOSALS,
    FIRST_PARENT,
    COMMITS
  }
}
