package brinell.check.convention.ledger;

import brinell.rust.TokenKind;
import java.util.Set;

/** How numbers and strings are written, and calls that take one. */
final class LiteralUses {
  private static final int SUFFIX = Numbers.of("number-suffix");
  private static final int GROUPS = Numbers.of("number-groups");
  private static final int HEX = Numbers.of("hex-case");
  private static final int RAW = Numbers.of("raw-string");
  private static final int SINGLE = Numbers.of("single-char");
  private static final int EMPTY = Numbers.of("empty-string");
  private static final Set<String> PATTERN_METHODS =
      Set.of(
          "split",
          "split_once",
          "rsplit",
          "rsplit_once",
          "contains",
          "starts_with",
          "ends_with",
          "find",
          "rfind",
          "trim_start_matches",
          "trim_end_matches",
          "trim_matches",
          "replace",
          "strip_prefix",
          "strip_suffix",
          "split_terminator");

  private final Source s;
  private final Sink sink;

  private LiteralUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
  }

  static void read(Source source, Sink sink) {
    LiteralUses uses = new LiteralUses(source, sink);
    for (int i = 0; i < source.size; i++) {
      if (source.masked[i] > 0) {
        i = source.masked[i] - 1;
        continue;
      }
      switch (source.places.kind(i)) {
        case INT -> uses.number(i, source.places.text(i));
        case RAW_STR -> uses.raw(i, source.places.text(i));
        case STR -> uses.string(i);
        case CHAR -> uses.pattern(i, 0);
        default -> {}
      }
    }
  }

  private void use(int choice, int form, int from, int to) {
    sink.add(choice, form, s.places.start(from), s.places.end(to));
  }

  private void number(int i, String text) {
    boolean hex = text.startsWith("0x");
    if (hex) {
      String digits = text.replaceFirst("_?[iu](8|16|32|64|128|size)$", "").substring(2);
      boolean lower = digits.chars().anyMatch(c -> c >= 'a' && c <= 'f');
      boolean upper = digits.chars().anyMatch(c -> c >= 'A' && c <= 'F');
      if (lower != upper) {
        use(HEX, lower ? 0 : 1, i, i);
      }
    }
    if (text.startsWith("0") && text.length() > 1 && Character.isLetter(text.charAt(1)) && !hex) {
      return;
    }
    suffix(i, text, hex);
    boolean decimal = !hex && text.chars().allMatch(c -> Character.isDigit(c) || c == '_');
    if (decimal && text.replace("_", "").length() > 5) {
      use(GROUPS, text.indexOf('_') > 0 ? 0 : 1, i, i);
    }
  }

  private void suffix(int i, String text, boolean hex) {
    int type = Math.max(text.lastIndexOf('u'), text.lastIndexOf('i'));
    if (type <= 0 || (hex && type < 2) || (text.endsWith("size") && text.length() < 5)) {
      return;
    }
    use(SUFFIX, text.charAt(type - 1) == '_' ? 1 : 0, i, i);
  }

  private void raw(int i, String text) {
    int quote = text.indexOf('"');
    String inside = text.substring(quote + 1, Math.max(quote + 1, text.lastIndexOf('"')));
    if (inside.indexOf('"') < 0 && inside.indexOf('\\') >= 0) {
      use(RAW, text.charAt(1) == '#' ? 1 : 0, i, i);
    }
  }

  private void string(int i) {
    int length = s.places.end(i) - s.places.start(i) - 2;
    if (length == 0) {
      empty(i);
    } else if (length <= 4) {
      String text = s.places.text(i);
      String inside = text.substring(1, text.length() - 1);
      boolean one =
          inside.codePointCount(0, inside.length()) == 1
              || (inside.length() == 2 && inside.charAt(0) == '\\');
      if (one) {
        pattern(i, 1);
      }
    }
  }

  private void empty(int i) {
    boolean called =
        s.is(i + 1, TokenKind.DOT)
            && s.is(i + 3, TokenKind.OPEN_PAREN)
            && s.is(i + 4, TokenKind.CLOSE_PAREN);
    if (called && s.is(i + 2, "to_string")) {
      use(EMPTY, 1, i, i + 4);
    } else if (called && s.is(i + 2, "to_owned")) {
      use(EMPTY, 2, i, i + 4);
    } else if (i >= 4 && s.is(i - 4, "String") && s.is(i - 2, "from")) {
      use(EMPTY, 3, i - 4, i + 1);
    }
  }

  private void pattern(int i, int form) {
    boolean argument =
        i >= 3
            && s.is(i - 1, TokenKind.OPEN_PAREN)
            && s.isName(i - 2)
            && s.is(i - 3, TokenKind.DOT)
            && (s.is(i + 1, TokenKind.CLOSE_PAREN) || s.is(i + 1, TokenKind.COMMA));
    if (argument && PATTERN_METHODS.contains(s.places.text(i - 2))) {
      use(SINGLE, form, i - 3, i);
    }
  }
}
