package brinell.history.breaker;

import java.util.Optional;

/**
 * Something that happened to a breaker.
 *
 * @param at seconds since 1970
 * @param count what the window held then
 * @param by the last item that came in that second; empty: time alone did it
 */
public record Event(Kind kind, long at, Count count, Optional<Item> by) {
  /** What happened. */
  public enum Kind {
    TRIPPED,
    /** It was tripped then; whether it had been before is not known. */
    TRIPPED_BY_THEN,
    REOPENED,
    /** From then on it is certain that it is closed. */
    KNOWN_CLOSED,
    /** Whether it is closed can no longer be told. */
    UNKNOWN,
    OVERRULED_CLOSED,
    OVERRULED_TRIPPED,
    RULING_ENDED
  }
}
