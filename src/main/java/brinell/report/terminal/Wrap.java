package brinell.report.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines by the columns it takes. */
final class Wrap {
  private Wrap() {}

  /** Lines of at most {@code width} columns; a word that is too long is cut between letters. */
  static List<String> words(String text, int width) {
    return fill(List.of(text.split(" ", -1)), width, "");
  }

  /**
   * A command in lines that a shell joins again: broken only at blanks outside quotes, with a
   * backslash before each break.
   */
  static List<String> command(String command, int width) {
    return fill(outsideQuotes(command), width, " \\");
  }

  private static List<String> fill(List<String> words, int width, String continued) {
    int room = Math.max(1, width - continued.length());
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words) {
      int wide = Width.of(word);
      if (used > 0 && used + 1 + wide > room) {
        lines.add(line + continued);
        line.setLength(0);
        used = 0;
      }
      String rest = word;
      while (used == 0 && wide > width) {
        int cut = fitting(rest, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
        wide = Width.of(rest);
      }
      line.append(used > 0 ? " " : "").append(rest);
      used += (used > 0 ? 1 : 0) + wide;
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many chars of the text fit; at least one letter. */
  static int fitting(String text, int width) {
    int end = Width.next(text, 0);
    int used = Width.ofCluster(text, 0, end);
    while (end < text.length()) {
      int next = Width.next(text, end);
      used += Width.ofCluster(text, end, next);
      if (used > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static List<String> outsideQuotes(String command) {
    List<String> words = new ArrayList<>();
    char quote = 0;
    int start = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote == 0 && c == ' ') {
        words.add(command.substring(start, i));
        start = i + 1;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    words.add(command.substring(start));
    return words;
  }
}
