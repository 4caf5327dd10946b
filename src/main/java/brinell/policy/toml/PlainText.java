package brinell.policy.toml;

/** The characters of a policy file, one after the other; see {@link PlainToml}. */
final class PlainText {
  private static final char END = '\0';

  private final String text;
  private int at;
  private int line = 1;

  PlainText(String text) {
    this.text = text;
  }

  int line() {
    return line;
  }

  /** The next character that is no space; {@code '\0'} at the end. */
  char peek() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  boolean takes(char c) {
    if (peek() != c || at == text.length()) {
      return false;
    }
    at++;
    return true;
  }

  /** Takes the character if it comes next, without a space before it. */
  boolean continues(char c) {
    return at < text.length() && text.charAt(at) == c && takes(c);
  }

  void expect(char c) {
    if (!takes(c)) {
      throw PlainToml.givesUp();
    }
  }

  /**
   * Goes on to the next thing that is neither a comment nor the end of a line; false at the end.
   */
  boolean skipBlankLines() {
    while (true) {
      char c = peek();
      if (c == '#') {
        comment();
      } else if (c == '\n') {
        at++;
        line++;
      } else {
        return at < text.length();
      }
    }
  }

  /** Nothing more stands on this line, save a comment. */
  void endOfLine() {
    if (peek() == '#') {
      comment();
    }
    if (at < text.length() && peek() != '\n') {
      throw PlainToml.givesUp();
    }
  }

  private void comment() {
    while (at < text.length() && text.charAt(at) != '\n') {
      printable();
    }
  }

  /** The next character as it is, which no file may have below a space, save a tab. */
  private char printable() {
    char c = text.charAt(at++);
    if ((c < ' ' && c != '\t') || c == 0x7f || Character.isSurrogate(c)) {
      throw PlainToml.givesUp();
    }
    return c;
  }

  String bareKey() {
    peek();
    int start = at;
    while (at < text.length() && isBare(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw PlainToml.givesUp();
    }
    return text.substring(start, at);
  }

  private static boolean isBare(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  /** A string on one line. */
  String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = printable();
      value.append(c == '\\' ? escaped() : c);
    }
    boolean empty = value.isEmpty();
    expect('"');
    if (empty && peek() == '"') {
      throw PlainToml.givesUp();
    }
    return value.toString();
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : END;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\' -> c;
      default -> throw PlainToml.givesUp();
    };
  }

  boolean flag() {
    String word = bareKey();
    if (!word.equals("true") && !word.equals("false")) {
      throw PlainToml.givesUp();
    }
    return word.equals("true");
  }

  /** Digits and hyphens; what follows must end the value. */
  String digits() {
    int start = at;
    while (at < text.length()
        && ((text.charAt(at) >= '0' && text.charAt(at) <= '9') || text.charAt(at) == '-')) {
      at++;
    }
    int stop = at;
    boolean ends = at == text.length() || ",]}\n#".indexOf(peek()) >= 0;
    if (!ends) {
      throw PlainToml.givesUp();
    }
    return text.substring(start, stop);
  }
}
