package brinell.core;

import java.util.Comparator;
import java.util.List;

/**
 * All that is known about a change, and what the policy makes of it.
 *
 * @param judgements in the policy's order
 * @param receipts in the order of the checks' ids
 */
public record Dossier(
    Change change, PolicyName policy, List<Judgement> judgements, List<Receipt> receipts) {
  public Dossier {
    judgements = List.copyOf(judgements);
    receipts = List.copyOf(receipts);
  }

  /** The gravest verdict; {@link Verdict#NOT_APPLICABLE} when there is no judgement. */
  public Verdict gravest() {
    return judgements.stream()
        .map(Judgement::verdict)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.NOT_APPLICABLE);
  }

  /** All facts that the checks stated, in the receipts' order. */
  public List<Fact> facts() {
    return Facts.of(receipts);
  }
}
