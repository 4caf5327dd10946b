package brinell.adapter.cargo;

import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Message;
import brinell.port.Workshop.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cargo writes with {@code --message-format=json}. */
final class BuildOutput {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEEPEST = 20;

  private final CargoMetadata metadata;
  private final Cargo cargo;
  private final List<Message> messages = new ArrayList<>();
  private final List<JsonNode> tests = new ArrayList<>();
  private final Map<String, Map<String, String>> binaries = new HashMap<>();
  private final Map<String, Map<String, String>> scripts = new HashMap<>();
  private final List<String> libraries = new ArrayList<>();

  BuildOutput(CargoMetadata metadata, Cargo cargo) {
    this.metadata = metadata;
    this.cargo = cargo;
  }

  BuildOutput read(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("{")) {
        try {
          one(JSON.readTree(line));
        } catch (JacksonException e) {
          // A build script's own output may start with a brace.
        }
      }
    }
    return this;
  }

  private void one(JsonNode json) {
    switch (json.path("reason").asString("")) {
      case "compiler-message" ->
          message(json.path("message"), json.path("target").path("kind").path(0).asString(""));
      case "compiler-artifact" -> artifact(json);
      case "build-script-executed" -> script(json);
      default -> {}
    }
  }

  private void message(JsonNode json, String kind) {
    List<Place> places = new ArrayList<>();
    List<JsonNode> spans = new ArrayList<>();
    json.path("spans").forEach(spans::add);
    json.path("children").forEach(child -> child.path("spans").forEach(spans::add));
    spans.sort(Comparator.comparing(span -> !span.path("is_primary").asBoolean(false)));
    spans.forEach(span -> place(span, places));
    messages.add(
        new Message(
            json.path("level").asString(""),
            json.path("code").path("code").asString(""),
            json.path("message").asString(""),
            places,
            kind));
  }

  /** A span and the places that its macro was called from, from within to without. */
  private void place(JsonNode first, List<Place> into) {
    JsonNode span = first;
    for (int i = 0; i < DEEPEST && span.has("file_name"); i++) {
      Path file = metadata.folder().resolve(span.path("file_name").asString(""));
      into.add(
          new Place(
              metadata.relative(file.normalize()),
              span.path("byte_start").asInt(0),
              span.path("byte_end").asInt(0),
              span.path("is_primary").asBoolean(false)));
      span = span.path("expansion").path("span");
    }
  }

  private void artifact(JsonNode json) {
    String executable = json.path("executable").asString("");
    if (executable.isEmpty()) {
      return;
    }
    if (json.path("profile").path("test").asBoolean(false)) {
      tests.add(json);
    } else if (json.path("target").path("kind").path(0).asString("").equals("bin")) {
      binaries
          .computeIfAbsent(json.path("package_id").asString(""), id -> new TreeMap<>())
          .put("CARGO_BIN_EXE_" + json.path("target").path("name").asString(""), executable);
    }
  }

  private void script(JsonNode json) {
    Map<String, String> variables = new TreeMap<>();
    for (JsonNode pair : json.path("env")) {
      variables.put(pair.path(0).asString(""), pair.path(1).asString(""));
    }
    variables.put("OUT_DIR", json.path("out_dir").asString(""));
    scripts.put(json.path("package_id").asString(""), variables);
    for (JsonNode path : json.path("linked_paths")) {
      String text = path.asString("");
      libraries.add(text.substring(text.indexOf('=') + 1));
    }
  }

  boolean hasErrors() {
    return messages.stream().anyMatch(m -> m.level().startsWith("error"));
  }

  List<Message> messages() {
    return messages;
  }

  /** In the order of their ids. */
  List<Executable> executables() {
    return tests.stream()
        .map(this::executable)
        .sorted(Comparator.comparing(Executable::id).thenComparing(e -> e.file().toString()))
        .toList();
  }

  private Executable executable(JsonNode json) {
    String id = json.path("package_id").asString("");
    Map<String, String> environment = new TreeMap<>(cargo.environment());
    environment.putAll(metadata.environment(id));
    environment.putAll(scripts.getOrDefault(id, Map.of()));
    environment.putAll(binaries.getOrDefault(id, Map.of()));
    environment.put("LD_LIBRARY_PATH", libraryPath());
    String name = environment.getOrDefault("CARGO_PKG_NAME", "");
    String target = json.path("target").path("name").asString("");
    String kind = json.path("target").path("kind").path(0).asString("");
    return new Executable(
        id(name, kind, target),
        name,
        target,
        kind,
        metadata.hasHarness(name, kind, target),
        Path.of(json.path("executable").asString("")),
        Path.of(environment.getOrDefault("CARGO_MANIFEST_DIR", "/")),
        environment);
  }

  private static String id(String name, String kind, String target) {
    return switch (kind) {
      case "test" -> name + "/tests/" + target;
      case "bin" -> name + "/bin/" + target;
      case "example" -> name + "/examples/" + target;
      case "bench" -> name + "/benches/" + target;
      default -> name;
    };
  }

  private String libraryPath() {
    Path target = cargo.scratch().target().resolve("debug");
    List<String> all = new ArrayList<>(libraries);
    all.add(target.resolve("deps").toString());
    all.add(target.toString());
    all.add(metadata.libraries());
    return String.join(":", all);
  }
}
