package brinell.core;

import java.util.List;
import java.util.Optional;

/**
 * One hunk of a unified diff. Line numbers are 1-based; a start is 0 when its side is empty.
 *
 * @param lines in the diff's order
 */
public record Hunk(int baseStart, int baseCount, int headStart, int headCount, List<Line> lines) {
  public Hunk {
    lines = List.copyOf(lines);
  }

  /** What git puts below a line that no line feed ends. */
  public static final String UNENDED = "\\ No newline at end of file";

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
   * @param ending git's own words where no line feed ends the line ({@link #UNENDED}); else empty
   */
  public record Line(Mark mark, int number, String text, Optional<String> ending) {
    /** A line that a line feed ends. */
    public Line(Mark mark, int number, String text) {
      this(mark, number, text, Optional.empty());
    }

    public Line unended() {
      return new Line(mark, number, text, Optional.of(UNENDED));
    }
  }
}
