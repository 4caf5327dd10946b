package brinell.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The pull request, as far as a forge told. An empty {@link Optional} means "not supplied", never
 * "none": a policy that needs it must stay open.
 */
public record Proposal(
    Optional<Integer> number,
    Optional<String> url,
    String title,
    String body,
    Account author,
    Standing standing,
    Optional<Boolean> draft,
    Optional<List<String>> labels,
    Optional<List<Review>> reviews,
    Optional<List<Account>> requestedReviewers,
    Optional<List<Account>> assignees,
    Optional<List<Remark>> remarks,
    Optional<List<Issue>> issues,
    Optional<Instant> created,
    Optional<String> head) {}
