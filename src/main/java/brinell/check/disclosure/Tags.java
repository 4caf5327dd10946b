package brinell.check.disclosure;

import brinell.check.disclosure.Sentence.Statement;
import java.util.Optional;

/** A mark in brackets at an edge of a subject: {@code Fix the lexer (AI-assisted)}. */
final class Tags {
  private Tags() {}

  static Optional<Statement> read(String subject) {
    return inside(subject).filter(Tags::isMark).flatMap(tag -> Grammar.read(tag, false));
  }

  private static Optional<String> inside(String subject) {
    String text = withoutNumber(subject.strip());
    if (text.endsWith(")") || text.endsWith("]")) {
      int open = text.lastIndexOf(text.endsWith(")") ? '(' : '[');
      return open > 0 ? Optional.of(text.substring(open + 1, text.length() - 1)) : Optional.empty();
    }
    int close = text.indexOf(']');
    return text.startsWith("[") && close > 0
        ? Optional.of(text.substring(1, close))
        : Optional.empty();
  }

  /** A forge puts {@code (#12)} behind the subject of what it merges. */
  private static String withoutNumber(String text) {
    int open = text.lastIndexOf(" (#");
    return open > 0 && text.endsWith(")") ? text.substring(0, open) : text;
  }

  /** Words such as {@code AI-assisted}, {@code vibe coded}, {@code written with Codex}. */
  private static boolean isMark(String tag) {
    return tag.length() <= 48 && tag.indexOf('`') < 0;
  }
}
