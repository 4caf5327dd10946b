package brinell.policy;

import java.util.Optional;

/**
 * What a project says will follow; shown, never done.
 *
 * @param first the first time
 * @param again when it happens again
 * @param decidedBy who decides
 * @param label the label to set
 */
public record Consequence(
    Optional<String> first,
    Optional<String> again,
    Optional<String> decidedBy,
    Optional<String> label) {}
