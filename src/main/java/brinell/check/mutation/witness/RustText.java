package brinell.check.mutation.witness;

import java.util.Optional;

/** Strings and characters as Rust writes them. */
final class RustText {
  private RustText() {}

  /** A string literal. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> out.append(c == '\'' ? "'" : escaped(c)));
    return out.append('"').toString();
  }

  static String character(int c) {
    return "'" + (c == '"' ? "\"" : escaped(c)) + "'";
  }

  /** A byte string literal; empty where it has other than ASCII. */
  static Optional<String> bytes(String text) {
    return text.chars().allMatch(c -> c < 128)
        ? Optional.of(
            "b"
                + quoted(text)
                    .replace("\\u{", "\\x{")
                    .replaceAll("\\\\x\\{([0-9a-f])\\}", "\\\\x0$1")
                    .replaceAll("\\\\x\\{([0-9a-f]{2})\\}", "\\\\x$1"))
        : Optional.empty();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0 -> "\\0";
      case '\\' -> "\\\\";
      case '"' -> "\\\"";
      case '\'' -> "\\'";
      default ->
          c < ' ' || c == 127 || isUnseen(c)
              ? "\\u{" + Integer.toHexString(c) + "}"
              : Character.toString(c);
    };
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
  }

  /** What a string, byte string, character or byte literal says; empty where it cannot be read. */
  static Optional<String> read(String literal) {
    int quote = literal.indexOf('"');
    int single = literal.indexOf('\'');
    boolean character = single >= 0 && (quote < 0 || single < quote);
    String head = literal.substring(0, Math.max(0, character ? single : quote));
    if (head.contains("r")) {
      int end = literal.lastIndexOf('"');
      return end > quote ? Optional.of(literal.substring(quote + 1, end)) : Optional.empty();
    }
    int start = (character ? single : quote) + 1;
    int end = literal.lastIndexOf(character ? '\'' : '"');
    return start > 0 && end >= start ? unescaped(literal.substring(start, end)) : Optional.empty();
  }

  private static Optional<String> unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 >= text.length()) {
        out.append(c);
        continue;
      }
      char next = text.charAt(++i);
      switch (next) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case '0' -> out.append('\0');
        case 'x' -> {
          int code = hex(text, i + 1, Math.min(text.length(), i + 3));
          if (code < 0) {
            return Optional.empty();
          }
          out.appendCodePoint(code);
          i += 2;
        }
        case 'u' -> {
          int close = text.indexOf('}', i);
          int code = close < 0 ? -1 : hex(text, i + 2, close);
          if (code < 0 || !Character.isValidCodePoint(code)) {
            return Optional.empty();
          }
          out.appendCodePoint(code);
          i = close;
        }
        case '\n' -> {
          while (i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))) {
            i++;
          }
        }
        default -> out.append(next);
      }
    }
    return Optional.of(out.toString());
  }

  private static int hex(String text, int from, int to) {
    try {
      return from < to ? Integer.parseInt(text.substring(from, to).replace("_", ""), 16) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
