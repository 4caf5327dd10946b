package brinell.core;

import java.util.List;

/**
 * One hunk of a unified diff. Line numbers are 1-based; a start is 0 when its side is empty.
 *
 * @param lines in the diff's order
 */
public record Hunk(int baseStart, int baseCount, int headStart, int headCount, List<Line> lines) {
  public Hunk {
    lines = List.copyOf(lines);
  }

  public enum Mark {
    CONTEXT,
    REMOVED,
    ADDED
  }

  /**
   * A line without its line end.
   *
   * @param number 1-based, on the base side for removed lines, on the head side otherwise
   * @param text invalid UTF-8 becomes U+FFFD; a carriage return before the line feed is kept
   */
  public record Line(Mark mark, int number, String text) {}
}
