package brinell.history.page;

import brinell.history.share.Band;
import brinell.history.share.History;
import brinell.history.share.Interval;
import brinell.history.share.Named;
import brinell.history.share.Outcomes;
import brinell.history.share.Tally;
import brinell.history.share.Week;
import java.util.List;

/** The past in figures, as one file that loads nothing and runs nothing. */
public final class HistoryPage {
  /** More weeks than this make bars that nobody can see. */
  private static final int MOST_WEEKS = 260;

  private final History history;
  private final Html page = new Html();

  private HistoryPage(History history) {
    this.history = history;
  }

  public static String of(History history) {
    HistoryPage page = new HistoryPage(history);
    page.header();
    page.page.raw("\n<main>");
    page.weeks();
    page.outcomes();
    page.areas();
    page.said();
    page.limits();
    page.page.raw("\n</main>");
    return Html.page("What this history declares · Brinell", page.page.toString());
  }

  private void header() {
    page.raw("<header>\n")
        .tag("p", "kicker", "brinell history")
        .raw("\n")
        .tag("h1", "What this history declares about AI use")
        .raw("\n<dl class=\"about\">");
    about("Branch", history.branch() + " at " + Figures.shortId(history.tip()));
    about("From", Figures.day(history.since()) + " to " + Figures.day(history.asOf()) + " (UTC)");
    about("Bots", history.bots() + " landings, in the shares and not in the outcomes");
    page.raw("</dl>\n<table class=\"list\"><tbody>")
        .raw(
            "<tr><th></th><th class=\"n\">all</th><th class=\"n\">declare AI use</th><th></th></tr>");
    total("commits, without merges", history.commits());
    total("landings on the first-parent line", history.landings());
    total("pull requests that landings name", history.proposals());
    page.raw("</tbody></table>\n<p class=\"quiet\">")
        .text(
            "Declared is what messages, authors and notes say. It is a lower bound of use, and says nothing of any person.")
        .raw("</p></header>");
  }

  private void about(String name, String value) {
    page.raw("\n<div>").tag("dt", name).tag("dd", value).raw("</div>");
  }

  private void total(String name, Tally tally) {
    page.raw("\n<tr>").tag("td", name);
    cells(tally);
    page.raw("</tr>");
  }

  private void cells(Tally tally) {
    page.tag("td", "n", Long.toString(tally.all()))
        .tag("td", "n", tally.declared() + " (" + Figures.share(tally) + ")");
    bar(tally.share());
  }

  private void bar(double share) {
    page.raw("<td class=\"bar\">");
    if (share > 0) {
      page.raw("<span style=\"width:" + Html.number(Math.max(0.5, 100 * share)) + "%\"></span>");
    }
    page.raw("</td>");
  }

  private void weeks() {
    List<Week> all = history.weeks();
    List<Week> shown = all.subList(Math.max(0, all.size() - MOST_WEEKS), all.size());
    section("By week");
    page.raw("\n<p class=\"quiet\"><span class=\"key all\"></span>all ")
        .raw("<span class=\"key use\"></span>")
        .text(
            "declared; the line is the declared share of the last " + WeekPlot.WINDOW + " weeks. ")
        .text(
            "Commits, landings and pull requests are counted apart: a merge of ten commits is one landing.")
        .raw("</p>");
    plot("Landings", shown, Week::landings);
    plot("Commits", shown, Week::commits);
    if (history.proposals().all() > 0) {
      plot("Pull requests", shown, Week::proposals);
    }
    if (shown.size() < all.size()) {
      page.raw("<p class=\"quiet\">")
          .text("Shown are the last " + shown.size() + " of " + all.size() + " weeks.")
          .raw("</p>");
    }
    page.raw("</section>");
  }

  private void plot(String name, List<Week> weeks, java.util.function.Function<Week, Tally> of) {
    page.raw("\n<figure>")
        .tag("figcaption", name)
        .raw(WeekPlot.of(name, weeks, of))
        .raw("</figure>");
  }

  private void section(String title) {
    page.raw("\n<section>\n").tag("h2", title);
  }

