package brinell.core;

/** What a policy's clause comes to for a change, from the mildest to the gravest. */
public enum Verdict {
  NOT_APPLICABLE,
  PASS,
  /** Not known: data missing, not run, or undecided. */
  OPEN,
  /** Only a person can say so, and has not said it for this head. */
  ATTEST,
  /** A human must look. */
  REVIEW,
  /** Evidence meets a rule that the policy calls blocking. */
  FAIL
}
