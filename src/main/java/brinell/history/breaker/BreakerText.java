package brinell.history.breaker;

import brinell.policy.Breaker;
import java.util.List;

/** What a breaker says, for a terminal. */
public final class BreakerText {
  private final Answer answer;
  private final Breaker rule;
  private final StringBuilder out = new StringBuilder();

  private BreakerText(Answer answer) {
    this.answer = answer;
    this.rule = answer.rule();
  }

  /** The state now and what can become of it. */
  public static String now(Answer answer) {
    BreakerText text = new BreakerText(answer);
    text.state();
    text.outlook();
    text.queue();
    text.limits();
    return text.out.toString();
  }

  /** Every trip and reopening. */
  public static String replay(Answer answer) {
    BreakerText text = new BreakerText(answer);
    text.events();
    text.limits();
    return text.out.toString();
  }

  private void state() {
    Replay now = answer.replay();
    line(
        switch (now.state()) {
          case State.Closed c ->
              "closed" + (c.since() == Long.MIN_VALUE ? "; it never tripped" : since(c.since()));
          case State.Tripped t ->
              "TRIPPED" + since(t.since()) + (t.known() ? "" : " at the latest");
          case State.Unknown u -> "unknown: the history that would tell is missing";
          case State.Overruled o ->
              (o.tripped() ? "TRIPPED" : "closed")
                  + since(o.since())
                  + " by a ruling, until "
                  + Words.time(o.until())
                  + ": "
                  + o.because();
        });
    line(
        "  "
            + Words.of(now.count())
            + " "
            + Words.units(rule, 2)
            + " "
            + Words.window(rule)
            + " declare AI use");
    line(
        "  it trips "
            + Words.trips(rule)
            + " and reopens "
            + Words.reopens(rule)
            + pause()
            + "; seen from "
            + answer.branch()
            + " at "
            + Words.time(now.until()));
  }

  private String pause() {
    int days = rule.pause().days();
    return days == 0
        ? ""
        : ", "
            + days
            + " days after "
            + (rule.pause().afterOver() ? "it was over" : "the trip")
            + " at the earliest";
  }

  private static String since(long at) {
    return " since " + Words.time(at);
  }

  private void outlook() {
    Outlook o = answer.outlook();
    if (answer.replay().state() instanceof State.Tripped) {
      line(reopening(o));
    } else {
      line(
          "  distance to tripping: "
              + o.toTrip()
                  .map(n ->
                      n + " more in a row that declare use" + (n == 0 ? " (it is over now)" : ""))
                  .orElse("no number of declared ones trips it"));
      o.trips()
          .ifPresent(t ->
              line(
                  "  if nothing more is merged, it trips at "
                      + Words.time(t)
                      + ", as older ones leave the window"));
    }
    goingOn(o);
  }

  private String reopening(Outlook o) {
    long until = answer.replay().until();
    long soonest = Math.max(until, o.pauseEnds().orElse(until));
    String undeclared =
        o.toReopen()
            .map(n ->
                n == 0
                    ? "the share is low enough"
                    : n + " more in a row without declared use bring the share down now")
            .orElse("no number of undeclared ones brings the share down");
    return "  earliest reopening: "
        + (o.pauseEnds().isEmpty()
            ? "not known while the share is over"
            : soonest == until
                ? "now, the pause being over"
                : Words.time(soonest) + ", when the pause ends")
        + "; "
        + undeclared
        + "\n  if nothing more is merged: "
        + o.reopens().map(t -> "it reopens at " + Words.time(t)).orElse("it does not reopen");
  }

  private void goingOn(Outlook o) {
    long days = o.halfWindow() / Leaving.DAY;
    List<Event> events = o.goingOn();
    String what =
        events.isEmpty()
            ? "nothing happens"
            : Words.event(events.getFirst().kind()) + " at " + Words.time(events.getFirst().at());
    line(
        "  if the next "
            + days
            + " days are like the last "
            + days
            + ": "
            + what
            + "; then "
            + Words.of(o.goneOn()));
  }

  private void queue() {
    answer
        .queue()
        .ifPresent(q -> {
          long marked = q.items().stream().filter(Item::marked).count();
          line(
              "  waiting: "
                  + q.items().size()
                  + ", of which "
                  + marked
                  + " declare use; all merged now: "
                  + Words.of(q.after())
                  + q.trips()
                      .map(i -> "; " + i.name() + " would trip it")
                      .orElse(answer.replay().state().isTripped() ? "" : "; none would trip it"));
        });
  }

  private void events() {
    List<Event> events = answer.replay().events();
    for (Event e : events) {
      line(
          Words.time(e.at())
              + "  "
              + pad(Words.event(e.kind()), 9)
              + pad(Words.of(e.count()), 20)
              + Words.cause(e));
    }
    long trips =
        events.stream()
            .filter(e -> e.kind() == Event.Kind.TRIPPED || e.kind() == Event.Kind.TRIPPED_BY_THEN)
            .count();
    Items.Counted counted = answer.counted();
    long marked = counted.items().stream().filter(Item::marked).count();
    line(
        trips
            + (trips == 1 ? " trip" : " trips")
            + " in "
            + counted.items().size()
            + " "
            + Words.units(rule, counted.items().size())
            + ", of which "
            + marked
            + " declare AI use; up to "
            + Words.time(answer.replay().until())
            + " it is "
            + word(answer.replay().state()));
  }

  private static String word(State state) {
    return state instanceof State.Unknown ? "unknown" : state.isTripped() ? "tripped" : "closed";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length())) + "  ";
  }

  private void limits() {
    if (answer.example()) {
      line("  the policy has no [breaker]; this is rust-lang/rust's. To have one: docs/breaker.md");
    }
    if (Words.countsProposals(rule) && answer.counted().nameless() > 0) {
      line(
          "  not counted: "
              + answer.counted().nameless()
              + " first-parent commits that name no pull request (count them: unit = \"first-parent\")");
    }
    if (answer.counted().leftOut() > 0) {
      line("  left out by the policy: " + answer.counted().leftOut());
    }
    if (answer.future() > 0) {
      line("  dated later, so not counted yet: " + answer.future());
    }
    answer
        .missingBefore()
        .ifPresent(k ->
            line(
                "  the clone is shallow: nothing is known before "
                    + Words.time(k)
                    + "; to know it: git fetch --unshallow"));
    answer.limits().forEach(l -> line("  " + l));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** The state in one word. */
  public static String state(Answer answer) {
    return word(answer.replay().state());
  }
}
