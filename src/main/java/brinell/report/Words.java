package brinell.report;

import brinell.core.AiLevel;
import brinell.core.Fact;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Obstacle;
import brinell.core.Side;
import brinell.core.Verdict;
import java.util.Locale;

/** The domain's names in a reader's words. Foreign text passes through unescaped. */
public final class Words {
  private Words() {}

  /** A count with its noun: {@code 1 commit}, {@code 2 commits}. */
  public static String count(long n, String noun) {
    return n + " " + (n == 1 ? noun : noun + "s");
  }

  /** With a capital letter at the start. */
  public static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** The word that stands for a verdict wherever one is shown. */
  public static String verdict(Verdict verdict) {
    return verdict == Verdict.NOT_APPLICABLE ? "n/a" : verdict.name();
  }

  /** What a verdict means, for a legend. */
  public static String meaning(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> "evidence meets a rule that the policy calls blocking";
      case REVIEW -> "a human must look";
      case ATTEST -> "only a person can say so, and has not yet";
      case OPEN -> "not known: data is missing, or nothing decided it";
      case PASS -> "the evidence satisfies the clause";
      case NOT_APPLICABLE -> "the clause does not concern this change";
    };
  }

  public static String counted(Verdict verdict, long n) {
    return n
        + " "
        + switch (verdict) {
          case FAIL -> n == 1 ? "fails" : "fail";
          case REVIEW -> "to review";
          case ATTEST -> "to attest";
          case OPEN -> "open";
          case PASS -> n == 1 ? "passes" : "pass";
          case NOT_APPLICABLE -> n == 1 ? "does not apply" : "do not apply";
        };
  }

  public static String level(AiLevel level) {
    return switch (level) {
      case NONE -> "no AI used";
      case UNSPECIFIED -> "AI used";
      case ASSISTED -> "AI-assisted";
      case GENERATED -> "AI-generated";
      case AUTONOMOUS -> "made by an agent";
    };
  }

  /** In which form something was said, for example {@code Assisted-by}. */
  public static String form(Fact.Declaration said) {
    String key = said.key().orElse("");
    return switch (said.channel()) {
      case TRAILER -> trailer(key);
      case RAW_LINE -> trailer(key) + " outside git's trailers";
      case FOOTER -> "a tool's footer";
      case PROSE -> "own words";
      case AUTHOR -> "the author field";
      case COMMITTER -> "the committer field";
      case NOTE -> "a git note";
      case TRACE -> "an agent trace";
      case SECTION -> key.isEmpty() ? "a section" : "section “" + key + "”";
      case CHECKBOX -> "a checkbox";
      case LABEL -> key.isEmpty() ? "a label" : "label “" + key + "”";
    };
  }

  private static String trailer(String key) {
    return key.isEmpty() ? "a trailer" : capital(key);
  }

  public static String kind(LineKind kind) {
    return switch (kind) {
      case PUBLIC_API -> "public API";
      case DOC_COMMENT -> "doc";
      case SAFETY_COMMENT -> "SAFETY";
      case BUILD_SCRIPT -> "build script";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  public static String obstacle(Obstacle obstacle) {
    return switch (obstacle) {
      case NOT_RUN -> "not run";
      case TOOL_MISSING -> "a tool is missing";
      case BASELINE_FAILED -> "already failed before the change";
      case TIMED_OUT -> "timed out";
      case BUDGET_SPENT -> "the budget was spent";
      case CRASHED -> "crashed";
    };
  }

  /** Enough of an object id to find it; the kind of a made-up id stays readable. */
  public static String shortId(String oid) {
    int keep = oid.startsWith("patch-") ? 6 + 9 : 9;
    return oid.length() <= keep ? oid : oid.substring(0, keep);
  }

  public static String place(Location where) {
    return switch (where) {
      case Location.Lines lines -> lines(lines);
      case Location.Message m ->
          m.line() == 1
              ? "commit " + shortId(m.commit()) + ", subject"
              : "commit " + shortId(m.commit()) + ", message line " + m.line();
      case Location.Header h -> "commit " + shortId(h.commit()) + ", " + h.field();
      case Location.NoteLine n ->
          "commit " + shortId(n.commit()) + ", note " + n.ref() + " line " + n.line();
      case Location.Text t -> "pull request " + t.part() + (t.line() > 0 ? ":" + t.line() : "");
      case Location.Whole _ -> "the change as a whole";
    };
  }

  private static String lines(Location.Lines at) {
    String range =
        at.first() <= 0
            ? ""
            : at.first() == at.last() ? ":" + at.first() : ":" + at.first() + "-" + at.last();
    return at.path() + range + (at.side() == Side.BASE ? " (before)" : "");
  }
}
