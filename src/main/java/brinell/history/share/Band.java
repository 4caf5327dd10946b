package brinell.history.share;

/** The two kinds of landings beside each other, of about the same size. */
public record Band(String size, Outcomes declared, Outcomes undeclared) {}
