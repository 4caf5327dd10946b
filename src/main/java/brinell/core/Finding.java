package brinell.core;

import java.util.Optional;

/**
 * Something seen at a place.
 *
 * @param rule stable id that reads after "allow …", for example {@code disclosure.contradicted}
 * @param replay the command that shows it again
 */
public record Finding(
    String rule, Level level, Location location, String message, Optional<String> replay) {}
