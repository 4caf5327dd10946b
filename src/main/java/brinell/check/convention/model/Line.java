package brinell.check.convention.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file as words.
 *
 * @param number 1-based
 * @param from its first word
 * @param to the word behind its last one
 */
record Line(int number, int from, int to) {
  /** In words; fewer say too little, and what is longer is a table. */
  private static final int FEWEST = 4;

  private static final int MOST = 120;

  /** The lines with added words, in order. */
  static List<Line> of(Stream file, int first, int last) {
    List<Line> lines = new ArrayList<>();
    int to = file.from(last + 1);
    for (int from = file.from(first); from < to; ) {
      int end = from + 1;
      while (end < to && file.line(end) == file.line(from)) {
        end++;
      }
      if (end - from >= FEWEST && end - from <= MOST) {
        lines.add(new Line(file.line(from), from, end));
      }
      from = end;
    }
    return lines;
  }

  List<String> words(Stream file) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(file.shown(i));
    }
    return words;
  }
}
