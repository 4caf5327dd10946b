package brinell.report;

import brinell.core.Fact;
import brinell.report.Said.Kind;
import brinell.report.Said.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts {@link Said} into one sentence. */
final class SaidSentence {
  /** More names than this say less. */
  private static final int NAMES = 3;

  private SaidSentence() {}

  static String of(Said said) {
    if (said.unread().isPresent()) {
      return "not known; " + unstopped(said.unread().get()) + ".";
    }
    List<Row> commits = said.rows().stream().filter(r -> r.commit().isPresent()).toList();
    List<Row> texts = said.rows().stream().filter(r -> r.commit().isEmpty()).toList();
    if (said.rows().isEmpty()) {
      return "nothing; there is no commit and no pull request to say it in.";
    }
    if (said.rows().stream().allMatch(r -> r.kind() == Kind.SILENT)) {
      return "nothing about AI use, in " + places(commits.size(), !texts.isEmpty()) + ".";
    }
    return Stream.of(ofCommits(commits), ofText(texts))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String places(int commits, boolean text) {
    String counted = Words.count(commits, "commit");
    return commits == 0
        ? "the pull request's text"
        : text ? counted + " or the pull request's text" : counted;
  }

  private static String ofCommits(List<Row> commits) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Row> rows = commits.stream().filter(r -> r.kind() == kind).toList();
      if (!rows.isEmpty()) {
        String subject =
            !parts.isEmpty()
                ? "" + rows.size()
                : rows.size() + " of " + Words.count(commits.size(), "commit");
        parts.add(
            (commits.size() == 1 ? "the commit" : subject) + phrase(kind, rows, rows.size() == 1));
      }
    }
    return String.join(", ", parts);
  }

  private static String ofText(List<Row> texts) {
    return texts.stream()
        .map(r -> "the pull request" + phrase(r.kind(), List.of(r), true))
        .collect(Collectors.joining());
  }

  private static String phrase(Kind kind, List<Row> rows, boolean one) {
    return switch (kind) {
      case DECLARES -> (one ? " declares AI use" : " declare AI use") + details(rows);
      case MARKED -> (one ? " carries" : " carry") + " a tool's mark" + details(rows);
      case MENTIONS -> (one ? " mentions AI use" : " mention AI use") + details(rows);
      case CONTRADICTS -> (one ? " says" : " say") + " both that AI was used and that it was not";
      case DENIES -> (one ? " says" : " say") + " that no AI was used";
      case SILENT -> (one ? " says" : " say") + " nothing";
    };
  }

  /** The tools as they were named, and the forms: {@code (Claude Code; Assisted-by)}. */
  private static String details(List<Row> rows) {
    String named = names(rows, d -> d.tool().or(d::model).stream());
    String forms = names(rows, d -> Stream.of(Words.form(d)));
    return " (" + (named.isEmpty() ? "" : named + "; ") + forms + ")";
  }

  private static String names(List<Row> rows, Function<Fact.Declaration, Stream<String>> name) {
    List<String> all =
        rows.stream()
            .flatMap(r -> r.statements().stream())
            .filter(d -> d.level().isUse())
            .flatMap(name)
            .map(SaidSentence::cut)
            .distinct()
            .toList();
    return all.stream().limit(NAMES).collect(Collectors.joining(", "))
        + (all.size() > NAMES ? " and " + (all.size() - NAMES) + " more" : "");
  }

  private static String cut(String name) {
    String clean = Visible.prose(name);
    return clean.codePointCount(0, clean.length()) <= 40
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, 39)) + "…";
  }

  private static String unstopped(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
