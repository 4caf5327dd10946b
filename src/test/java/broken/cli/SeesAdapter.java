package broken.cli;

public record SeesAdapter(broken.adapter.git.SeesCheck adapter) {}
