package brinell.report.html;

import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Evidence;
import brinell.core.Finding;
import brinell.core.Location;
import brinell.core.Measure;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.report.Findings;
import brinell.report.Limits;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What ran, on what, what did not run and why, and what nobody saw. */
final class ReceiptPart {
  private final Desk desk;

  ReceiptPart(Desk desk) {
    this.desk = desk;
  }

  /** Findings that the diff has no place for. */
  Markup findings() {
    List<Markup> items = new ArrayList<>();
    for (Finding f : Findings.of(desk.dossier())) {
      if (!(f.location() instanceof Location.Lines at)
          || Anchors.of(desk.dossier().change(), at).isEmpty()) {
        items.add(
            tag("li")
                .of(
                    tag("span").style("level").text(f.level().name().toLowerCase(Locale.ROOT)),
                    text(" "),
                    Desk.code(f.rule()),
                    text(" " + Visible.prose(f.message()) + " "),
                    tag("span").style("at").of(desk.place(f.location())))
                .of(f.replay().stream().map(Desk::command).toList()));
      }
    }
    return items.isEmpty()
        ? Markup.none()
        : desk.section(
            "seen", "Seen outside the changed lines", List.of(tag("ul").style("margin").of(items)));
  }

  Markup receipts() {
    if (desk.dossier().receipts().isEmpty()) {
      return Markup.none();
    }
    List<Markup> rows = new ArrayList<>();
    rows.add(tag("tr").of(Tables.head("Check", "Result", "On", "Again")));
    desk.dossier().receipts().forEach(r -> rows.add(row(r)));
    return desk.section("checks", "What ran", List.of(Tables.stacked("Checks and results", rows)));
  }

  private static Markup row(Receipt r) {
    String lane = r.lane().name().toLowerCase(Locale.ROOT);
    return tag("tr")
        .of(
            Tables.cell(
                "Check", Desk.code(r.check()), text(" version " + r.version() + ", " + lane)),
            Tables.cell("Result", text(outcome(r.outcome()))),
            Tables.cell(
                "On",
                r.key().isEmpty()
                    ? text("no sample was taken")
                    : Markup.all(List.of(text("sample "), Desk.code(Words.shortId(r.key()))))),
            Tables.cell("Again", Desk.command(r.replay())));
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NotApplicable n -> "Does not apply: " + Visible.prose(n.because());
      case Outcome.Inconclusive i ->
          "No result (" + Words.obstacle(i.obstacle()) + "): " + Visible.prose(i.because());
      case Outcome.Observed o ->
          "Ran: "
              + o.evidence().stream().map(ReceiptPart::evidence).collect(Collectors.joining("; "));
    };
  }

  private static String evidence(Evidence e) {
    List<String> parts = new ArrayList<>();
    for (Measure m : e.measures()) {
      parts.add(m.value() + " " + m.unit() + " (" + m.name() + ")");
    }
    parts.add(Words.count(e.facts().size(), "fact"));
    parts.add(Words.count(e.findings().size(), "finding"));
    return Visible.prose(
        String.join(", ", parts) + ", " + e.basis().name().toLowerCase(Locale.ROOT));
  }

  Markup limits() {
    List<Markup> items = new ArrayList<>();
    Limits.of(desk.dossier()).forEach(l -> items.add(item(l)));
    for (Receipt r : desk.dossier().receipts()) {
      if (r.outcome() instanceof Outcome.Inconclusive i) {
        items.add(
            item(
                "No result of "
                    + r.check()
                    + ": "
                    + Words.obstacle(i.obstacle())
                    + ", "
                    + i.because()));
      }
    }
    items.add(
        item(
            "This page tells what was said and what was measured. It does not guess whether a"
                + " machine wrote the code, and saying nothing is not evidence of anything."));
    return desk.section("limits", "What this cannot tell", List.of(tag("ul").of(items)));
  }

  private static Markup item(String text) {
    return tag("li").text(Visible.prose(text));
  }
}
