package brinell.report.terminal;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/** How many columns a terminal gives to a text. */
final class Width {
  /**
   * First and last code points of two columns: East Asian wide and full width, and emoji. Gaps of
   * unassigned code points are included.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F,
    0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
    0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
    0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
    0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
    0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE1F, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
    0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C,
    0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4,
    0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E,
    0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F,
    0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EF,
    0x1F6F4, 0x1F6FF, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF,
    0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
  };

  /** No letter that was made visible is longer than this. */
  private static final int NEAR = 64;

  private Width() {}

  /** Filled with spaces behind it. A formatter would load a locale's digits at every start. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** Filled with spaces before it. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  static int of(String text) {
    int width = 0;
    int start = 0;
    while (start < text.length()) {
      int end = next(text, start);
      width += ofCluster(text.substring(start, end));
      start = end;
    }
    return width;
  }

  /** Where the letter that begins at {@code start}, with all its marks, ends. */
  static int next(String text, int start) {
    if (text.charAt(start) < 0x80
        && (start + 1 == text.length() || text.charAt(start + 1) < 0x80)) {
      return start + 1;
    }
    String near = text.substring(start, Math.min(text.length(), start + NEAR));
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(near);
    return start + letters.following(0);
  }

  static int ofCluster(String text, int start, int end) {
    return ofCluster(text.substring(start, end));
  }

  /** A cluster is as wide as its widest part; the emoji selector makes it two. */
  private static int ofCluster(String cluster) {
    return cluster.codePoints().map(c -> c == 0xFE0F ? 2 : ofCodePoint(c)).max().orElse(0);
  }

  private static int ofCodePoint(int c) {
    if (c >= 0x20 && c < 0x7F) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONTROL,
          Character.FORMAT ->
          0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    int at = Arrays.binarySearch(WIDE, c);
    return at >= 0 || (-at - 1) % 2 == 1;
  }
}
