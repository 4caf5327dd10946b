package brinell.core;

import java.util.List;
import java.util.Optional;

/**
 * What one clause comes to for one change.
 *
 * @param clause the clause's id in the policy, for example {@code R17}
 * @param title the clause in a few words
 * @param quote the project's own sentence; empty when the policy file has none
 * @param because why this verdict, in one sentence
 * @param cure what to do about it, in one sentence; empty for a verdict that asks for nothing
 * @param remedy what the policy says to do should the clause turn out not to be kept; only where
 *     that is not known yet
 * @param question what a person would have to say, for {@link Verdict#ATTEST}; judgements that wait
 *     for the same answer carry the same question
 * @param post text to post, when the policy gives one for this consequence
 * @param replay the command that explains this judgement again
 */
public record Judgement(
    String clause,
    String title,
    Optional<String> quote,
    Verdict verdict,
    String because,
    Optional<String> cure,
    Optional<String> remedy,
    Optional<String> question,
    Optional<String> post,
    List<Ground> grounds,
    String replay) {
  public Judgement {
    grounds = List.copyOf(grounds);
  }
}
