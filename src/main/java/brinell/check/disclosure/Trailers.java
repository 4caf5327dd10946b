package brinell.check.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * git's own trailer algorithm (trailer.c), so that what is called a trailer here is one for git
 * too. Settings as git has them without configuration: separator {@code :}, comment character
 * {@code #}, no known keys besides the ones git itself generates.
 */
final class Trailers {
  private static final String[] GENERATED_BY_GIT = {
    "Signed-off-by: ", "(cherry picked from commit "
  };
  private static final String SCISSORS = "# ------------------------ >8 ------------------------\n";

  private final String text;

  private Trailers(String text) {
    this.text = text;
  }

  /** The trailers of a commit's message, as {@code git log --format=%(trailers)} sees them. */
  static List<Trailer> parse(String message) {
    return new Trailers(message).read(message.length());
  }

  /**
   * As {@code git interpret-trailers --parse} without {@code --no-divider}: the message ends at a
   * line that starts with {@code ---}, since what follows may be a patch.
   */
  static List<Trailer> parseMail(String message) {
    var whole = new Trailers(message);
    return whole.read(whole.patchStart());
  }

  private List<Trailer> read(int limit) {
    int end = end(Math.min(limit, text.length()));
    int start = start(end);
    return start < end ? collect(start, end) : List.of();
  }

  private List<Trailer> collect(int start, int end) {
    var found = new ArrayList<Trailer>();
    int line = lineOf(start);
    int open = -1; // where the trailer that may be continued starts; -1: none
    int openLine = 0;
    int at = start;
    while (at < end) {
      int next = Math.min(next(at), end);
      if (open < 0 || !isSpace(text.charAt(at))) {
        add(found, open, at, openLine);
        open = separator(at, next) >= 1 ? at : -1;
        openLine = line;
      }
      at = next;
      line++;
    }
    add(found, open, end, openLine);
    return found;
  }

  private void add(List<Trailer> found, int from, int to, int line) {
    if (from < 0) {
      return;
    }
    int separator = from + separator(from, to);
    found.add(
        new Trailer(
            trim(text.substring(from, separator)),
            unfold(trim(text.substring(separator + 1, to))),
            line,
            true));
  }

  private int lineOf(int position) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  /** git's find_patch_start. */
  private int patchStart() {
    for (int at = 0; at < text.length(); at = next(at)) {
      if (text.startsWith("---", at) && at + 3 < text.length() && isSpace(text.charAt(at + 3))) {
        return at;
      }
    }
    return text.length();
  }

  /** git's ignore_non_trailer: comments, blank lines and an old block of conflicts at the end. */
  private int end(int length) {
    int cutoff = scissors(length);
    int first = 0;
    boolean conflicts = false;
    int at = 0;
    while (at < cutoff) {
      char c = text.charAt(at);
      if (c == '#' || c == '\n') {
        first = first == 0 ? at : first;
      } else if (text.startsWith("Conflicts:\n", at)) {
        conflicts = true;
        first = first == 0 ? at : first;
      } else if (!(conflicts && c == '\t') && first != 0) {
        first = 0;
        conflicts = false;
      }
      at = next(at);
    }
    return first != 0 ? first : cutoff;
  }

  private int scissors(int length) {
    if (text.startsWith(SCISSORS)) {
      return 0;
    }
    int cut = text.indexOf("\n" + SCISSORS);
    return cut < 0 ? length : Math.min(length, cut + 1);
  }

  /** git's find_trailer_start; {@code end} when there are no trailers. */
  private int start(int end) {
    int title = endOfTitle(end);
    boolean onlySpaces = true;
    boolean byGit = false;
    int trailers = 0;
    int others = 0;
    int continuations = 0;
    for (int at = lastLine(end); at >= title; at = lastLine(at)) {
      char c = text.charAt(at);
      if (c == '#') {
        others += continuations;
        continuations = 0;
      } else if (isBlank(at)) {
        if (onlySpaces) {
          continue;
        }
        others += continuations;
        boolean block = byGit ? trailers * 3 >= others : trailers > 0 && others == 0;
        return block || (trailers > 0 && others == 0) ? next(at) : end;
      } else {
        onlySpaces = false;
        if (isGeneratedByGit(at)) {
          trailers++;
          continuations = 0;
          byGit = true;
        } else if (!isSpace(c) && separator(at, end) >= 1) {
          trailers++;
          continuations = 0;
        } else if (isSpace(c)) {
          continuations++;
        } else {
          others += 1 + continuations;
          continuations = 0;
        }
      }
    }
    return end;
  }

  private int endOfTitle(int end) {
    int at = 0;
    while (at < end) {
      if (text.charAt(at) != '#' && isBlank(at)) {
        break;
      }
      at = next(at);
    }
    return at;
  }

  private boolean isGeneratedByGit(int at) {
    for (String prefix : GENERATED_BY_GIT) {
      if (text.startsWith(prefix, at)) {
        return true;
      }
    }
    return false;
  }

  /** git's last_line: where the last line before {@code length} starts; -1 for none. */
  private int lastLine(int length) {
    return length == 0 ? -1 : length == 1 ? 0 : text.lastIndexOf('\n', length - 2) + 1;
  }

  /** git's find_separator: the offset of the separator in the line, or -1. */
  private int separator(int from, int to) {
    boolean space = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i - from;
      }
      if (!space && isKeyCharacter(c)) {
        continue;
      }
      if (i == from || (c != ' ' && c != '\t')) {
        return -1;
      }
      space = true;
    }
    return -1;
  }

  static boolean isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private int next(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private boolean isBlank(int at) {
    for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** git's isspace. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isSpace(s.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  private static String unfold(String value) {
    if (value.indexOf('\n') < 0) {
      return value;
    }
    var line = new StringBuilder(value.length());
    int i = 0;
    while (i < value.length()) {
      char c = value.charAt(i++);
      if (c != '\n') {
        line.append(c);
        continue;
      }
      while (i < value.length() && isSpace(value.charAt(i))) {
        i++;
      }
      line.append(' ');
    }
    return trim(line.toString());
  }
}
