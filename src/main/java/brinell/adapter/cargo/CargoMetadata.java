package brinell.adapter.cargo;

import brinell.adapter.process.Ending;
import brinell.core.Obstacle;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import brinell.port.Workshop.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cargo says of a workspace. */
final class CargoMetadata {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Cargo cargo;
  private final Manifest manifest;

  /** By package id. */
  private final Map<String, Map<String, String>> environments = new HashMap<>();

  private final Set<String> ownHarness = new HashSet<>();
  private String libraries = "";

  CargoMetadata(Cargo cargo, Manifest manifest) {
    this.cargo = cargo;
    this.manifest = manifest;
  }

  Path folder() {
    return cargo.scratch().tree().resolve(manifest.folder());
  }

  Answer<Project> read() throws InterruptedException {
    Answer<String> toolchain = rustc(List.of("-vV"));
    if (!(toolchain instanceof Answer.Ready<String>(String version))) {
      Answer.Unavailable<String> none = (Answer.Unavailable<String>) toolchain;
      return new Answer.Unavailable<>(none.obstacle(), none.because());
    }
    if (rustc(List.of("--print", "target-libdir", "--print", "sysroot"))
        instanceof Answer.Ready<String>(String folders)) {
      libraries = folders.replace("; ", ":") + "/lib";
    }
    lock();
    List<String> arguments = List.of("metadata", "--format-version", "1", "--no-deps", "--offline");
    Ending<String> ending =
        cargo.command(arguments, folder(), Map.of(), LIMIT).read(CargoMetadata::text);
    return switch (ending) {
      case Ending.Exited<String>(int code, String output, String errors) when code == 0 ->
          project(output, version);
      case Ending.Exited<String>(int code, String output, String errors) ->
          new Answer.Unavailable<>(Obstacle.BASELINE_FAILED, Complaints.of(errors));
      case Ending.TimedOut<String> late ->
          new Answer.Unavailable<>(Obstacle.TIMED_OUT, "cargo metadata did not end");
      case Ending.NotStarted<String>(String program, String because) ->
          new Answer.Unavailable<>(Obstacle.TOOL_MISSING, program + ": " + because);
    };
  }

  /** The versions that a build will use are fixed now; what cannot be had, a build complains of. */
  private void lock() throws InterruptedException {
    if (!Files.exists(folder().resolve("Cargo.lock"))) {
      var _ =
          cargo
              .command(List.of("generate-lockfile", "--offline"), folder(), Map.of(), LIMIT)
              .read(CargoMetadata::text);
    }
  }

