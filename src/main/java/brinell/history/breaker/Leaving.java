package brinell.history.breaker;

import brinell.policy.Breaker.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When an item leaves the window; see docs/breaker.md, section 4. All in seconds since 1970. */
final class Leaving {
  static final long DAY = 86_400;

  private final Window window;

  Leaving(Window window) {
    this.window = window;
  }

  /** The first second in which an item of time {@code at} is no longer in the window. */
  long of(long at) {
    return switch (window.kind()) {
      case ROLLING -> at + window.days() * DAY + (window.closed() ? 1 : 0);
      case DAYS -> midnight(day(at).plusDays(window.days()));
      case PERIODS -> midnight(nextPeriod(day(at)));
    };
  }

  private LocalDate nextPeriod(LocalDate day) {
    LocalDate anchor = window.anchor().orElse(LocalDate.EPOCH);
    long past = Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), (long) window.days());
    return anchor.plusDays((past + 1) * window.days());
  }

  /** The first midnight that is not before an instant. */
  long nextMidnight(long at) {
    long same = midnight(day(at));
    return same >= at ? same : midnight(day(at).plusDays(1));
  }

  long midnight(LocalDate day) {
    return day.atStartOfDay(window.zone()).toEpochSecond();
  }

  private LocalDate day(long at) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(at), window.zone());
  }
}
