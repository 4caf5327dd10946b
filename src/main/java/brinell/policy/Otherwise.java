package brinell.policy;

import brinell.core.Verdict;

/** What an unmet clause comes to, from the mildest. */
public enum Otherwise {
  /** Advice: binds nobody. */
  NOTE(Verdict.NOT_APPLICABLE),
  ATTEST(Verdict.ATTEST),
  REVIEW(Verdict.REVIEW),
  FAIL(Verdict.FAIL);

  private final Verdict verdict;

  Otherwise(Verdict verdict) {
    this.verdict = verdict;
  }

  public Verdict verdict() {
    return verdict;
  }
}
