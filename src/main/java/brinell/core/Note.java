package brinell.core;

/** Text that a notes ref (for example {@code refs/notes/ai}) attaches to a commit. */
public record Note(String ref, String text) {}
