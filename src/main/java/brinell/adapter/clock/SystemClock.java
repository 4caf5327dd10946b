package brinell.adapter.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of this machine. */
public final class SystemClock {
  private SystemClock() {}

  /** In whole seconds. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
