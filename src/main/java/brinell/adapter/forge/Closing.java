package brinell.adapter.forge;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which a proposal's text says that it closes an issue. */
final class Closing {
  /** What GitHub does not read: comments (where templates keep their examples) and code. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "<!--.*?(?:-->|\\z)|^ {0,3}(```+|~~~+)[^\\n]*\\n.*?(?:^ {0,3}\\1[`~]*[ \\t]*$|\\z)|`[^`\\n]*`",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?<![\\w-])(?:close[sd]?|fix(?:es|ed)?|resolve[sd]?):?[ \\t]+"
              + "(?:(?:[\\w.-]+/[\\w.-]+)?#|GH-|https://github\\.com/[\\w.-]+/[\\w.-]+/issues/)(\\d{1,9})\\b");

  private Closing() {}

  static List<Integer> numbers(String body) {
    return WORDS
        .matcher(UNREAD.matcher(body).replaceAll(" "))
        .results()
        .map(found -> Integer.parseInt(found.group(1)))
        .filter(number -> number > 0)
        .distinct()
        .sorted()
        .toList();
  }
}
