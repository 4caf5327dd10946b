package broken.core;

/** Breaks "core" and, with {@link broken.policy.SeesReport}, "no cycles". */
public record SeesPolicy(broken.policy.SeesReport policy) {}
