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

  private static final Pattern REVERTS_NUMBER =
      Pattern.compile("(?im)^Reverts (?:[\\w.-]+/[\\w.-]+)?#(\\d{1,9})\\b");
  private static final Pattern REVERT_SUBJECT =
      Pattern.compile("^(?:Revert|revert:?) [\"'“](.*)[\"'”](?:\\s*\\([#!]\\d+\\))?\\s*$");
  private static final Pattern MERGE_SUBJECT =
      Pattern.compile("^(?:Merge |Auto merge of |Rollup merge of )");

  /** Fixes of words, not of what a program does. */
  private static final Pattern OF_WORDS =
      Pattern.compile(
          "(?i)\\b(?:typos?|spelling|grammar|clippy|lints?|warnings?|format(?:ting)?|fmt|docs?|links?|comments?|changelog)\\b");

  private LinkReader() {}

  public static Links read(String message) {
    int end = message.indexOf('\n');
    String subject = (end < 0 ? message : message.substring(0, end)).strip();
    String title = title(subject, message);
    boolean revert = title.toLowerCase(Locale.ROOT).startsWith("revert");
    return new Links(
        ProposalNumbers.of(subject, message),
        ProposalNumbers.isRollup(subject),
        may(message, "evert") ? reverts(title, message) : List.of(),
        revert ? List.of() : fixes(message),
        !revert && FIX.matcher(title).find() && !OF_WORDS.matcher(title).find());
  }

  /** Of a merge, the first line of its body: the title of what it merges. */
  private static String title(String subject, String message) {
    return MERGE_SUBJECT.matcher(subject).lookingAt()
        ? message.lines().skip(1).filter(l -> !l.isBlank()).findFirst().orElse("").strip()
        : subject;
  }

  private static List<String> reverts(String title, String message) {
    List<String> what = new ArrayList<>(ids(REVERTS, message));
    REVERTS_NUMBER.matcher(message).results().forEach(r -> what.add("#" + r.group(1)));
    Matcher subject = REVERT_SUBJECT.matcher(title);
    if (subject.matches()) {
      what.add("\"" + subject.group(1));
    }
    return what;
  }

  private static List<String> fixes(String message) {
    List<String> ids = new ArrayList<>();
    if (may(message, "ixes:") || may(message, "IXES:")) {
      ids.addAll(ids(FIXES_TRAILER, message));
    }
    if (may(message, "ntroduced ")
        || may(message, "egress")
        || may(message, "roken ")
        || may(message, "aused ")
        || may(message, "bug ")) {
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
