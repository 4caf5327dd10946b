package brinell.core;

/** How directly something was said. */
public enum Strength {
  /** Said in a form made for saying it. */
  DECLARED,
  /** Left by a tool. */
  MACHINE_LEFT,
  /** Said in a form that is easily lost or misread. */
  WEAK
}
