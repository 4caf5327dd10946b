package brinell.check.disclosure;

import brinell.core.AiLevel;
import java.util.Optional;

/** Boxes to tick, and what their text says about AI use when they are ticked. */
final class Boxes {
  record Box(boolean ticked, String text) {}

  private Boxes() {}

  /** A task-list item; its list mark is already off. */
  static Optional<Box> box(String text) {
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    if (close < 2 || close > 3 || close + 1 == text.length()) {
      return Optional.empty();
    }
    String mark = text.substring(1, close).strip();
    boolean ticked =
        mark.equals("x") || mark.equals("X") || mark.equals("\u2713") || mark.equals("\u2714");
    return ticked || mark.isEmpty()
        ? Optional.of(new Box(ticked, text.substring(close + 1).strip()))
        : Optional.empty();
  }

  /**
   * What the text says when ticked. Boxes about rules ("I have read the AI policy"), understanding
   * or quality say nothing about use.
   */
  static Optional<AiLevel> level(String text) {
    String plain = Tokens.plain(text).strip();
    if (!Tools.isMentionedIn(plain)) {
      return Optional.empty();
    }
    // Strictly, and clause by clause from the start: "…, including code drafted by an LLM" is no
    // use.
    Optional<Sentence.Statement> said =
        Grammar.read(firstClause(plain), false).or(() -> Grammar.read(plain, false));
    return said.filter(s -> !s.partial()).map(Sentence.Statement::level);
  }

  private static String firstClause(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop =
          (c == '.' || c == ',' || c == ';' || c == '\u2014') && text.charAt(i + 1) == ' ';
      if (stop && i > 8) {
        return text.substring(0, i);
      }
    }
    return text;
  }
}
