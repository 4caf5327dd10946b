package brinell.check.disclosure;

import brinell.check.disclosure.Notes.Writer;
import brinell.core.Location;
import brinell.core.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in notes. What is no JSON of a known form says nothing. */
final class NoteJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  record Traced(Writer writer, List<Location.Lines> ranges) {}

  private NoteJson() {}

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** git-ai's agents by the keys of its attestations; humans are left out. */
  static Map<String, Writer> writers(String text) {
    var writers = new HashMap<String, Writer>();
    parse(text)
        .ifPresent(root -> {
          for (String group : List.of("prompts", "sessions")) {
            for (var entry : root.path(group).properties()) {
              writers.put(entry.getKey(), writer(entry.getValue()));
            }
          }
        });
    return writers;
  }

  private static Writer writer(JsonNode node) {
    JsonNode agent = node.path("agent_id");
    return new Writer(
        text(agent.path("tool")), text(agent.path("model")), text(node.path("human_author")));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() && !node.stringValue().isBlank()
        ? Optional.of(node.stringValue())
        : Optional.empty();
  }

  /**
   * An Agent Trace record.
   *
   * @param revision what it says of the state that its lines belong to; empty: nothing
   */
  record Recorded(Optional<String> revision, List<Traced> traced) {}

  /** An Agent Trace record with what it speaks of; empty when the text is none. */
  static Optional<Recorded> recorded(String text) {
    return parse(text)
        .filter(root -> root.path("files").isArray() && root.path("version").isString())
        .map(root -> new Recorded(text(root.path("vcs").path("revision")), trace(text)));
  }

  /** Agent Trace: the ranges whose contributor is {@code ai} or {@code mixed}, by model. */
  static List<Traced> trace(String text) {
    Optional<JsonNode> root = parse(text);
    if (root.isEmpty() || !root.get().path("files").isArray()) {
      return List.of();
    }
    Optional<String> tool = text(root.get().path("tool").path("name"));
    var byModel = new java.util.LinkedHashMap<Optional<String>, List<Location.Lines>>();
    for (JsonNode file : root.get().path("files")) {
      String path = text(file.path("path")).orElse("");
      for (JsonNode conversation : file.path("conversations")) {
        JsonNode usual = conversation.path("contributor");
        for (JsonNode range : conversation.path("ranges")) {
          JsonNode by = range.has("contributor") ? range.path("contributor") : usual;
          String type = text(by.path("type")).orElse("unknown");
          int first = range.path("start_line").asInt(0);
          int last = range.path("end_line").asInt(0);
          if ((type.equals("ai") || type.equals("mixed")) && first >= 1 && last >= first) {
            byModel
                .computeIfAbsent(text(by.path("model_id")), k -> new ArrayList<>())
                .add(new Location.Lines(Side.HEAD, path, first, last));
          }
        }
      }
    }
    return byModel.entrySet().stream()
        .map(e -> new Traced(new Writer(tool, e.getKey(), Optional.empty()), e.getValue()))
        .toList();
  }
}
