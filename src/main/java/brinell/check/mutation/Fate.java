package brinell.check.mutation;

import java.util.Locale;

/** What became of a fault. */
public enum Fate {
  /** A test failed. */
  KILLED,
  /** Tests came there and none failed. */
  SURVIVED,
  /** No test comes there. */
  UNREACHED,
  /** A test did not end; it was noticed. */
  TIMEOUT,
  /** The compiler refuses it. */
  UNVIABLE,
  /** This build leaves the place out. */
  NOT_COMPILED,
  /** It is not known. */
  UNDECIDED;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean detected() {
    return this == KILLED || this == TIMEOUT;
  }

  public boolean missed() {
    return this == SURVIVED || this == UNREACHED;
  }
}
