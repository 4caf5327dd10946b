package brinell.adapter.cargo;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import brinell.adapter.process.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What confines the code of strangers: bubblewrap, with the system read-only, no network, a private
 * home and process space; or nothing.
 */
final class Sandbox {
  private static final Duration TRIAL = Duration.ofSeconds(10);

  private final List<String> front;
  private final boolean processes;

  private Sandbox(List<String> front, boolean processes) {
    this.front = List.copyOf(front);
    this.processes = processes;
  }

  static Sandbox find(Map<String, String> users, Scratch scratch) throws InterruptedException {
    Optional<Path> program = Programs.find("bwrap", users);
    if (program.isEmpty()) {
      return new Sandbox(List.of(), false);
    }
    for (boolean processes : new boolean[] {true, false}) {
      List<String> front = front(program.get(), users, scratch, processes);
      List<String> trial = new ArrayList<>(front);
      trial.addAll(List.of("--", "/bin/true"));
      Ending<String> ending = Command.of(trial).environment(Map.of()).within(TRIAL).read(in -> "");
      if (ending instanceof Ending.Exited<String> exited && exited.code() == 0) {
        return new Sandbox(front, processes);
      }
    }
    return new Sandbox(List.of(), false);
  }

  private static List<String> front(
      Path program, Map<String, String> users, Scratch scratch, boolean processes) {
    List<String> argv = new ArrayList<>(List.of(program.toString(), "--ro-bind", "/", "/"));
    argv.addAll(List.of("--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", "/var/tmp"));
    argv.addAll(List.of("--unshare-net", "--unshare-ipc", "--die-with-parent", "--new-session"));
    if (processes) {
      argv.addAll(List.of("--unshare-pid", "--proc", "/proc"));
    }
    String home = users.getOrDefault("HOME", "");
    if (home.startsWith("/") && home.length() > 1 && Files.isDirectory(Path.of(home))) {
      argv.addAll(List.of("--tmpfs", home));
    }
    Set<Path> shown = new LinkedHashSet<>();
    shown.add(Cargo.cargoHome(users));
    shown.add(Cargo.rustupHome(users));
    shown.addAll(UserSources.in(Cargo.cargoHome(users)));
    for (String tool : List.of("cargo", "rustc", "rustdoc")) {
      Programs.find(tool, users).map(Path::getParent).ifPresent(shown::add);
    }
    for (Path each : shown) {
      if (Files.isDirectory(each)) {
        argv.addAll(List.of("--ro-bind", each.toString(), each.toString()));
      }
    }
    for (String secret : List.of("credentials.toml", "credentials")) {
      Path file = Cargo.cargoHome(users).resolve(secret);
      if (Files.exists(file)) {
        argv.addAll(List.of("--ro-bind", "/dev/null", file.toString()));
      }
    }
    for (Path each : List.of(scratch.kept(), scratch.temporary())) {
      argv.addAll(List.of("--bind", each.toString(), each.toString()));
    }
    return argv;
  }

  /** What is confined sees its own processes alone. */
  boolean separatesProcesses() {
    return processes;
  }

  boolean confines() {
    return !front.isEmpty();
  }

  String name() {
    return confines() ? "bubblewrap" : "none";
  }

  /** A command line that runs another one confined, in a folder. */
  List<String> around(List<String> argv, Path directory) {
    if (!confines()) {
      return argv;
    }
    List<String> all = new ArrayList<>(front);
    all.addAll(List.of("--chdir", directory.toString(), "--"));
    all.addAll(argv);
    return all;
  }
}
