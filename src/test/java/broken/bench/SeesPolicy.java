package broken.bench;

public record SeesPolicy(broken.policy.SeesReport policy) {}
