package brinell.policy.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a pull request template asks: its boxes and headings; comments do not count. */
record Form(List<Entry> boxes, List<Entry> headings) {
  /**
   * @param where file and line
   */
  record Entry(String where, String text) {}

  private static final Pattern BOX =
      Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+\\[[ xX]\\]\\s+(.*)");
  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*$");
  private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*|__)(.+?)(?:\\*\\*|__):?\\s*$");
  private static final Pattern MORE = Pattern.compile("^\\s+(?![-*+]\\s|\\d+[.)]\\s)\\S.*");

  static Form read(Project.TextFile file) {
    List<Entry> boxes = new ArrayList<>();
    List<Entry> headings = new ArrayList<>();
    int number = 0;
    boolean open = false;
    for (String line : withoutComments(file.text()).lines().toList()) {
      number++;
      Matcher box = BOX.matcher(line);
      Matcher heading = HEADING.matcher(line);
      Matcher bold = BOLD.matcher(line);
      if (box.matches()) {
        boxes.add(new Entry(file.at(number), box.group(1).strip()));
      } else if (open && MORE.matcher(line).matches()) {
        Entry begun = boxes.removeLast();
        boxes.add(new Entry(begun.where(), begun.text() + " " + line.strip()));
      } else if (heading.matches()) {
        headings.add(new Entry(file.at(number), heading.group(1).strip()));
      } else if (bold.matches()) {
        headings.add(new Entry(file.at(number), bold.group(1).strip()));
      }
      open = box.matches() || (open && MORE.matcher(line).matches());
    }
    return new Form(boxes, headings);
  }

  /** Comments become blank, and lines keep their numbers. */
  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int start = text.indexOf("<!--", from);
      if (start < 0) {
        break;
      }
      int end = text.indexOf("-->", start);
      int next = end < 0 ? text.length() : end + 3;
      out.append(text, from, start);
      text.substring(start, next).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
      from = next;
    }
    return out.append(text.substring(Math.min(from, text.length()))).toString();
  }
}
