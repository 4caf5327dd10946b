package brinell.check.mutation;

import java.util.Locale;

/**
 * A kind of fault. The order is that of value: what a reviewer misses most often comes first. The
 * kinds up to {@link #STRUCT_BASE} plant what cargo-mutants plants; the others go beyond it.
 */
public enum Operator {
  /** A comparison with its boundary moved: {@code <} and {@code <=}. */
  BOUNDARY,
  /** Another comparison. */
  COMPARISON,
  /** {@code &&} and {@code ||}. */
  LOGIC,
  /** The guard of a match arm always true or always false. */
  GUARD,
  /** A deleted {@code !} or {@code -}. */
  UNARY,
  ARITHMETIC,
  BITS,
  /** {@code +=} and its like. */
  COMPOUND,
  MATCH_ARM,
  /** The body of a function is one value. */
  BODY,
  /** A field left to {@code ..base}. */
  STRUCT_BASE,

  /** A condition turned round. */
  CONDITION,
  /** A range with one element more or less. */
  RANGE,
  /** {@code return}, {@code break} or {@code continue} removed. */
  EARLY_EXIT,
  /** A call for its effect, removed. */
  STATEMENT,
  /** {@code f()?;} whose error is dropped. */
  ERROR_DROPPED,
  /** A guard that is held for its effect alone is not taken. */
  GUARD_VALUE,
  /** {@code checked_}, {@code wrapping_}, {@code saturating_}. */
  OVERFLOW,
  /** A method exchanged for its opposite: {@code all} and {@code any}. */
  OPPOSITE,
  ORDERING,
  /** Two arguments of one type, swapped. */
  ARGUMENTS,
  /** Another variant of an error. */
  VARIANT,
  NUMBER,
  BOOLEAN,
  STRING;

  /** As reports name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether cargo-mutants 27 has it too. */
  boolean common() {
    return compareTo(STRUCT_BASE) <= 0;
  }
}
