package brinell.report.json;

import brinell.core.Dossier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the JSON Schema of a dossier from the records themselves, so that it cannot drift. */
final class SchemaOfRecords {
  private final Map<String, Object> definitions = new TreeMap<>();

  static String schema() {
    SchemaOfRecords schema = new SchemaOfRecords();
    Map<String, Object> top = schema.object(Dossier.class, Map.of("brinell", Map.of("const", 1)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    all.put("$id", "urn:brinell:dossier:1");
    all.put("title", "A Brinell dossier, format 1");
    all.put(
        "description",
        "All that is known about a change, and what a policy makes of it. A field that is absent"
            + " was not supplied; that is never the same as an empty one.");
    all.putAll(top);
    all.put("$defs", schema.definitions);
    return JsonText.print(all);
  }

  private Map<String, Object> object(Class<?> type, Map<String, Object> first) {
    Map<String, Object> properties = new LinkedHashMap<>(first);
    List<String> required = new ArrayList<>(first.keySet());
    for (RecordComponent component : type.getRecordComponents()) {
      Type declared = component.getGenericType();
      if (Shape.isOptional(declared)) {
        properties.put(component.getName(), of(Shape.inside(declared)));
      } else {
        properties.put(component.getName(), of(declared));
        required.add(component.getName());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  private Map<String, Object> of(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == String.class) {
      return Map.of("type", "string");
    } else if (raw == Instant.class) {
      return sorted("type", "string", "format", "date-time");
    } else if (raw == boolean.class || raw == Boolean.class) {
      return Map.of("type", "boolean");
    } else if (raw == int.class || raw == Integer.class) {
      return sorted("type", "integer", "minimum", 0, "maximum", Integer.MAX_VALUE);
    } else if (raw == long.class || raw == Long.class) {
      return Map.of("type", "integer");
    } else if (raw == List.class) {
      return sorted("type", "array", "items", of(Shape.inside(type)));
    }
    return reference(raw);
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = definitionName(type);
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, definition(type));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  /** {@code Body} alone says too little; a nested type carries the outer one's name. */
  private static String definitionName(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? Shape.name(type) : Shape.name(outer) + "." + Shape.name(type);
  }

  private Map<String, Object> definition(Class<?> type) {
    if (type.isEnum()) {
      return sorted(
          "enum",
          Arrays.stream(type.getEnumConstants()).map(c -> Shape.name((Enum<?>) c)).toList());
    }
    if (type.isSealed()) {
      return sorted("oneOf", Shape.members(type).stream().map(this::member).toList());
    }
    return object(type, Map.of());
  }

  private Map<String, Object> member(Class<?> type) {
    return object(type, Map.of(Shape.TYPE, Map.of("const", Shape.name(type))));
  }

  private static Map<String, Object> sorted(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
