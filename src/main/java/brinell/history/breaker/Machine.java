package brinell.history.breaker;

import brinell.policy.Breaker;
import brinell.policy.Breaker.Looks;
import brinell.policy.Breaker.Overrule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs a breaker through the past; see docs/breaker.md, sections 4 to 7. */
public final class Machine {
  private static final long NEVER = Long.MAX_VALUE;

  private final Breaker rule;
  private final Leaving leaving;
  private final List<Item> items;
  private final long[] leaves;
  private final boolean[] leavesMarked;
  private final long from;
  private final long known;
  private final long pause;
  private final List<Event> events = new ArrayList<>();

  private int come;
  private int gone;
  private Count count = Count.NOTHING;
  private State state = new State.Closed(Long.MIN_VALUE);
  private long over = Long.MIN_VALUE;

  private Machine(Breaker rule, List<Item> items, Optional<Long> missingBefore) {
    this.rule = rule;
    this.leaving = new Leaving(rule.window());
    this.items = items.stream().sorted(Comparator.comparingLong(Item::at)).toList();
    int n = items.size();
    List<Item> byLeave =
        this.items.stream().sorted(Comparator.comparingLong(i -> leaving.of(i.at()))).toList();
    this.leaves = new long[n];
    this.leavesMarked = new boolean[n];
    for (int i = 0; i < n; i++) {
      leaves[i] = leaving.of(byLeave.get(i).at());
      leavesMarked[i] = byLeave.get(i).marked();
    }
    this.from = rule.times().from().map(leaving::midnight).orElse(Long.MIN_VALUE);
    this.known = missingBefore.map(leaving::of).orElse(Long.MIN_VALUE);
    this.pause = rule.pause().days() * Leaving.DAY;
    if (missingBefore.isPresent()) {
      state = new State.Unknown(NEVER);
    }
  }

  /**
   * @param items in any order
   * @param missingBefore in a shallow clone, the instant before which items are missing
   * @param until the last instant that is looked at, in seconds since 1970
   */
  public static Replay run(
      Breaker rule, List<Item> items, Optional<Long> missingBefore, long until) {
    Machine machine = new Machine(rule, items, missingBefore);
    machine.goTo(until);
    return new Replay(until, machine.events, machine.state, machine.count, machine.over);
  }

  private void goTo(long until) {
    long at = Long.MIN_VALUE;
    for (long next = next(at); next <= until && next != NEVER; next = next(at)) {
      at = next;
      int before = come;
      advance(at);
      look(at, come > before ? Optional.of(items.get(come - 1)) : Optional.empty());
    }
    advance(until); // what nobody looked at is in the window all the same
  }

  /** The next instant that is looked at. */
  private long next(long after) {
    long soonest = Math.min(nextRuling(after), look(after, nextCome()));
    if (rule.times().looks() != Looks.MERGES) {
      soonest = Math.min(soonest, look(after, gone < leaves.length ? leaves[gone] : NEVER));
      soonest = Math.min(soonest, look(after, pauseEnd(after)));
      soonest =
          Math.min(soonest, look(after, from > after && from != Long.MIN_VALUE ? from : NEVER));
      soonest =
          Math.min(soonest, look(after, known > after && known != Long.MIN_VALUE ? known : NEVER));
    }
    return soonest;
  }

  private long nextCome() {
    return come < items.size() ? items.get(come).at() : NEVER;
  }

  /** When a change at an instant is looked at. */
  private long look(long after, long change) {
    if (change == NEVER || rule.times().looks() != Looks.DAILY) {
      return change;
    }
    long midnight = leaving.nextMidnight(change);
    return midnight > after ? midnight : leaving.nextMidnight(after + 1);
  }

  private long pauseEnd(long after) {
    long end =
        switch (state) {
          case State.Tripped t -> pauseEnd(t);
          case State.Unknown u -> u.closedBy();
          case State.Closed c -> NEVER;
          case State.Overruled o -> NEVER;
        };
    return end > after ? end : NEVER;
  }

