package broken.history;

public record SeesPort(broken.port.SeesAdapter port) {}
