package brinell.adapter.forge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
              + "(?:([\\w.-]+/[\\w.-]+)?#|GH-|https://github\\.com/([\\w.-]+/[\\w.-]+)/issues/)(\\d{1,9})\\b");

  private static final Pattern PULL =
      Pattern.compile("https://github\\.com/([\\w.-]+/[\\w.-]+)/pull/\\d+.*");

  private Closing() {}

  /** The repository whose pull request has this address. */
  static Optional<String> repository(String url) {
    Matcher pull = PULL.matcher(url);
    return pull.matches() ? Optional.of(pull.group(1)) : Optional.empty();
  }

  /**
   * The issues of the pull request's own repository.
   *
   * @param own its name; where it is not known, a named repository is taken as another one
   */
  static List<Integer> numbers(String body, Optional<String> own) {
    return WORDS
        .matcher(UNREAD.matcher(body).replaceAll(" "))
        .results()
        .filter(found -> isOwn(found.group(1), own) && isOwn(found.group(2), own))
        .map(found -> Integer.parseInt(found.group(3)))
        .filter(number -> number > 0)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOwn(@Nullable String named, Optional<String> own) {
    return named == null || own.filter(named::equalsIgnoreCase).isPresent();
  }
}
