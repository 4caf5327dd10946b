package brinell.core;

/**
 * Something that can be true of a change.
 *
 * @param id stable, for example {@code disclosure.consistent}
 * @param sentence for example "What was said about AI use does not contradict itself."
 */
public record Claim(String id, String sentence) {}
