package broken.rust;

public record SeesPort(broken.port.SeesAdapter port) {}
