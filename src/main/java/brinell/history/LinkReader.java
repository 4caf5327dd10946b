package brinell.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a commit's message says about other commits. */
public final class LinkReader {
  private static final Pattern REVERTS =
      Pattern.compile("(?i)\\b(?:reverts?|reverting) (?:the )?(?:commit )?([0-9a-f]{7,64})\\b");
  private static final Pattern FIXES_TRAILER =
      Pattern.compile("(?im)^Fixes: *(?:commit )?([0-9a-f]{7,64})\\b");
  private static final Pattern BROKEN_IN =
      Pattern.compile(
          "(?i)\\b(?:introduced|broken|regressed|caused|regression|bug)(?: (?:in|by|from|since|with))"
              + " (?:commit )?([0-9a-f]{7,64})\\b");
  private static final Pattern FIX =
      Pattern.compile(
          "(?i)\\b(?:fix(?:es|ed|ing)?|bug(?:fix)?|regression|hotfix|crash(?:es|ed)?|panics?|unsound)\\b");

  /** Fixes of words, not of what a program does. */
  private static final Pattern OF_WORDS =
      Pattern.compile(
          "(?i)\\b(?:typos?|spelling|grammar|clippy|lints?|warnings?|format(?:ting)?|fmt|docs?|links?|comments?|changelog)\\b");

  private LinkReader() {}

  public static Links read(String message) {
    int end = message.indexOf('\n');
    String subject = (end < 0 ? message : message.substring(0, end)).strip();
    boolean revert = subject.toLowerCase(Locale.ROOT).startsWith("revert");
    return new Links(
        ProposalNumbers.of(subject, message),
        ProposalNumbers.isRollup(subject),
        may(message, "evert") ? ids(REVERTS, message) : List.of(),
        revert ? List.of() : fixes(message),
        !revert && FIX.matcher(subject).find() && !OF_WORDS.matcher(subject).find());
  }

  private static List<String> fixes(String message) {
    List<String> ids = new ArrayList<>();
    if (may(message, "ixes:") || may(message, "IXES:")) {
      ids.addAll(ids(FIXES_TRAILER, message));
    }
    if (may(message, "ntroduced ") || may(message, "egress") || may(message, "roken ") || may(message, "aused ") || may(message, "bug ")) {
      ids.addAll(ids(BROKEN_IN, message));
    }
    return ids;
  }

  private static boolean may(String message, String part) {
    return message.contains(part);
  }

  private static List<String> ids(Pattern pattern, String message) {
    Matcher m = pattern.matcher(message);
    return m.results()
        .map(r -> r.group(1).toLowerCase(Locale.ROOT))
        .filter(id -> id.chars().anyMatch(c -> c >= '0' && c <= '9'))
        .distinct()
        .toList();
  }
}
