package brinell.port;

import java.time.Duration;

/** How long work may still take. */
public interface Budget {
  /** Never negative. */
  Duration left();

  default boolean spent() {
    return left().isZero();
  }

  /** No bound. */
  static Budget unbounded() {
    return () -> Duration.ofDays(365);
  }
}
