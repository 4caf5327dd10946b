package brinell.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which breaker is asked for.
 *
 * @param branch a revision; empty: HEAD
 * @param at a time, a date or {@code head}; empty: now
 * @param unit {@code merged-proposals}, {@code first-parent} or {@code commits}, instead of the
 *     policy's
 * @param queue pull requests that wait
 */
public record BreakerAsk(
    Path folder,
    Optional<String> branch,
    Optional<String> policy,
    Optional<String> at,
    Optional<String> unit,
    Optional<Path> queue) {}
