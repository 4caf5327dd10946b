package brinell.rust;

/** A word before the keyword of an item. */
public enum Qualifier {
  UNSAFE,
  /** Of an item in an extern block. */
  SAFE,
  ASYNC,
  GEN,
  CONST,
  /** A function with an ABI. */
  EXTERN,
  /** Specialisation. */
  DEFAULT,
  /** Of a trait. */
  AUTO,
  /** Of a static. */
  MUT;

  @SuppressWarnings("EnumOrdinal") // a set of qualifiers lives in an int while one item is read
  int bit() {
    return 1 << ordinal();
  }
}
