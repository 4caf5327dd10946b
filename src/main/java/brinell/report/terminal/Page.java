package brinell.report.terminal;

import brinell.report.Visible;
import java.util.List;

/** Lines of at most 80 columns. Every text that comes in is made visible here, and only here. */
final class Page {
  static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private final Paint paint;

  Page(Paint paint) {
    this.paint = paint;
  }

  Page blank() {
    out.append('\n');
    return this;
  }

  Page heading(String text) {
    for (String line : Wrap.words(Visible.prose(text), WIDTH)) {
      out.append(paint.bold(line)).append('\n');
    }
    return this;
  }

  /** A paragraph: the first line after {@code lead}, the others below its text. */
  Page item(String lead, String text) {
    return item(lead, Paint.Colour.PLAIN, text);
  }

  Page item(String lead, Paint.Colour colour, String text) {
    int indent = Width.of(lead);
    return lines(lead, colour, Wrap.words(Visible.prose(text), WIDTH - indent), indent);
  }

  /** At most so many lines; an ellipsis says that there was more. */
  Page atMost(int lines, String lead, String text) {
    int indent = Width.of(lead);
    List<String> all = Wrap.words(Visible.prose(text), WIDTH - indent);
    if (all.size() > lines) {
      String last = all.get(lines - 1);
      String cut = last.substring(0, Wrap.fitting(last, WIDTH - indent - 1));
      all = List.copyOf(all.subList(0, lines - 1));
      lines(lead, Paint.Colour.PLAIN, all, indent);
      return lines(
          all.isEmpty() ? lead : " ".repeat(indent),
          Paint.Colour.PLAIN,
          List.of(cut + "…"),
          indent);
    }
    return lines(lead, Paint.Colour.PLAIN, all, indent);
  }

  Page command(String lead, String command) {
    int indent = Width.of(lead);
    return lines(
        lead, Paint.Colour.PLAIN, Wrap.command(Visible.line(command), WIDTH - indent), indent);
  }

  /** Text with its own line breaks, behind a mark. */
  Page block(String lead, String text) {
    for (String line : Visible.block(text).strip().split("\n", -1)) {
      for (String part : Wrap.words(line, WIDTH - Width.of(lead))) {
        out.append(paint.dim(lead)).append(part).append('\n');
      }
    }
    return this;
  }

  private Page lines(String lead, Paint.Colour colour, List<String> lines, int indent) {
    String before = paint.with(colour, lead);
    for (String line : lines) {
      out.append((before + line).stripTrailing()).append('\n');
      before = " ".repeat(indent);
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
