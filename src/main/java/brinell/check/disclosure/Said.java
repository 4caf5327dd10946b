package brinell.check.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text line by line, and what each line is: what its author says, or what is quoted, code, a
 * comment or folded away.
 */
final class Said {
  enum Kind {
    TEXT,
    BLANK,
    /** A Markdown heading; {@link Line#text()} is without its marks. */
    HEADING,
    /** After {@code >}; {@link Line#text()} is without it. */
    QUOTE,
    CODE,
    COMMENT,
    /** Inside {@code <details>}. */
    FOLDED
  }

  /**
   * @param number 1-based
   * @param text without indentation
   * @param item whether a list item starts here; its mark is not in the text
   */
  record Line(int number, Kind kind, String text, boolean item, int level) {
    boolean isText() {
      return kind == Kind.TEXT;
    }

    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  private final String[] raw;
  private final List<Line> lines = new ArrayList<>();
  private int folds;
  private boolean list;
  private boolean alert;
  private boolean wasAlert;

  private Said(String text) {
    raw = text.split("\n", -1);
  }

  static List<Line> lines(String text) {
    return new Said(text).read();
  }

  private List<Line> read() {
    int i = 0;
    while (i < raw.length) {
      String stripped = raw[i].strip();
      int fence = fenceEnd(i, stripped);
      int comment = fence > 0 ? 0 : commentEnd(i, stripped);
      int end = Math.max(fence, comment);
      if (end > 0) {
        for (; i < end; i++) {
          add(i, fence > 0 ? Kind.CODE : Kind.COMMENT, raw[i], false, 0);
        }
        continue;
      }
      line(i, stripped);
      i++;
    }
    return lines;
  }

  /** Behind the last line of a fenced block that starts here; 0 for none. An open fence is text. */
  private int fenceEnd(int from, String stripped) {
    if (!stripped.startsWith("```") && !stripped.startsWith("~~~")) {
      return 0;
    }
    int width = 3;
    while (width < stripped.length() && stripped.charAt(width) == stripped.charAt(0)) {
      width++;
    }
    if (stripped.indexOf('`', width) >= 0) {
      return 0;
    }
    String fence = stripped.substring(0, width);
    for (int i = from + 1; i < raw.length; i++) {
      if (raw[i].strip().startsWith(fence)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Behind the last line of an HTML comment that starts at the start of this line; 0 for none. */
  private int commentEnd(int from, String stripped) {
    if (!stripped.startsWith("<!--")) {
      return 0;
    }
    for (int i = from; i < raw.length; i++) {
      int close = raw[i].indexOf("-->", i == from ? raw[i].indexOf("<!--") + 2 : 0);
      if (close >= 0) {
        return raw[i].substring(close + 3).isBlank() ? i + 1 : 0;
      }
    }
    return raw.length;
  }

  private void line(int i, String full) {
    String stripped = withoutComments(full);
    String lower = stripped.indexOf('<') < 0 ? "" : stripped.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<details")) {
      folds++;
    }
    boolean folded = folds > 0;
    if (folds > 0 && lower.contains("</details>")) {
      folds--;
    }
    int indent = indent(raw[i]);
    wasAlert = stripped.startsWith(">") && wasAlert;
    if (stripped.isEmpty()) {
      add(i, Kind.BLANK, "", false, 0);
    } else if (folded) {
      add(i, Kind.FOLDED, stripped, false, 0);
    } else if (stripped.charAt(0) == '>') {
      String quoted = stripped.substring(1).strip();
      boolean quotes = !lines.isEmpty() && lines.getLast().kind() == Kind.QUOTE;
      alert = isAlert(quoted) || (alert && (quotes || wasAlert));
      wasAlert = alert;
      boolean text = alert && !isAlert(quoted) && !quoted.isEmpty();
      add(i, text ? Kind.TEXT : Kind.QUOTE, quoted, false, 0);
      return;
    } else if (indent >= 4 && !list) {
      add(i, Kind.CODE, stripped, false, 0);
    } else if (headingLevel(stripped) > 0) {
      list = false;
      int level = headingLevel(stripped);
      add(i, Kind.HEADING, trimMarks(stripped.substring(level)), false, level);
    } else {
      int mark = itemMark(stripped);
      list = mark > 0 || (list && (indent > 0 || (!lines.isEmpty() && lines.getLast().isText())));
      add(i, Kind.TEXT, stripped.substring(mark), mark > 0, 0);
    }
  }

  /** GitHub's {@code > [!NOTE]}, in which the author speaks. */
  private static boolean isAlert(String quoted) {
    return quoted.startsWith("[!") && quoted.endsWith("]");
  }

  private static String withoutComments(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    String left = text;
    for (int open = left.indexOf("<!--"); open >= 0; open = left.indexOf("<!--")) {
      int close = left.indexOf("-->", open);
      left =
          close < 0 ? left.substring(0, open) : left.substring(0, open) + left.substring(close + 3);
    }
    return left.length() == text.length() ? text : left.strip();
  }

  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        columns += 4;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  static int headingLevel(String s) {
    int n = 0;
    while (n < s.length() && s.charAt(n) == '#') {
      n++;
    }
    return n > 0 && n <= 6 && n < s.length() && s.charAt(n) == ' ' ? n : 0;
  }

  static int itemMark(String s) {
    char c = s.charAt(0);
    if ((c == '-' || c == '*' || c == '+' || c == '\u2022')
        && s.length() > 1
        && s.charAt(1) == ' ') {
      return 2;
    }
    int digits = 0;
    while (digits < s.length()
        && digits < 4
        && s.charAt(digits) >= '0'
        && s.charAt(digits) <= '9') {
      digits++;
    }
    boolean numbered =
        digits > 0
            && digits + 1 < s.length()
            && (s.charAt(digits) == '.' || s.charAt(digits) == ')')
            && s.charAt(digits + 1) == ' ';
    return numbered ? digits + 2 : 0;
  }

  static String trimMarks(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isMark(s.charAt(from))) {
      from++;
    }
    while (to > from && isMark(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  private static boolean isMark(char c) {
    return c == '*' || c == '_' || c == '#' || c == ' ' || c == ':' || c == '\t' || c == '\r';
  }

  private void add(int index, Kind kind, String text, boolean item, int level) {
    if (kind == Kind.BLANK
        && folds == 0
        && lines.size() > 1
        && lines.getLast().kind() == Kind.BLANK) {
      list = false;
    }
    lines.add(new Line(index + 1, kind, text.strip(), item, level));
  }
}
