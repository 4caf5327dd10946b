package brinell.report.html;

import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Hunk;
import brinell.core.LineKind;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines of one file's hunks. */
final class HunkTable {
  private final Desk desk;
  private final int file;
  private final Margin margin;
  private final List<Markup> rows = new ArrayList<>();
  private List<LineKind> last = List.of();

  HunkTable(Desk desk, int file, Margin margin) {
    this.desk = desk;
    this.file = file;
    this.margin = margin;
  }

  Markup table(List<Hunk> hunks) {
    for (Hunk hunk : hunks) {
      rows.add(
          spanning(
              "at",
              text(
                  "@@ -%d,%d +%d,%d @@"
                      .formatted(
                          hunk.baseStart(),
                          hunk.baseCount(),
                          hunk.headStart(),
                          hunk.headCount()))));
      last = List.of();
      hunk.lines().forEach(line -> line(line, hunks));
    }
    return tag("div")
        .style("diff")
        .of(
            tag("table")
                .of(
                    tag("caption").style("vh").text("Changed lines"),
                    columns(),
                    tag("tbody").of(rows)));
  }

  private static Markup columns() {
    return tag("colgroup")
        .of(Stream.of("n", "m", "c", "k").map(name -> tag("col").style(name)).toList());
  }

  private void line(Hunk.Line line, List<Hunk> hunks) {
    List<LineKind> kinds = margin.kinds(line);
    List<Markup> remarks = margin.after(line, hunks);
    Markup.Tag row = tag("tr").style(style(line.mark()));
    if (margin.isTarget(line)) {
      row = row.with("id", desk.prefix() + Anchors.line(file, line));
    }
    rows.add(
        row.of(
            tag("td").style("n").text("" + line.number()),
            tag("td").style("m").text(mark(line.mark())),
            tag("td").style("c").text(Visible.line(line.text().replace("\t", "    "))),
            tag("td").style("k").of(kinds.equals(last) ? List.of() : tags(kinds))));
    last = kinds;
    line.ending().ifPresent(words -> rows.add(spanning("at", text(Visible.prose(words)))));
    if (!remarks.isEmpty()) {
      rows.add(spanning("remark", tag("ul").style("margin").of(remarks)));
    }
  }

  private static Markup spanning(String style, Markup content) {
    return tag("tr").style(style).of(tag("td").with("colspan", "4").of(content));
  }

  private static List<Markup> tags(List<LineKind> kinds) {
    List<Markup> tags = new ArrayList<>();
    for (LineKind kind : kinds) {
      tags.add(tag("span").style("kind").text(Words.kind(kind)));
      tags.add(text(" "));
    }
    return tags;
  }

  private static String style(Hunk.Mark mark) {
    return switch (mark) {
      case ADDED -> "a";
      case REMOVED -> "r";
      case CONTEXT -> "x";
    };
  }

  private static String mark(Hunk.Mark mark) {
    return switch (mark) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case CONTEXT -> "";
    };
  }
}
