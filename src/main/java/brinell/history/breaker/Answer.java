package brinell.history.breaker;

import brinell.policy.Breaker;
import java.util.List;
import java.util.Optional;

/**
 * All that is said of a breaker.
 *
 * @param branch what the user called it
 * @param example whether the rule is another project's, for the project has none
 * @param future items that are dated after the instant
 */
public record Answer(
    Breaker rule,
    String branch,
    String tip,
    boolean example,
    Items.Counted counted,
    long future,
    Optional<Long> missingBefore,
    Replay replay,
    Outlook outlook,
    List<String> limits,
    Optional<Queue> queue) {
  public Answer {
    limits = List.copyOf(limits);
  }

  /**
   * @param items what waits, in the order of its numbers, as if merged now
   * @param after what the window would hold
   * @param trips the first that would trip it
   */
  public record Queue(List<Item> items, Count after, Optional<Item> trips) {
    public Queue {
      items = List.copyOf(items);
    }

    /** If all were merged at the instant of a replay, one after another. */
    static Queue of(Breaker rule, List<Item> waiting, Replay now) {
      Count count = now.count();
      Optional<Item> trips = Optional.empty();
      for (Item item : waiting) {
        count = count.plus(1, item.marked() ? 1 : 0);
        if (trips.isEmpty() && !now.state().isTripped() && count.isOver(rule.share())) {
          trips = Optional.of(item);
        }
      }
      return new Queue(waiting, count, trips);
    }
  }

  public static Optional<Queue> queue(Breaker rule, Optional<List<Item>> waiting, Replay now) {
    return waiting.map(w -> Queue.of(rule, w, now));
  }
}
