package brinell.adapter.cargo;

import brinell.adapter.process.Command;
import brinell.adapter.process.Programs;
import brinell.port.Workshop.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How cargo and what it builds are started. */
final class Cargo {
  /** Of the user's environment, what may be seen in a workshop. */
  private static final List<String> PASSED =
      List.of("PATH", "RUSTUP_TOOLCHAIN", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS");

  private final Map<String, String> users;
  private final Scratch scratch;
  private final Sandbox sandbox;
  private final Options options;

  Cargo(Map<String, String> users, Scratch scratch, Sandbox sandbox, Options options) {
    this.users = users;
    this.scratch = scratch;
    this.sandbox = sandbox;
    this.options = options;
  }

  Scratch scratch() {
    return scratch;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  static Path cargoHome(Map<String, String> users) {
    return home(users, "CARGO_HOME", ".cargo");
  }

  static Path rustupHome(Map<String, String> users) {
    return home(users, "RUSTUP_HOME", ".rustup");
  }

  private static Path home(Map<String, String> users, String key, String folder) {
    String given = users.getOrDefault(key, "");
    String home = users.getOrDefault("HOME", System.getProperty("user.home", "/"));
    return given.isEmpty()
        ? Path.of(home, folder).toAbsolutePath()
        : Path.of(given).toAbsolutePath();
  }

  /** Cargo's own folder. */
  Path home() {
    return cargoHome(users);
  }

  /** Variables of the user's that a build sees. */
  Map<String, String> passed() {
    Map<String, String> passed = new TreeMap<>();
    for (String key : PASSED) {
      String value = users.getOrDefault(key, "");
      if (!value.isEmpty()) {
        passed.put(key, value);
      }
    }
    return passed;
  }

  /** Empty but for what programs need to be found and to find their folders. */
  Map<String, String> environment() {
    Map<String, String> environment = passed();
    environment.put("HOME", scratch.home().toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("TERM", "dumb");
    return environment;
  }

  Map<String, String> buildEnvironment() {
    Map<String, String> environment = environment();
    environment.put("CARGO_HOME", cargoHome(users).toString());
    environment.put("RUSTUP_HOME", rustupHome(users).toString());
    environment.put("CARGO_TARGET_DIR", scratch.target().toString());
    environment.put("CARGO_TERM_COLOR", "never");
    if (options.offline()) {
      environment.put("CARGO_NET_OFFLINE", "true");
    }
    return environment;
  }

  /** {@code cargo …} in a folder of the tree. */
  Command command(
      List<String> arguments, Path directory, Map<String, String> more, Duration limit) {
    List<String> argv = new ArrayList<>();
    argv.add(program());
    argv.addAll(arguments);
    Map<String, String> environment = buildEnvironment();
    environment.putAll(more);
    return started(argv, directory, environment).within(limit);
  }

  /** Anything, confined. */
  Command started(List<String> argv, Path directory, Map<String, String> environment) {
    Command command =
        Command.of(sandbox.around(argv, directory)).in(directory).environment(environment);
    return sandbox.confines() ? command : command.leavingNothing();
  }

  String program() {
    return Programs.find("cargo", users).map(Path::toString).orElse("cargo");
  }

  /** Which features are built. */
  List<String> features() {
    List<String> arguments = new ArrayList<>();
    if (options.allFeatures()) {
      arguments.add("--all-features");
    }
    if (options.noDefaultFeatures()) {
      arguments.add("--no-default-features");
    }
    if (!options.features().isEmpty()) {
      arguments.add("--features=" + String.join(",", options.features()));
    }
    return arguments;
  }
}