  private void outcomes() {
    Outcomes d = history.declared();
    Outcomes u = history.undeclared();
    section("What became of them within 90 days");
    if (d.landings() == 0) {
      page.raw("\n<p>")
          .text("No declared landing was watched for 90 days yet.")
          .raw("</p></section>");
      return;
    }
    page.raw("\n<p class=\"quiet\"><span class=\"key use\"></span>")
        .text(d.landings() + " declared landings ")
        .raw("<span class=\"key u\"></span>")
        .text(
            u.landings()
                + " undeclared, both from the same "
                + history.together()
                + " weeks and without bots. The strokes are 95 % intervals.")
        .raw("</p>\n<figure>" + OutcomePlot.of(d, u) + "</figure>\n<p>")
        .text(
            "From the first commit to the merge: "
                + HistoryText.waits(d)
                + " declared ("
                + d.merges()
                + " merges), "
                + HistoryText.waits(u)
                + " undeclared ("
                + u.merges()
                + "); median, and the middle half.")
        .raw("</p>\n<p class=\"quiet\">")
        .text(
            "The two differ in size, place and purpose, and what is not declared may have used AI all the same. So no figure here tells which is better. By the number of code lines added:")
        .raw(
            "</p>\n<table class=\"list\"><tbody><tr><th>code lines added</th><th>declared</th><th>undeclared</th></tr>");
    history.bands().forEach(this::band);
    page.raw("</tbody></table>\n<p class=\"quiet\">")
        .text(
            "“Lines removed by a fix” is the SZZ method: a landing whose title says that it fixes something removed lines that came with the landing in question. It blames what stood near a fault as readily as what caused it, misses faults of omission, and follows no moved line. A landing is “named by a later fix” when a later message names its commit after “Fixes:” or “introduced in”.")
        .raw("</p></section>");
  }

  private void band(Band b) {
    page.raw("\n<tr>")
        .tag("td", b.size())
        .tag("td", words(b.declared()))
        .tag("td", words(b.undeclared()))
        .raw("</tr>");
  }

  private static String words(Outcomes o) {
    return o.landings() == 0
        ? "none"
        : o.landings()
            + " landings; reverted "
            + interval(o.reverted())
            + ", lines removed by a fix "
            + interval(o.blamed())
            + ", lines stayed "
            + interval(o.survived());
  }

  private static String interval(Interval i) {
    return Figures.interval(i);
  }

  private void areas() {
    if (history.areas().isEmpty()) {
      return;
    }
    section("By area");
    page.raw("\n<p class=\"quiet\">")
        .text("Landings that touched a folder; one can touch several.")
        .raw(
            "</p>\n<table class=\"list\"><tbody><tr><th></th><th class=\"n\">landings</th><th class=\"n\">declared</th><th></th></tr>");
    for (Named n : history.areas()) {
      page.raw("\n<tr>").tag("td", n.name());
      cells(n.tally());
      page.raw("</tr>");
    }
    page.raw("</tbody></table></section>");
  }

  private void said() {
    if (history.kinds().isEmpty()) {
      return;
    }
    section("How it was said");
    page.raw("\n<p class=\"quiet\">")
        .text(
            "Landings by where use is stated, and by what is named there; one can count several times.")
        .raw("</p>\n<div class=\"two\">");
    names("Where", history.kinds());
    names("Tools", history.tools());
    names("Models", history.models());
    page.raw("</div></section>");
  }

  private void names(String title, List<Named> all) {
    long most = all.stream().mapToLong(n -> n.tally().all()).max().orElse(1);
    page.raw("\n<div>").tag("h3", title).raw("<table class=\"list\"><tbody>");
    for (Named n : all) {
      page.raw("\n<tr>").tag("td", n.name()).tag("td", "n", Long.toString(n.tally().all()));
      bar((double) n.tally().all() / Math.max(1, most));
      page.raw("</tr>");
    }
    page.raw("</tbody></table></div>");
  }

  private void limits() {
    if (history.limits().isEmpty()) {
      return;
    }
    section("What is not known");
    page.raw("\n<ul>");
    history.limits().forEach(l -> page.raw("\n<li>").text(l).raw("</li>"));
    page.raw("</ul></section>");
  }
}
