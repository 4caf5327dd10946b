package brinell.policy.judge;

import brinell.core.Change;
import brinell.core.Judgement;
import brinell.core.Receipt;
import brinell.policy.Clause;
import brinell.policy.Policy;
import java.util.List;
import java.util.Optional;

/** How a clause came to its verdict: every condition, whether it holds, and why. */
public final class Explain {
  private Explain() {}

  /** The explanation as text; empty when the policy has no such clause. */
  public static Optional<String> explain(
      Policy policy, Change change, List<Receipt> receipts, String clause) {
    return policy.clause(clause).map(c -> explain(policy, change, receipts, c));
  }

  private static String explain(
      Policy policy, Change change, List<Receipt> receipts, Clause clause) {
    StringBuilder out = new StringBuilder();
    out.append(clause.id()).append("  ").append(clause.title()).append('\n');
    clause.quote().ifPresent(q -> out.append("  “").append(q).append("”\n"));
    String origin = policy.origins().get(clause.id());
    if (origin != null) {
      out.append("  from ").append(origin).append('\n');
    }
    Weighing weighing = Weighing.of(clause, new View(policy, change, receipts));
    for (Weighing.Part part : weighing.parts()) {
      out.append('\n').append(part.role()).append('\n');
      tree(part.answer(), 1, out);
    }
    Judgement judgement =
        Judge.judge(policy, change, receipts).judgements().stream()
            .filter(j -> j.clause().equals(clause.id()))
            .findFirst()
            .orElseThrow();
    out.append('\n')
        .append(judgement.verdict())
        .append(": ")
        .append(judgement.because())
        .append('\n');
    judgement.question().ifPresent(q -> out.append("  asks: ").append(q).append('\n'));
    judgement.cure().ifPresent(c -> out.append("  cure: ").append(c).append('\n'));
    judgement.remedy().ifPresent(c -> out.append("  if not kept: ").append(c).append('\n'));
    consequence(clause, out);
    return out.toString();
  }

  private static void consequence(Clause clause, StringBuilder out) {
    clause
        .consequence()
        .ifPresent(c -> {
          c.first().ifPresent(t -> out.append("  first time: ").append(t).append('\n'));
          c.again().ifPresent(t -> out.append("  again: ").append(t).append('\n'));
          c.decidedBy().ifPresent(t -> out.append("  decided by: ").append(t).append('\n'));
          c.label().ifPresent(t -> out.append("  label: ").append(t).append('\n'));
        });
  }

  private static void tree(Answer answer, int depth, StringBuilder out) {
    out.append("  ".repeat(depth))
        .append(mark(answer.truth()))
        .append(' ')
        .append(answer.condition());
    if (answer.parts().isEmpty()) {
      out.append(" — ").append(answer.truth().because());
    }
    out.append('\n');
    answer.parts().forEach(part -> tree(part, depth + 1, out));
  }

  private static String mark(Truth truth) {
    return switch (truth) {
      case Truth.Yes yes -> "true   ";
      case Truth.No no -> "false  ";
      case Truth.Unknown unknown -> "unknown";
      case Truth.Moot moot -> "moot   ";
    };
  }
}
