package brinell.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pull requests that a landing's message names, by the first rule that fits. */
final class ProposalNumbers {
  private static final Pattern MERGED =
      Pattern.compile("^(?:Merge pull request [#!]|Auto merge of #)(\\d{1,9})(?!\\d)");
  private static final Pattern BORS = Pattern.compile("^Merge((?: #\\d{1,9})+)\\s*$");
  private static final Pattern AT_END = Pattern.compile("\\([#!](\\d{1,9})\\)\\s*$");
  private static final Pattern QUOTED = Pattern.compile("^Merge ['\"].*['\"] from(?: .*)?$");
  private static final Pattern CLOSES =
      Pattern.compile("^Closes #(\\d{1,9})\\s*$", Pattern.MULTILINE);
  private static final Pattern IN_BODY =
      Pattern.compile(
          "^(?:See merge request \\S*!|PR-URL: \\S*/|Pull-[Rr]equest: (?:#|\\S*/))(\\d{1,9})/?\\s*$",
          Pattern.MULTILINE);
  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,9})");
  private static final Pattern ROLLUP =
      Pattern.compile("^Auto merge of #\\d+ - [^\\s:]+:rollup[\\w./-]*");
  private static final Pattern MEMBER = Pattern.compile("^Rollup merge of #(\\d{1,9})(?!\\d)");

  private ProposalNumbers() {}

  static List<Integer> of(String subject, String message) {
    Optional<List<Integer>> found =
        one(MERGED, subject)
            .or(() -> many(subject))
            .or(() -> one(AT_END, subject))
            .or(() -> QUOTED.matcher(subject).matches() ? last(CLOSES, message) : Optional.empty())
            .or(() -> mayBeInBody(message) ? last(IN_BODY, message) : Optional.empty());
    return found.orElse(List.of());
  }

  private static boolean mayBeInBody(String message) {
    return message.contains("See merge request ")
        || message.contains("PR-URL: ")
        || message.contains("Pull-");
  }

  static boolean isRollup(String subject) {
    return ROLLUP.matcher(subject).lookingAt();
  }

  /** The number of a rollup's member. */
  static Optional<Integer> member(String subject) {
    return one(MEMBER, subject).map(List::getFirst);
  }

  private static Optional<List<Integer>> one(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(List.of(Integer.valueOf(m.group(1)))) : Optional.empty();
  }

  private static Optional<List<Integer>> many(String subject) {
    Matcher m = BORS.matcher(subject);
    return m.find()
        ? Optional.of(
            NUMBER.matcher(m.group(1)).results().map(r -> Integer.valueOf(r.group(1))).toList())
        : Optional.empty();
  }

  private static Optional<List<Integer>> last(Pattern pattern, String text) {
    List<Integer> all = new ArrayList<>();
    pattern.matcher(text).results().forEach(r -> all.add(Integer.valueOf(r.group(1))));
    return all.isEmpty() ? Optional.empty() : Optional.of(List.of(all.getLast()));
  }
}
