package brinell.policy;

/** A label that must stand exactly where a condition holds. */
public record LabelRule(String label, Condition means) {}
