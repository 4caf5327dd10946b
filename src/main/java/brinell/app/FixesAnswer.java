package brinell.app;

import java.util.Optional;

/**
 * What the tests of a change come to without the rest of it.
 *
 * @param fixed whether one of them fails without it; empty where it cannot be told
 * @param text for people
 */
public record FixesAnswer(Optional<Boolean> fixed, String text) {}
