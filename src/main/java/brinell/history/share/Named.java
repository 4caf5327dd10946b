package brinell.history.share;

/** A tally of something that has a name. */
public record Named(String name, Tally tally) {}