  private static String text(java.io.InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private Answer<String> rustc(List<String> arguments) throws InterruptedException {
    List<String> argv = new ArrayList<>(List.of("rustc"));
    argv.addAll(arguments);
    Ending<String> ending =
        cargo
            .started(argv, folder(), cargo.buildEnvironment())
            .within(LIMIT)
            .read(CargoMetadata::text);
    return switch (ending) {
      case Ending.Exited<String>(int code, String output, String errors) when code == 0 ->
          new Answer.Ready<>(output.strip().replace("\n", "; "));
      case Ending.Exited<String>(int code, String output, String errors) ->
          new Answer.Unavailable<>(Obstacle.TOOL_MISSING, Complaints.of(errors));
      default -> new Answer.Unavailable<>(Obstacle.TOOL_MISSING, "rustc cannot be started");
    };
  }

  private Answer<Project> project(String output, String version) {
    try {
      JsonNode root = JSON.readTree(output);
      List<Package> packages = new ArrayList<>();
      for (JsonNode each : root.path("packages")) {
        packages.add(onePackage(each));
      }
      boolean nextest = Files.exists(folder().resolve(".config/nextest.toml"));
      return new Answer.Ready<>(
          new Project(
              version,
              cargo.sandbox().name(),
              nextest,
              Setting.digest(cargo, version, folder().resolve("Cargo.lock")),
              packages));
    } catch (JacksonException e) {
      return new Answer.Unavailable<>(Obstacle.CRASHED, "cargo metadata answered no JSON");
    }
  }

  private Package onePackage(JsonNode json) {
    Path file = Path.of(json.path("manifest_path").asString(""));
    String name = json.path("name").asString("");
    String id = json.path("id").asString("");
    List<Target> targets = new ArrayList<>();
    for (JsonNode target : json.path("targets")) {
      targets.add(
          new Target(
              target.path("name").asString(""),
              target.path("kind").path(0).asString(""),
              relative(Path.of(target.path("src_path").asString(""))),
              target.path("test").asBoolean(false),
              target.path("doctest").asBoolean(false)));
    }
    Set<String> dependencies = new TreeSet<>();
    for (JsonNode dependency : json.path("dependencies")) {
      if (!dependency.path("path").asString("").isEmpty()) {
        dependencies.add(dependency.path("name").asString(""));
      }
    }
    environments.put(id, environment(json, file));
    harnesses(name, file);
    return new Package(
        id,
        name,
        relative(folderOf(file)),
        json.path("edition").asString(""),
        targets,
        List.copyOf(dependencies));
  }

  /** The variables that cargo gives to the tests of a package. */
  private Map<String, String> environment(JsonNode json, Path manifest) {
    Map<String, String> variables = new TreeMap<>();
    String version = json.path("version").asString("");
    String[] core = version.split("[-+]", 2)[0].split("\\.", -1);
    variables.put("CARGO", cargo.program());
    variables.put("CARGO_MANIFEST_DIR", folderOf(manifest).toString());
    variables.put("CARGO_MANIFEST_PATH", manifest.toString());
    variables.put("CARGO_PKG_NAME", json.path("name").asString(""));
    variables.put("CARGO_PKG_VERSION", version);
    variables.put("CARGO_PKG_VERSION_MAJOR", core[0]);
    variables.put("CARGO_PKG_VERSION_MINOR", core.length > 1 ? core[1] : "");
    variables.put("CARGO_PKG_VERSION_PATCH", core.length > 2 ? core[2] : "");
    int pre = version.indexOf('-');
    variables.put(
        "CARGO_PKG_VERSION_PRE", pre < 0 ? "" : version.substring(pre + 1).split("\\+", 2)[0]);
    List<String> authors = new ArrayList<>();
    json.path("authors").forEach(author -> authors.add(author.asString("")));
    variables.put("CARGO_PKG_AUTHORS", String.join(":", authors));
    variables.put("CARGO_PKG_DESCRIPTION", json.path("description").asString(""));
    variables.put("CARGO_PKG_HOMEPAGE", json.path("homepage").asString(""));
    variables.put("CARGO_PKG_REPOSITORY", json.path("repository").asString(""));
    variables.put("CARGO_PKG_LICENSE", json.path("license").asString(""));
    variables.put("CARGO_PKG_LICENSE_FILE", json.path("license_file").asString(""));
    variables.put("CARGO_PKG_RUST_VERSION", json.path("rust_version").asString(""));
    variables.put("CARGO_PKG_README", json.path("readme").asString(""));
    return variables;
  }

  Map<String, String> environment(String id) {
    return environments.getOrDefault(id, Map.of());
  }

  /** Targets that say {@code harness = false}; cargo's own answer leaves that out. */
  private void harnesses(String name, Path file) {
    try {
      TomlParseResult toml = Toml.parse(file);
      for (String kind : List.of("test", "bench", "bin", "example")) {
        TomlArray targets = toml.isArray(kind) ? toml.getArray(kind) : null;
        for (int i = 0; targets != null && i < targets.size(); i++) {
          if (targets.get(i) instanceof TomlTable table) {
            harness(name, kind, table);
          }
        }
      }
      TomlTable lib = toml.isTable("lib") ? toml.getTable("lib") : null;
      if (lib != null && Boolean.FALSE.equals(lib.getBoolean("harness"))) {
        ownHarness.add(name + "/lib");
      }
    } catch (IOException | RuntimeException e) {
      // cargo has read it; what it means here stays at the default.
    }
  }

  private void harness(String name, String kind, TomlTable table) {
    if (Boolean.FALSE.equals(table.getBoolean("harness"))) {
      ownHarness.add(
          name + "/" + kind + "/" + Optional.ofNullable(table.getString("name")).orElse(""));
    }
  }

  /** {@code kind}: cargo's word. */
  boolean hasHarness(String packageName, String kind, String target) {
    boolean library = !List.of("test", "bench", "bin", "example").contains(kind);
    return !ownHarness.contains(
        library ? packageName + "/lib" : packageName + "/" + kind + "/" + target);
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? Path.of("/") : folder;
  }

  /**
   * Where rustc keeps its shared libraries, for the loader; tests of procedural macros need them.
   */
  String libraries() {
    return libraries;
  }

  /** Relative to the tree; as it is where it lies outside. */
  String relative(Path path) {
    Path tree = cargo.scratch().tree();
    return path.startsWith(tree) ? tree.relativize(path).toString() : path.toString();
  }
}
