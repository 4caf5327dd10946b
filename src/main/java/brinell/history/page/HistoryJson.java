package brinell.history.page;

import brinell.history.share.Band;
import brinell.history.share.History;
import brinell.history.share.Interval;
import brinell.history.share.Named;
import brinell.history.share.Outcomes;
import brinell.history.share.Tally;
import brinell.history.share.Week;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The past in figures, as maps and lists; ends of intervals in millionths, times in seconds. */
public final class HistoryJson {
  private HistoryJson() {}

  public static Map<String, ?> of(History h) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schema", "brinell.history/1");
    all.put("branch", h.branch());
    all.put("tip", h.tip());
    all.put("as_of", h.asOf().toString());
    all.put("since", h.since().toString());
    all.put("commits", tally(h.commits()));
    all.put("landings", tally(h.landings()));
    all.put("pull_requests", tally(h.proposals()));
    all.put("landings_by_bots", h.bots());
    all.put("weeks", h.weeks().stream().map(HistoryJson::week).toList());
    all.put("areas", names(h.areas()));
    all.put("kinds", names(h.kinds()));
    all.put("tools", names(h.tools()));
    all.put("models", names(h.models()));
    h.firstDeclared().ifPresent(t -> all.put("first_declared", t.toString()));
    all.put("outcome_weeks", h.together());
    all.put("declared", outcomes(h.declared()));
    all.put("undeclared", outcomes(h.undeclared()));
    all.put("by_lines_added", h.bands().stream().map(HistoryJson::band).toList());
    all.put("code_lines_now", h.linesNow());
    all.put("limits", h.limits());
    return all;
  }

  private static Map<String, ?> tally(Tally t) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("all", t.all());
    map.put("declared", t.declared());
    return map;
  }

  private static Map<String, ?> week(Week w) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("monday", w.monday().toString());
    map.put("commits", tally(w.commits()));
    map.put("landings", tally(w.landings()));
    map.put("pull_requests", tally(w.proposals()));
    return map;
  }

  private static List<?> names(List<Named> all) {
    return all.stream()
        .map(n -> {
          Map<String, Object> map = new LinkedHashMap<>();
          map.put("name", n.name());
          map.put("all", n.tally().all());
          map.put("declared", n.tally().declared());
          return map;
        })
        .toList();
  }

  private static Map<String, ?> band(Band b) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code_lines", b.size());
    map.put("declared", outcomes(b.declared()));
    map.put("undeclared", outcomes(b.undeclared()));
    return map;
  }

  private static Map<String, ?> outcomes(Outcomes o) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("landings", o.landings());
    map.put("reverted", interval(o.reverted()));
    map.put("named_by_fix", interval(o.fixed()));
    map.put("lines_removed_by_fix", interval(o.blamed()));
    map.put("code_lines_stayed", interval(o.survived()));
    map.put("seconds_to_merge_quartiles", o.days());
    map.put("merges", o.merges());
    return map;
  }

  private static Map<String, ?> interval(Interval i) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("part", i.part());
    map.put("of", i.of());
    map.put("low", Math.round(1e6 * i.low()));
    map.put("high", Math.round(1e6 * i.high()));
    return map;
  }
}
