package broken.app;

public record UsesALibrary(tools.jackson.databind.JsonNode node) {}
