package brinell.history.breaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a breaker says, as maps and lists. Instants are RFC 3339 in UTC. */
public final class BreakerJson {
  private BreakerJson() {}

  public static Map<String, ?> of(Answer answer) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", "brinell.breaker/1");
    all.put("branch", answer.branch());
    all.put("tip", answer.tip());
    all.put("at", Words.time(answer.replay().until()));
    all.put(
        "unit",
        answer
            .rule()
            .counting()
            .unit()
            .name()
            .toLowerCase(java.util.Locale.ROOT)
            .replace('_', '-'));
    all.put("state", BreakerText.state(answer));
    since(answer.replay().state(), all);
    all.put("window", count(answer.replay().count()));
    all.put("items", answer.counted().items().size());
    all.put("marked", answer.counted().items().stream().filter(Item::marked).count());
    all.put("unnamed", answer.counted().nameless());
    all.put("left_out", answer.counted().leftOut());
    all.put("future", answer.future());
    answer.missingBefore().ifPresent(k -> all.put("missing_before", Words.time(k)));
    all.put("outlook", outlook(answer.outlook()));
    answer.queue().ifPresent(q -> all.put("queue", queue(q)));
    all.put("events", answer.replay().events().stream().map(BreakerJson::event).toList());
    return all;
  }

  private static void since(State state, Map<String, Object> all) {
    switch (state) {
      case State.Closed c -> {
        if (c.since() != Long.MIN_VALUE) {
          all.put("since", Words.time(c.since()));
        }
      }
      case State.Tripped t -> {
        all.put("since", Words.time(t.since()));
        all.put("since_is_exact", t.known());
      }
      case State.Overruled o -> {
        all.put("since", Words.time(o.since()));
        all.put("overruled_until", Words.time(o.until()));
        all.put("overruled_because", o.because());
      }
      case State.Unknown u -> {}
    }
  }

  private static Map<String, ?> count(Count count) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("all", count.all());
    map.put("marked", count.marked());
    return map;
  }

  private static Map<String, ?> outlook(Outlook o) {
    Map<String, Object> map = new LinkedHashMap<>();
    o.toTrip().ifPresent(n -> map.put("marked_to_trip", n));
    o.toReopen().ifPresent(n -> map.put("unmarked_to_reopen", n));
    o.pauseEnds().ifPresent(t -> map.put("pause_ends", Words.time(t)));
    o.reopens().ifPresent(t -> map.put("reopens_if_nothing_comes", Words.time(t)));
    o.trips().ifPresent(t -> map.put("trips_if_nothing_comes", Words.time(t)));
    map.put(
        "if_the_last_half_window_repeats", o.goingOn().stream().map(BreakerJson::event).toList());
    map.put("window_then", count(o.goneOn()));
    return map;
  }

  private static Map<String, ?> queue(Answer.Queue q) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("waiting", q.items().size());
    map.put("marked", q.items().stream().filter(Item::marked).count());
    map.put("window_after", count(q.after()));
    q.trips().ifPresent(i -> map.put("trips", i.name()));
    return map;
  }

  private static Map<String, ?> event(Event e) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", Words.event(e.kind()));
    map.put("at", Words.time(e.at()));
    map.put("all", e.count().all());
    map.put("marked", e.count().marked());
    map.put("by", e.by().map(i -> List.of(i.name(), i.oid())).orElse(List.of()));
    return map;
  }
}
