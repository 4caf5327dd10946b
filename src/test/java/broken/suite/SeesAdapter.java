package broken.suite;

public record SeesAdapter(broken.adapter.git.SeesCheck adapter) {}
