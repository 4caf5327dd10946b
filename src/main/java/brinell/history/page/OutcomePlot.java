package brinell.history.page;

import brinell.history.share.Interval;
import brinell.history.share.Outcomes;

/** What became of both kinds of landings: a point each, with what chance leaves open. */
final class OutcomePlot {
  private static final double LEFT = 190;
  private static final double WIDTH = 900;
  private static final double RIGHT = 180;
  private static final double ROW = 46;

  private final Html svg = new Html();
  private int row;

  private OutcomePlot() {}

  static String of(Outcomes declared, Outcomes undeclared) {
    OutcomePlot plot = new OutcomePlot();
    double height = 4 * ROW + 26;
    plot.svg.raw(
        "<svg viewBox=\"0 0 "
            + Html.number(WIDTH)
            + " "
            + Html.number(height)
            + "\" role=\"img\">");
    plot.svg.tag("title", "What became of declared and undeclared landings within 90 days");
    for (int percent = 0; percent <= 100; percent += 25) {
      double x = x(percent / 100.0);
      plot.line(x, 4, x, 4 * ROW, "grid");
      plot.svg.raw(
          "<text text-anchor=\"middle\" x=\""
              + Html.number(x)
              + "\" y=\""
              + Html.number(4 * ROW + 16)
              + "\">"
              + percent
              + " %</text>");
    }
    plot.row("reverted", declared.reverted(), undeclared.reverted());
    plot.row("named by a later fix", declared.fixed(), undeclared.fixed());
    plot.row("lines removed by a fix", declared.blamed(), undeclared.blamed());
    plot.row("code lines that stayed", declared.survived(), undeclared.survived());
    return plot.svg.raw("</svg>").toString();
  }

  private void row(String name, Interval declared, Interval undeclared) {
    double y = row * ROW + 16;
    svg.raw("<text class=\"name\" x=\"0\" y=\"" + Html.number(y + 8) + "\">")
        .text(name)
        .raw("</text>");
    point(y, declared, "d");
    point(y + 16, undeclared, "u");
    row++;
  }

  private void point(double y, Interval i, String style) {
    if (i.of() == 0) {
      return;
    }
    line(x(i.low()), y, x(i.high()), y, style);
    svg.raw(
        "<circle class=\""
            + style
            + "\" cx=\""
            + Html.number(x(i.share()))
            + "\" cy=\""
            + Html.number(y)
            + "\" r=\"4\"/>");
    svg.raw("<text x=\"" + Html.number(WIDTH - RIGHT + 14) + "\" y=\"" + Html.number(y + 4) + "\">")
        .text(Figures.interval(i))
        .raw("</text>");
  }

  private void line(double x1, double y1, double x2, double y2, String style) {
    svg.raw(
        "<line class=\""
            + style
            + "\" x1=\""
            + Html.number(x1)
            + "\" y1=\""
            + Html.number(y1)
            + "\" x2=\""
            + Html.number(x2)
            + "\" y2=\""
            + Html.number(y2)
            + "\"/>");
  }

  private static double x(double share) {
    return LEFT + (WIDTH - LEFT - RIGHT) * share;
  }
}
