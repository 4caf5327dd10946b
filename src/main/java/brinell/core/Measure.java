package brinell.core;

/**
 * A number with its unit.
 *
 * @param name lower case with dashes, stable, for example {@code code-lines-added}
 * @param unit plural noun, for example {@code lines}
 */
public record Measure(String name, long value, String unit) {}
