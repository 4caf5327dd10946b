package brinell.core;

/** How something is known. */
public enum Basis {
  /** It was run or counted. */
  MEASURED,
  /** Somebody, or a tool, said so. */
  DECLARED,
  /** A model's reading. */
  INFERRED
}
