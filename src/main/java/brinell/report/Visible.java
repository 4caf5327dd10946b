package brinell.report;

import static java.lang.Character.COMBINING_SPACING_MARK;
import static java.lang.Character.ENCLOSING_MARK;
import static java.lang.Character.NON_SPACING_MARK;

/**
 * Makes foreign text safe to look at. What a terminal obeys, or an eye cannot see, appears as an
 * escape in Rust's notation, for example backslash, u, {@code {202e}}. The backslash itself stays
 * as it is: this is for reading, not for decoding.
 */
public final class Visible {
  /** Enough for every script in use; more of them on one letter spill over the lines around. */
  private static final int MARKS = 4;

  private Visible() {}

  /** The text on one line: line breaks and tabs become escapes too. */
  public static String line(String text) {
    return escaped(text, false);
  }

  /** The text with its line feeds, and tabs as four spaces. */
  public static String block(String text) {
    return escaped(text.replace("\r\n", "\n").replace("\t", "    "), true);
  }

  /** Sentences: any white space becomes one space. */
  public static String prose(String text) {
    return line(text.strip().replaceAll("[ \\t\\r\\n]+", " "));
  }

  private static String escaped(String text, boolean breaks) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = MARKS; // A mark at the start would sit on a letter of ours.
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : breaks && c == '\n' ? MARKS : 0;
      if ((breaks && c == '\n') || (!isHidden(c) && marks <= MARKS)) {
        out.appendCodePoint(c);
      } else {
        out.append(escape(c));
      }
    }
    return out.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u{" + Integer.toHexString(c) + "}";
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == NON_SPACING_MARK || type == ENCLOSING_MARK || type == COMBINING_SPACING_MARK;
  }

  /** Whether a terminal could obey it or nobody could see it. */
  public static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isBlank(c);
    };
  }

  /** Letters and marks that leave no ink; U+FE0F stays because it only makes an emoji coloured. */
  private static boolean isBlank(int c) {
    return c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0E)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
