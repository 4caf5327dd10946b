package brinell.report.html;

import static brinell.report.html.Markup.tag;

import java.util.ArrayList;
import java.util.List;

/** Tables that become lists of cards on a narrow screen. */
final class Tables {
  private Tables() {}

  static Markup stacked(String caption, List<Markup> rows) {
    return tag("table")
        .style("stack")
        .of(tag("caption").style("vh").text(caption), tag("tbody").of(rows));
  }

  static List<Markup> head(String... names) {
    List<Markup> cells = new ArrayList<>();
    for (String name : names) {
      cells.add(tag("th").with("scope", "col").text(name));
    }
    return cells;
  }

  /** A cell that repeats its column's name where the header row is out of sight. */
  static Markup.Tag cell(String column, Markup... inside) {
    return tag("td").with("data-of", column).of(tag("div").of(inside));
  }
}
