package brinell.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value, and nothing after it. */
final class NodeReader {
  /** A diff is one long text; a depth is still a sign of something else. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNestingDepth(60)
                  .build())
          .build();

  private final JsonParser parser;

  private NodeReader(JsonParser parser) {
    this.parser = parser;
  }

  static Node read(String file, String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      NodeReader reader = new NodeReader(parser);
      Node node = reader.value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw Complaint.at(file, reader.line(), "something follows the dossier");
      }
      return node;
    } catch (JacksonException e) {
      int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      throw Complaint.at(file, line, "not JSON: " + e.getOriginalMessage());
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private Node value(JsonToken token) {
    int line = line();
    return switch (token) {
      case START_OBJECT -> new Node.Obj(line, fields());
      case START_ARRAY -> new Node.Arr(line, items());
      case VALUE_STRING -> new Node.Text(line, parser.getString());
      case VALUE_NUMBER_INT -> whole(line);
      case VALUE_TRUE -> new Node.Bool(line, true);
      case VALUE_FALSE -> new Node.Bool(line, false);
      case VALUE_NUMBER_FLOAT -> new Node.Other(line, "a fraction");
      case VALUE_NULL -> new Node.Other(line, "null");
      case null, default -> new Node.Other(line, "nothing");
    };
  }

  private Node whole(int line) {
    return switch (parser.getNumberType()) {
      case INT, LONG -> new Node.Int(line, parser.getLongValue());
      default -> new Node.Other(line, "a number that is too large");
    };
  }

  private Map<String, Node> fields() {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      fields.put(name, value(parser.nextToken()));
    }
    return fields;
  }

  private List<Node> items() {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return items;
  }
}
