package brinell.check.fixes;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.Location;
import brinell.core.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a change says that it fixes something: {@code Fixes #12}, {@code Closes owner/name#12}, a
 * subject that begins with {@code fix:}, {@code fix(scope):}, {@code Fix …} or {@code Bugfix}, or a
 * word such as {@code regression} in the subject.
 *
 * @param words the line that says so
 */
record Says(String words, Location where) {
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?i)\\b(fix(es|ed)?|close[sd]?|resolve[sd]?)\\b:?\\s+"
              + "([\\w.-]+/[\\w.-]+)?(#\\d+|https://\\S+/issues/\\d+)");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)^(\\[[^\\]]*\\]\\s*|[\\w/.-]+:\\s+)?(bug-?fix|hot-?fix|fix(e[sd]|ing)?)\\b(?!-).*"
              + "|.*\\bregression\\b.*");

  /** Mere words, types and formatting are fixed too, and no test could fail for them. */
  private static final Pattern NO_BEHAVIOUR =
      Pattern.compile(
          "(?i)\\b(typos?|spelling|grammar|format(ting)?|rustfmt|fmt|clippy|lints?|warnings?|docs?|"
              + "documentation|readme|changelog|comments?|links?|ci|build|compil\\w*)\\b");

  /** The first place; empty when the change says nothing of the kind. */
  static Optional<Says> in(Change change) {
    List<Says> all = new ArrayList<>();
    change.proposal().ifPresent(p -> proposal(p).ifPresent(all::add));
    for (Commit commit : change.commits()) {
      message(commit).ifPresent(all::add);
    }
    return all.stream().findFirst();
  }

  private static Optional<Says> proposal(Proposal proposal) {
    if (isSubject(proposal.title())) {
      return Optional.of(new Says(proposal.title(), new Location.Text("title", 1)));
    }
    List<String> lines = proposal.body().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (ISSUE.matcher(lines.get(i)).find()) {
        return Optional.of(new Says(lines.get(i).strip(), new Location.Text("body", i + 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Says> message(Commit commit) {
    List<String> lines = commit.message().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      boolean subject = i == 0 && isSubject(lines.get(i));
      if (subject || ISSUE.matcher(lines.get(i)).find()) {
        String words = lines.get(i).strip();
        return Optional.of(new Says(words, new Location.Message(commit.oid(), i + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isSubject(String line) {
    return ISSUE.matcher(line).find()
        || (SUBJECT.matcher(line).matches() && !NO_BEHAVIOUR.matcher(line).find());
  }
}
