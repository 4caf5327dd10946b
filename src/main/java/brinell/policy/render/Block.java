package brinell.policy.render;

import java.util.Optional;

/**
 * A part of a file that is written by this tool; all around it belongs to people. It begins with a
 * line that holds {@code brinell:begin NAME} and ends with one that holds {@code brinell:end NAME}.
 */
public final class Block {
  private Block() {}

  /** What came of looking for a block. */
  public sealed interface Found {
    record None() implements Found {}

    /** From the first character of its first line to the one behind its last line. */
    record At(int start, int end) implements Found {}

    /** {@code line}: 1-based. */
    record Broken(int line, String message) implements Found {}
  }

  public static Found find(String text, String name) {
    int start = -1;
    int end = -1;
    int at = 0;
    int number = 1;
    while (at < text.length()) {
      int next = text.indexOf('\n', at);
      int stop = next < 0 ? text.length() : next + 1;
      String line = text.substring(at, stop);
      if (holds(line, "brinell:begin " + name)) {
        if (start >= 0) {
          return new Found.Broken(number, "a second brinell:begin " + name);
        }
        start = at;
      }
      if (holds(line, "brinell:end " + name)) {
        if (start < 0 || end >= 0) {
          return new Found.Broken(number, "a brinell:end " + name + " without its beginning");
        }
        end = stop;
      }
      at = stop;
      number++;
    }
    if (start >= 0 && end < 0) {
      return new Found.Broken(number - 1, "brinell:begin " + name + " has no brinell:end " + name);
    }
    return start < 0 ? new Found.None() : new Found.At(start, end);
  }

  private static boolean holds(String line, String mark) {
    int at = line.indexOf(mark);
    if (at < 0) {
      return false;
    }
    int behind = at + mark.length();
    return behind == line.length() || !Character.isLetterOrDigit(line.charAt(behind));
  }

  /**
   * The file with the block in it, in the place of an old one, else at the end. Line ends are the
   * file's own.
   *
   * @param block ends with a line feed
   */
  public static String put(String text, Found where, String block) {
    String fitting = text.contains("\r\n") ? block.replace("\n", "\r\n") : block;
    return switch (where) {
      case Found.At(int start, int end) -> {
        boolean open = end == text.length() && !text.endsWith("\n");
        String last = open ? fitting.stripTrailing() : fitting;
        yield text.substring(0, start) + last + text.substring(end);
      }
      case Found.None() -> {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String gap = text.isBlank() ? "" : text.endsWith("\n") ? end : end + end;
        yield (text.isBlank() ? "" : text) + gap + fitting;
      }
      case Found.Broken broken -> throw new IllegalArgumentException(broken.message());
    };
  }

  /** A block as it stands in a Markdown file. */
  static String of(Text text, String body) {
    return "<!-- brinell:begin "
        + text.mark()
        + " (from brinell.toml by `brinell policy render`; change that, not this) -->\n"
        + body.strip()
        + "\n<!-- brinell:end "
        + text.mark()
        + " -->\n";
  }

  /** The same within one comment, for texts of which nothing should show. */
  static String hidden(Text text, String body) {
    return "<!-- brinell:begin "
        + text.mark()
        + "\n"
        + body.strip().replace("--", "\u2013")
        + "\nbrinell:end "
        + text.mark()
        + " -->\n";
  }

  /** A block of a file, if it is there. */
  public static Optional<String> in(String text, String name) {
    return find(text, name) instanceof Found.At(int start, int end)
        ? Optional.of(text.substring(start, end))
        : Optional.empty();
  }
}
