package brinell.policy;

/** What it means that nothing was said about AI use. It never means that none was used. */
public enum Silence {
  /** Ask: the clauses that turn on AI use wait for an answer. */
  ASK,
  /** Who used none need not say so: the clauses that turn on AI use do not apply. */
  ACCEPT,
  /** A human must look. */
  REVIEW
}
