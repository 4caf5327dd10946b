package brinell.core;

/**
 * How far AI took part, by what was said. The words are those of the W3C community group on AI
 * content disclosure; {@link #UNSPECIFIED} is "it took part, and nothing says how far".
 */
public enum AiLevel {
  /** Somebody said that no AI was used. Saying nothing is not this. */
  NONE,
  UNSPECIFIED,
  ASSISTED,
  GENERATED,
  AUTONOMOUS;

  public boolean isUse() {
    return this != NONE;
  }
}
