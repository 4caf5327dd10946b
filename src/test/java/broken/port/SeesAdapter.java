package broken.port;

public record SeesAdapter(broken.adapter.git.SeesCheck adapter) {}
