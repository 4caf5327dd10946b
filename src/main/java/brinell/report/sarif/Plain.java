package brinell.report.sarif;

import brinell.report.Visible;

/** Plain text in a SARIF message, in which brackets make links and braces make placeholders. */
final class Plain {
  /** The longest text that GitHub keeps of a rule; messages are held to it too. */
  static final int LENGTH = 1_024;

  private Plain() {}

  static String text(String foreign) {
    String visible = Visible.prose(foreign);
    StringBuilder out = new StringBuilder();
    int[] points = visible.codePoints().toArray();
    for (int c : points) {
      String next =
          switch (c) {
            case '[', ']', '\\' -> "\\" + (char) c;
            case '{' -> "{{";
            case '}' -> "}}";
            default -> Character.toString(c);
          };
      if (out.length() + next.length() > LENGTH - 1) {
        return out + "…";
      }
      out.append(next);
    }
    return out.isEmpty() ? "(no text)" : out.toString();
  }
}
