package brinell.policy.judge;

import brinell.core.Change;
import brinell.core.Dossier;
import brinell.core.Ground;
import brinell.core.Judgement;
import brinell.core.Receipt;
import brinell.core.Verdict;
import brinell.policy.Clause;
import brinell.policy.Condition;
import brinell.policy.Otherwise;
import brinell.policy.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges a change under a policy: facts in, verdicts out, whatever the order of the facts. */
public final class Judge {
  private Judge() {}

  public static Dossier judge(Policy policy, Change change, List<Receipt> receipts) {
    View view = new View(policy, change, receipts);
    List<Judgement> judgements =
        policy.clauses().stream().map(c -> judge(Weighing.of(c, view), view)).toList();
    List<Receipt> sorted =
        receipts.stream()
            .sorted(Comparator.comparing(Receipt::check).thenComparing(Receipt::toString))
            .toList();
    return new Dossier(change, policy.name(), judgements, sorted);
  }

  private static Judgement judge(Weighing weighing, View view) {
    Clause clause = weighing.clause();
    return switch (weighing.outcome()) {
      case Weighing.Apart(String because) ->
          judgement(clause, view, Verdict.NOT_APPLICABLE, because, List.of(), Optional.empty());
      case Weighing.Met(String because, List<Ground> grounds) ->
          judgement(clause, view, Verdict.PASS, because, grounds, Optional.empty());
      case Weighing.Unmet(String because, List<Ground> grounds) ->
          unmet(clause, view, because, grounds);
      case Weighing.Unsettled(List<Gap> gaps, boolean whether) ->
          unsettled(clause, view, gaps, whether);
    };
  }

  /** Nothing fails that cannot be shown. */
  private static Judgement unmet(Clause clause, View view, String because, List<Ground> grounds) {
    boolean bare = clause.otherwise() == Otherwise.FAIL && grounds.isEmpty();
    Verdict verdict = bare ? Verdict.REVIEW : clause.otherwise().verdict();
    String said =
        clause.otherwise() == Otherwise.NOTE ? "advice, which binds nobody: " + because : because;
    Optional<String> cure =
        clause.cure().or(() -> Optional.of("bring it in line: " + clause.title()));
    Judgement judged =
        judgement(clause, view, verdict, said, grounds, cure.map(c -> c + after(clause)));
    return new Judgement(
        judged.clause(),
        judged.title(),
        judged.quote(),
        judged.verdict(),
        judged.because(),
        judged.cure(),
        judged.remedy(),
        verdict == Verdict.ATTEST
            ? clause.question().or(() -> Optional.of(question(clause)))
            : Optional.empty(),
        clause.post(),
        judged.grounds(),
        judged.replay());
  }

  /** What a person is asked when a clause leaves an unmet condition to a person. */
  private static String question(Clause clause) {
    return clause
        .needs()
        .map(Judge::attestation)
        .orElse(Optional.empty())
        .orElse(clause.title() + "?");
  }

  private static Optional<String> attestation(Condition condition) {
    return condition instanceof Condition.OneBox || condition instanceof Condition.Declared
        ? Optional.of(AiAnswers.USED)
        : Optional.empty();
  }

  private static String after(Clause clause) {
    return clause
        .consequence()
        .flatMap(c -> c.first())
        .map(c -> " (the project says: " + c + ")")
        .orElse("");
  }

  private static Judgement unsettled(Clause clause, View view, List<Gap> gaps, boolean whether) {
    Gap gap = gaps.getFirst();
    boolean advice = clause.otherwise() == Otherwise.NOTE && gap.kind() != Gap.Kind.UNASKED;
    Verdict verdict = advice ? Verdict.NOT_APPLICABLE : gap.kind().verdict();
    String because =
        (whether && gap.kind() != Gap.Kind.UNASKED ? "whether it applies is not known: " : "")
            + gap.because();
    Judgement judged =
        judgement(
            clause,
            view,
            verdict,
            advice ? "advice, which binds nobody: " + because : because,
            List.of(),
            verdict == Verdict.NOT_APPLICABLE ? Optional.empty() : gap.cure());
    return verdict == Verdict.NOT_APPLICABLE ? judged : waiting(judged, clause, gap, whether);
  }

  /** What is not known yet: what a person is asked, and what to do should the answer be no. */
  private static Judgement waiting(Judgement judged, Clause clause, Gap gap, boolean whether) {
    Optional<String> question =
        judged.verdict() != Verdict.ATTEST
            ? Optional.empty()
            : whether ? gap.question() : clause.question().or(gap::question);
    return new Judgement(
        judged.clause(),
        judged.title(),
        judged.quote(),
        judged.verdict(),
        judged.because(),
        judged.cure(),
        clause.cure().filter(own -> !judged.cure().equals(Optional.of(own))),
        question,
        judged.post(),
        judged.grounds(),
        judged.replay());
  }

  private static Judgement judgement(
      Clause clause,
      View view,
      Verdict verdict,
      String because,
      List<Ground> grounds,
      Optional<String> cure) {
    return new Judgement(
        clause.id(),
        clause.title(),
        clause.quote(),
        verdict,
        because,
        cure,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        grounds,
        replay(clause, view));
  }

  /**
   * A policy of the change's own base needs no naming; a proposal's file is the caller's to name.
   */
  private static String replay(Clause clause, View view) {
    String from = view.policy().name().from();
    return "brinell policy explain "
        + clause.id()
        + " "
        + view.change().arguments()
        + (from.equals("brinell.toml") ? "" : " --policy " + from)
        + (view.change().proposal().isPresent() ? " --pr FILE" : "");
  }
}
