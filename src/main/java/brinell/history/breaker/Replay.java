package brinell.history.breaker;

import java.util.List;

/**
 * A breaker's past up to an instant.
 *
 * @param count what the window holds then
 * @param over since when the share was last seen over and no more; {@link Long#MAX_VALUE} while it
 *     is over
 */
public record Replay(long until, List<Event> events, State state, Count count, long over) {
  public Replay {
    events = List.copyOf(events);
  }
}
