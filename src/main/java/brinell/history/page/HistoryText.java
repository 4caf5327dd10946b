package brinell.history.page;

import brinell.history.share.History;
import brinell.history.share.Interval;
import brinell.history.share.Named;
import brinell.history.share.Outcomes;
import brinell.history.share.Tally;
import brinell.history.share.Week;
import java.util.List;

/** The past in figures, for a terminal. */
public final class HistoryText {
  private static final int WEEKS = 8;
  private static final int ROWS = 8;

  private final History history;
  private final StringBuilder out = new StringBuilder();

  private HistoryText(History history) {
    this.history = history;
  }

  public static String of(History history) {
    HistoryText text = new HistoryText(history);
    text.head();
    text.weeks();
    text.said();
    text.areas();
    text.outcomes();
    text.limits();
    return text.out.toString();
  }

  private void head() {
    line(
        history.branch()
            + " at "
            + Figures.shortId(history.tip())
            + ", "
            + Figures.day(history.since())
            + " to "
            + Figures.day(history.asOf()));
    row("", "all", "declare AI use");
    total("commits (no merges)", history.commits());
    total("first-parent landings", history.landings());
    total("pull requests named", history.proposals());
    if (history.bots() > 0) {
      line("  " + history.bots() + " landings are by bots");
    }
  }

  private void total(String name, Tally tally) {
    row(name, Long.toString(tally.all()), tally.declared() + "  " + Figures.share(tally));
  }

  private void row(String name, String second, String third) {
    line("  " + pad(name, 26) + right(second, 9) + "  " + third);
  }

  private void weeks() {
    List<Week> weeks = history.weeks();
    if (weeks.isEmpty()) {
      return;
    }
    line("");
    line("week of      commits        landings       pull requests   (declared of all)");
    for (Week w : weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size())) {
      line(
          "  "
              + w.monday()
              + " "
              + pad(of(w.commits()), 15)
              + pad(of(w.landings()), 15)
              + of(w.proposals()));
    }
  }

  private static String of(Tally t) {
    return t.declared() + " of " + t.all();
  }

  private void said() {
    names("where it was said (landings; one can say it in several places)", history.kinds());
    names("tools that were named", history.tools());
    names("models that were named", history.models());
  }

  private void names(String title, List<Named> all) {
    if (all.isEmpty()) {
      return;
    }
    line("");
    line(title);
    for (Named n : all.subList(0, Math.min(ROWS, all.size()))) {
      line("  " + right(Long.toString(n.tally().all()), 6) + "  " + n.name());
    }
    if (all.size() > ROWS) {
      line("          and " + (all.size() - ROWS) + " more: --format json");
    }
  }

  private void areas() {
    if (history.areas().isEmpty()) {
      return;
    }
    line("");
    line("areas (landings that touched them)");
    for (Named n : history.areas().subList(0, Math.min(ROWS, history.areas().size()))) {
      row(
          n.name(),
          Long.toString(n.tally().all()),
          n.tally().declared() + "  " + Figures.share(n.tally()));
    }
    if (history.areas().size() > ROWS) {
      line("  and " + (history.areas().size() - ROWS) + " more: --format json");
    }
  }

  private void outcomes() {
    line("");
    Outcomes d = history.declared();
    Outcomes u = history.undeclared();
    if (d.landings() == 0) {
      line("What became of declared landings: none was watched for 90 days.");
      return;
    }
    line("what became of landings within 90 days (95 % intervals)");
    outcome("", "declared, " + d.landings(), "undeclared, " + u.landings());
    outcome("reverted", d.reverted(), u.reverted());
    outcome("named by a later fix", d.fixed(), u.fixed());
    outcome("lines removed by a fix", d.blamed(), u.blamed());
    outcome("code lines that stayed", d.survived(), u.survived());
    outcome("first commit to merge", waits(d), waits(u));
    line(
        "  Both kinds are from the same "
            + history.together()
            + " weeks, without bots. They differ in size, place and");
    line(
        "  purpose, and what is not declared may have used AI all the same: no verdict on either.");
  }

  private void outcome(String name, Interval d, Interval u) {
    outcome(name, Figures.interval(d), Figures.interval(u));
  }

  private void outcome(String name, String declared, String undeclared) {
    line("  " + pad(name, 26) + pad(declared, 24) + undeclared);
  }

  static String waits(Outcomes o) {
    return o.days().isEmpty()
        ? "–"
        : Figures.duration(o.days().get(1))
            + " ("
            + Figures.duration(o.days().get(0))
            + "–"
            + Figures.duration(o.days().get(2))
            + ")";
  }

  private void limits() {
    history.limits().forEach(l -> line("note: " + l));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
