package brinell.history.breaker;

import brinell.policy.Breaker;
import brinell.policy.Breaker.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * What can become of a breaker.
 *
 * @param toTrip the least number of marked items that would trip it now; empty: none would
 * @param toReopen the least number of unmarked items that would bring the share under now; empty:
 *     none would
 * @param pauseEnds when the minimum pause is over; empty unless it is tripped
 * @param reopens when it reopens if nothing more comes; empty: never, or it is not tripped
 * @param trips when it trips if nothing more comes; empty: it does not
 * @param goingOn what happens if the last half window repeats itself
 * @param goneOn the window at the end of that
 */
public record Outlook(
    Optional<Long> toTrip,
    Optional<Long> toReopen,
    Optional<Long> pauseEnds,
    Optional<Long> reopens,
    Optional<Long> trips,
    long halfWindow,
    List<Event> goingOn,
    Count goneOn) {
  public Outlook {
    goingOn = List.copyOf(goingOn);
  }

  /** More items than anybody merges. */
  private static final long MANY = 10_000_000;

  /** See {@link Machine#run}. */
  public static Outlook of(Breaker rule, List<Item> items, Optional<Long> missing, Replay now) {
    long until = now.until();
    List<Item> here = items.stream().filter(i -> i.at() <= until).toList();
    long end = until + 2 * (rule.window().days() + rule.pause().days() + 2L) * Leaving.DAY;
    List<Event> quiet = after(Machine.run(rule, here, missing, end), until);
    long half = rule.window().days() * Leaving.DAY / 2;
    Replay going = Machine.run(rule, again(here, until, half), missing, until + half);
    Share share = rule.share();
    return new Outlook(
        least(0, n -> now.count().plus(n, n).isOver(share)),
        least(0, n -> now.count().plus(n, 0).isUnder(share)),
        pauseEnds(rule, now),
        first(quiet, Event.Kind.REOPENED),
        first(quiet, Event.Kind.TRIPPED),
        half,
        after(going, until),
        going.count());
  }

  private static List<Event> after(Replay replay, long until) {
    return replay.events().stream().filter(e -> e.at() > until).toList();
  }

  private static Optional<Long> first(List<Event> events, Event.Kind kind) {
    return events.stream().filter(e -> e.kind() == kind).map(Event::at).findFirst();
  }

  private static Optional<Long> pauseEnds(Breaker rule, Replay now) {
    if (!(now.state() instanceof State.Tripped tripped)) {
      return Optional.empty();
    }
    long pause = rule.pause().days() * Leaving.DAY;
    if (!rule.pause().afterOver()) {
      return Optional.of(tripped.since() + pause);
    }
    return now.over() == Long.MAX_VALUE ? Optional.empty() : Optional.of(now.over() + pause);
  }

  /** The items, and those of the last half window once more, as much later. */
  private static List<Item> again(List<Item> items, long until, long half) {
    List<Item> all = new ArrayList<>(items);
    for (Item i : items) {
      if (i.at() > until - half) {
        all.add(new Item(i.at() + half, i.marked(), i.name(), i.oid(), i.subject()));
      }
    }
    return all;
  }

  /** The smallest number that does it; what a number does, every larger one does. */
  private static Optional<Long> least(long from, LongPredicate does) {
    long high = Math.max(1, from);
    if (does.test(from)) {
      return Optional.of(from);
    }
    while (!does.test(high)) {
      high *= 2;
      if (high > MANY) {
        return Optional.empty();
      }
    }
    long low = high / 2;
    while (low + 1 < high) {
      long middle = (low + high) / 2;
      if (does.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Optional.of(high);
  }
}
