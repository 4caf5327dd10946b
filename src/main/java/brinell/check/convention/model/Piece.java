package brinell.check.convention.model;

import brinell.port.Landed.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Some added lines that are read as one.
 *
 * @param firstLine 1-based
 * @param lastLine inclusive
 * @param from first token
 * @param to the token behind the last one
 * @param codeLines how many of the lines have a token
 */
public record Piece(int firstLine, int lastLine, int from, int to, int codeLines) {
  /** Lines of code; fewer say too little, and what is longer is cut. */
  static final int FEWEST = 3;

  static final int MOST = 25;

  /** Words; fewer say too little. */
  static final int WORDS = 15;

  /**
   * Of a file's added lines, in order. A long run is cut where a line of it is blank, if it can.
   */
  static List<Piece> of(Stream file, List<Run> added) {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : added) {
      int line = run.first();
      while (line <= run.last()) {
        int end = end(file, line, run.last());
        add(file, line, end, pieces);
        line = end + 1;
      }
    }
    return pieces;
  }

  private static void add(Stream file, int first, int last, List<Piece> to) {
    int from = file.from(first);
    int until = file.from(last + 1);
    int lines = lines(file, from, until);
    if (lines >= FEWEST && until - from >= WORDS) {
      to.add(new Piece(file.line(from), file.line(until - 1), from, until, lines));
    }
  }

  private static int lines(Stream file, int from, int until) {
    int count = 0;
    for (int i = from; i < until; i++) {
      count += i == from || file.line(i) != file.line(i - 1) ? 1 : 0;
    }
    return count;
  }

  /** The last line of the piece that starts here. */
  private static int end(Stream file, int first, int last) {
    int i = file.from(first);
    int lines = 0;
    int gap = 0;
    int gaps = 0;
    for (; i < file.size() && file.line(i) <= last; i++) {
      if (i > file.from(first) && file.line(i) == file.line(i - 1)) {
        continue;
      }
      if (lines == MOST) {
        return gaps > FEWEST ? gap : file.line(i) - 1;
      }
      if (lines > FEWEST && file.line(i) > file.line(i - 1) + 1) {
        gap = file.line(i) - 1;
        gaps = lines;
      }
      lines++;
    }
    return last;
  }
}
