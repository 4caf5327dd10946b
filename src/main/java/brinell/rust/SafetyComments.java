package brinell.rust;

import brinell.core.LineKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks comments, and tells those that argue safety.
 *
 * <p>A plain comment does from a line on that begins with "safety" in any case and a colon, a dash,
 * parentheses and a colon, or nothing; or that has {@code SAFETY:} in capitals anywhere. So do the
 * lines and comments below it, as long as nothing but one line end is between them: an empty line
 * or code ends the argument.
 *
 * <p>A doc comment does below a heading "Safety", "Implementation safety" or "Safety …", heading
 * included, up to the next heading of the same or a higher level, across attributes. Lines of code
 * in it are part of it, and {@code # hidden} lines there are no headings. "Thread safety" is
 * another subject. {@code #[doc = "…"]} is not read.
 */
final class SafetyComments {
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)[/*!#\\s-]*+safety\\s*+(?:[:\u2013\u2014-].*|\\([^)]*+\\)\\s*+[:-].*|\\.?\\s*+(?:\\*/)?)",
          Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s(.*)", Pattern.DOTALL);
  private static final Pattern SAFETY = Pattern.compile("(?i)(?:implementation )?safety|safety .*");

  private final RustFile file;
  private final Tokens tokens;
  private final LineMarks marks;

  /** Level of the safety heading the doc comment is below; 0 outside. */
  private int section;

  private boolean fenced;

  SafetyComments(RustFile file, LineMarks marks) {
    this.file = file;
    this.tokens = file.tokens();
    this.marks = marks;
  }

  void mark() {
    plain();
    docs();
  }

  private void plain() {
    boolean arguing = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (isComment(i)) {
        arguing = comment(i, arguing && adjacent(i));
      }
    }
  }

  private boolean isComment(int i) {
    return i >= 0
        && (tokens.kind(i) == TokenKind.LINE_COMMENT || tokens.kind(i) == TokenKind.BLOCK_COMMENT);
  }

  /**
   * Whether the token before, or the one before white space with at most one line end, is a
   * comment.
   */
  private boolean adjacent(int i) {
    if (i == 0 || tokens.kind(i - 1) != TokenKind.WHITESPACE) {
      return isComment(i - 1);
    }
    int ends = 0;
    for (int at = tokens.start(i - 1); at < tokens.end(i - 1); at++) {
      ends += tokens.source()[at] == '\n' ? 1 : 0;
    }
    return ends <= 1 && isComment(i - 2);
  }

  /** Marks the lines of one comment; whether it argues safety at its end. */
  private boolean comment(int i, boolean before) {
    boolean arguing = before;
    int line = file.lines().at(tokens.start(i));
    for (String text : tokens.text(i).split("\n", -1)) {
      arguing |= MARK.matcher(text).matches() || text.contains("SAFETY:");
      marks.line(arguing ? LineKind.SAFETY_COMMENT : LineKind.COMMENT, line++);
    }
    return arguing;
  }

  private void docs() {
    Trees trees = file.trees();
    AttributeReader attributes = new AttributeReader(trees);
    for (int i = 0; i < trees.size; i++) {
      if (Traits.has(trees.kind[i], Traits.DOC)) {
        doc(trees.token[i]);
      } else {
        int behind = attributes.skipOne(i);
        if (behind == i) {
          section = 0;
          fenced = false;
        } else {
          i = behind - 1;
        }
      }
    }
  }

  private void doc(int token) {
    int line = file.lines().at(tokens.start(token));
    boolean block = tokens.source()[tokens.start(token) + 1] == '*';
    boolean first = true;
    for (String text : tokens.text(token).split("\n", -1)) {
      section(content(text, block, first));
      if (section > 0) {
        marks.line(LineKind.SAFETY_COMMENT, line);
      }
      line++;
      first = false;
    }
  }

  private static String content(String text, boolean block, boolean first) {
    if (first) {
      String rest = text.substring(Math.min(3, text.length()));
      return block && rest.endsWith("*/") ? rest.substring(0, rest.length() - 2) : rest;
    }
    String rest = text.strip();
    return rest.startsWith("*") && !rest.startsWith("*/") ? rest.substring(1) : rest;
  }

  /** A heading without what may stand around its words. */
  private static String title(String heading) {
    int end = heading.length();
    while (end > 0 && " \t\r#:.".indexOf(heading.charAt(end - 1)) >= 0) {
      end--;
    }
    return heading.substring(0, end).strip();
  }

  private void section(String text) {
    String bare = text.strip();
    if (bare.startsWith("```") || bare.startsWith("~~~")) {
      fenced = !fenced;
      return;
    }
    Matcher heading = HEADING.matcher(text);
    if (fenced || !heading.matches()) {
      return;
    }
    int level = heading.group(1).length();
    if (SAFETY.matcher(title(heading.group(2))).matches()) {
      section = section == 0 ? level : Math.min(section, level);
    } else if (level <= section) {
      section = 0;
    }
  }
}
