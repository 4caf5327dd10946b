package brinell.report.markdown;

import brinell.report.Visible;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Foreign text as Markdown that is nothing but text. Punctuation with a meaning is escaped. What a
 * forge gives a meaning in spite of that (a mention, an issue number, an address, a commit id)
 * stands in a code span, where forges look for none.
 */
final class Inert {
  private static final String MEANING = "\\`*_[]<>&~^|!#$=";

  /** What forges and their bots react to in plain text. */
  private static final Pattern LIVE =
      Pattern.compile(
          "@|\\$|://|\\b(?:mailto|xmpp|javascript|data):|(?i:www\\.)|#\\d|(?i:\\bgh-\\d)"
              + "|\\b[A-Z][A-Z0-9]*-\\d|:[\\w+-]+:|\\b[0-9a-f]{7,64}\\b|(?:^|\\W)r\\?");

  /** What begins a block when it begins a line. */
  private static final Pattern FIRST = Pattern.compile("^(?:[-+/]|\\d+(?=[.)])|[.:])");

  private Inert() {}

  /** Text within a line. */
  static String text(String foreign) {
    return words(foreign, false);
  }

  /** Text within a cell of a table, where a bar ends the cell even in a code span. */
  static String cell(String foreign) {
    return words(foreign, true);
  }

  /** A path, a command or an id. */
  static String code(String foreign) {
    return span(Visible.line(foreign));
  }

  static String codeCell(String foreign) {
    return bars(Visible.line(foreign));
  }

  /**
   * Lines as they are, in a fence that they cannot close. The fence is indented, so that no line
   * begins where bots look for commands.
   */
  static String fence(String foreign) {
    String text = Visible.block(foreign).strip();
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    return ("text\n" + text)
        .lines()
        .collect(Collectors.joining("\n  ", "  " + fence, "\n  " + fence + "\n"));
  }

  private static String words(String foreign, boolean cell) {
    String joined =
        Arrays.stream(Visible.prose(foreign).split(" "))
            .map(word -> word(word, cell))
            .collect(Collectors.joining(" "));
    Matcher first = FIRST.matcher(joined);
    if (!first.find()) {
      return joined;
    }
    String start = first.group();
    return Character.isDigit(start.charAt(0))
        ? start + "\\" + joined.substring(start.length())
        : "\\" + joined;
  }

  private static String word(String word, boolean cell) {
    if (LIVE.matcher(word).find()) {
      int end = end(word);
      String live = word.substring(0, end);
      return (cell ? bars(live) : span(live)) + word(word.substring(end), cell);
    }
    StringBuilder out = new StringBuilder();
    word.codePoints()
        .forEach(c -> {
          if (c == '|') {
            out.append("&#124;");
          } else {
            out.append(MEANING.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /**
   * Where the sentence goes on behind an address: its stop and closing bracket are not part of it.
   */
  private static int end(String word) {
    int end = word.length();
    while (end > 1 && ",.;:!?)".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return LIVE.matcher(word.substring(0, end)).find() && !LIVE.matcher(word.substring(end)).find()
        ? end
        : word.length();
  }

  private static String bars(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(part -> part.isEmpty() ? "" : span(part))
        .collect(Collectors.joining("&#124;"));
  }

  private static String span(String text) {
    if (text.isBlank()) {
      return text.isEmpty() ? "" : "` " + text + " `";
    }
    String ticks = "`".repeat(longestRun(text) + 1);
    boolean pad = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ");
    return ticks + (pad ? " " : "") + text + (pad ? " " : "") + ticks;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
