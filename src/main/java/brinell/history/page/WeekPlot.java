package brinell.history.page;

import brinell.history.share.Tally;
import brinell.history.share.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Two plots over the weeks: how many, and which part of them declares use. */
final class WeekPlot {
  private static final double LEFT = 44;
  private static final double RIGHT = 8;
  private static final double WIDTH = 900;
  private static final double COUNTS = 90;
  private static final double GAP = 24;
  private static final double SHARES = 110;

  /** The share is that of so many weeks; fewer landings make it jump. */
  static final int WINDOW = 6;

  private final List<Week> weeks;
  private final Function<Week, Tally> of;
  private final Html svg = new Html();

  private WeekPlot(List<Week> weeks, Function<Week, Tally> of) {
    this.weeks = weeks;
    this.of = of;
  }

  static String of(String name, List<Week> weeks, Function<Week, Tally> of) {
    WeekPlot plot = new WeekPlot(weeks, of);
    plot.draw(name);
    return plot.svg.toString();
  }

  private void draw(String name) {
    double height = COUNTS + GAP + SHARES + 22;
    svg.raw(
        "<svg viewBox=\"0 0 "
            + Html.number(WIDTH)
            + " "
            + Html.number(height)
            + "\" role=\"img\">");
    svg.tag("title", name + " by week, and the share that declares AI use");
    counts();
    shares();
    years(height);
    svg.raw("</svg>");
  }

  private double x(double week) {
    return LEFT + (WIDTH - LEFT - RIGHT) * week / Math.max(1, weeks.size());
  }

  private void counts() {
    long most = weeks.stream().mapToLong(w -> of.apply(w).all()).max().orElse(1);
    double top = Math.max(1, most);
    grid(0, COUNTS, "0", Long.toString(most));
    for (int i = 0; i < weeks.size(); i++) {
      Tally t = of.apply(weeks.get(i));
      bar(i, t.all() / top, "all");
      bar(i, t.declared() / top, "use");
    }
  }

  private void bar(int week, double part, String style) {
    if (part > 0) {
      double w = Math.max(0.6, x(week + 1) - x(week) - 0.6);
      rect(x(week), COUNTS * (1 - part) + 2, w, COUNTS * part, style);
    }
  }

  private void rect(double x, double y, double w, double h, String style) {
    svg.raw(
        "<rect class=\""
            + style
            + "\" x=\""
            + Html.number(x)
            + "\" y=\""
            + Html.number(y)
            + "\" width=\""
            + Html.number(w)
            + "\" height=\""
            + Html.number(h)
            + "\"/>");
  }

  private void grid(double y, double height, String low, String high) {
    line(y + height + 2, "grid");
    line(y + 2, "grid");
    label(y + height + 4, low);
    label(y + 10, high);
  }

  private void line(double y, String style) {
    svg.raw(
        "<line class=\""
            + style
            + "\" x1=\""
            + Html.number(LEFT)
            + "\" x2=\""
            + Html.number(WIDTH - RIGHT)
            + "\" y1=\""
            + Html.number(y)
            + "\" y2=\""
            + Html.number(y)
            + "\"/>");
  }

  private void label(double y, String text) {
    svg.raw(
            "<text text-anchor=\"end\" x=\""
                + Html.number(LEFT - 6)
                + "\" y=\""
                + Html.number(y)
                + "\">")
        .text(text)
        .raw("</text>");
  }

  private void shares() {
    double y = COUNTS + GAP;
    grid(y, SHARES, "0 %", "100 %");
    line(y + SHARES / 2 + 2, "half");
    label(y + SHARES / 2 + 6, "50 %");
    StringBuilder points = new StringBuilder();
    boolean open = false;
    long all = 0;
    long declared = 0;
    for (int i = 0; i < weeks.size(); i++) {
      all += of.apply(weeks.get(i)).all();
      declared += of.apply(weeks.get(i)).declared();
      if (i >= WINDOW) {
        all -= of.apply(weeks.get(i - WINDOW)).all();
        declared -= of.apply(weeks.get(i - WINDOW)).declared();
      }
      if (all > 0) {
        double share = (double) declared / all;
        points
            .append(open ? "L" : "M")
            .append(Html.number(x(i + 0.5)))
            .append(' ')
            .append(Html.number(y + 2 + SHARES * (1 - share)));
      }
      open = all > 0;
    }
    svg.raw("<path class=\"share\" d=\"" + points + "\"/>");
  }

  /** A mark where a year begins; of a short time, a quarter. */
  private void years(double height) {
    boolean quarters = weeks.size() < 130;
    double last = -1000;
    for (int i = 0; i < weeks.size(); i++) {
      LocalDate day = weeks.get(i).monday();
      boolean first =
          day.getDayOfMonth() <= 7
              && (day.getMonthValue() == 1 || (quarters && day.getMonthValue() % 3 == 1));
      if (first && x(i) - last > 60) {
        last = x(i);
        svg.raw(
                "<line class=\"grid\" x1=\""
                    + Html.number(x(i))
                    + "\" x2=\""
                    + Html.number(x(i))
                    + "\" y1=\""
                    + Html.number(COUNTS + 2)
                    + "\" y2=\""
                    + Html.number(COUNTS + 7)
                    + "\"/>")
            .raw("<text x=\"" + Html.number(x(i)) + "\" y=\"" + Html.number(height - 6) + "\">")
            .text(
                day.getYear() + (quarters ? "-" + String.format("%02d", day.getMonthValue()) : ""))
            .raw("</text>");
      }
    }
  }
}
