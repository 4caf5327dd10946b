package brinell.core;

import java.util.List;
import java.util.Optional;

/**
 * An issue that a proposal says it closes.
 *
 * @param labels empty when they were not supplied, which differs from an issue without labels
 */
public record Issue(int number, Optional<List<String>> labels, Optional<Boolean> open) {}