  private long pauseEnd(State.Tripped tripped) {
    if (!rule.pause().afterOver()) {
      return tripped.since() + pause;
    }
    return over == NEVER ? NEVER : over + pause;
  }

  private long nextRuling(long after) {
    return rule.overrules().stream()
        .flatMap(o -> List.of(o.at(), o.until()).stream())
        .filter(t -> t > after)
        .min(Comparator.naturalOrder())
        .orElse(NEVER);
  }

  /** Lets everything up to an instant come and go. */
  private void advance(long at) {
    while (come < items.size() && items.get(come).at() <= at) {
      count = count.plus(1, items.get(come).marked() ? 1 : 0);
      come++;
    }
    while (gone < leaves.length && leaves[gone] <= at) {
      count = count.plus(-1, leavesMarked[gone] ? -1 : 0);
      gone++;
    }
  }

  private void look(long at, Optional<Item> by) {
    Optional<Overrule> ruling = ruling(at);
    if (ruling.isPresent()) {
      overrule(at, ruling.get());
      return;
    }
    if (state instanceof State.Overruled o) {
      add(Event.Kind.RULING_ENDED, at, Optional.empty());
      state = o.tripped() ? new State.Tripped(o.since(), true) : new State.Closed(o.since());
    }
    if (at < from || at < known) {
      return;
    }
    boolean isOver = count.isOver(rule.share());
    over = isOver ? NEVER : over == NEVER ? at : over;
    step(at, isOver, by);
  }

  private void step(long at, boolean isOver, Optional<Item> by) {
    switch (state) {
      case State.Closed c -> {
        if (isOver) {
          to(new State.Tripped(at, true), Event.Kind.TRIPPED, at, by);
        }
      }
      case State.Unknown u -> unknown(u, at, isOver, by);
      case State.Tripped t -> {
        if (count.isUnder(rule.share())) {
          under(t, at, by);
        }
      }
      case State.Overruled o -> throw new IllegalStateException("a ruling has ended above");
    }
  }

  private void under(State.Tripped t, long at, Optional<Item> by) {
    if (at >= pauseEnd(t)) {
      to(new State.Closed(at), Event.Kind.REOPENED, at, by);
    } else if (!t.known()) {
      to(new State.Unknown(pauseEnd(t)), Event.Kind.UNKNOWN, at, by);
    }
  }

  private void unknown(State.Unknown u, long at, boolean isOver, Optional<Item> by) {
    long closedBy = u.closedBy() == NEVER ? latestEnd(at) : u.closedBy();
    if (isOver) {
      to(new State.Tripped(at, false), Event.Kind.TRIPPED_BY_THEN, at, by);
    } else if (count.isUnder(rule.share()) && at >= closedBy) {
      to(new State.Closed(at), Event.Kind.KNOWN_CLOSED, at, by);
    } else {
      state = new State.Unknown(closedBy);
    }
  }

  /** When a pause that began before the known past is over for certain. */
  private long latestEnd(long firstLook) {
    return (rule.pause().afterOver() ? firstLook : known) + pause;
  }

  private void overrule(long at, Overrule ruling) {
    State now =
        new State.Overruled(ruling.tripped(), ruling.at(), ruling.until(), ruling.because());
    if (!now.equals(state)) {
      Event.Kind kind =
          ruling.tripped() ? Event.Kind.OVERRULED_TRIPPED : Event.Kind.OVERRULED_CLOSED;
      to(now, kind, at, Optional.empty());
    }
    over = count.isOver(rule.share()) ? NEVER : over == NEVER ? at : over;
  }

  private Optional<Overrule> ruling(long at) {
    return rule.overrules().reversed().stream()
        .filter(o -> o.at() <= at && at < o.until())
        .findFirst();
  }

  private void to(State next, Event.Kind kind, long at, Optional<Item> by) {
    state = next;
    add(kind, at, by);
  }

  private void add(Event.Kind kind, long at, Optional<Item> by) {
    events.add(new Event(kind, at, count, by));
  }
}
