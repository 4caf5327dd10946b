package brinell.adapter.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.git.GitFixture;
import brinell.adapter.git.GitRepository;
import brinell.adapter.process.Programs;
import brinell.port.Repository;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Options;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/** A repository with a Rust project, and a workshop for its HEAD. */
final class Fixture implements AutoCloseable {
  static final Options OPTIONS = new Options(List.of(), false, false, true, true);
  static final Limits LIMITS =
      new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 4L << 30, 64 * 1024);

  final GitFixture git;
  final Path cache;
  final Map<String, String> environment = new TreeMap<>(System.getenv());
  private final Repository repository;

  private Fixture(Path folder) {
    cache = folder.resolve("cache");
    git = GitFixture.init(folder.resolve("repository"));
    environment.put("BRINELL_CACHE", cache.toString());
    repository = GitRepository.open(git.folder());
  }

  static Fixture in(Path folder) {
    Assumptions.assumeTrue(
        Programs.find("cargo", System.getenv()).isPresent(), "cargo is not installed");
    return new Fixture(folder);
  }

  Fixture write(String path, String text) {
    git.write(path, text);
    return this;
  }

  Fixture project(String name, String source) {
    return write(
            "Cargo.toml",
            "[package]\nname = \"%s\"\nversion = \"0.1.0\"\nedition = \"2021\"\n".formatted(name))
        .write("src/lib.rs", source);
  }

  Answer<Workshop> open(Collection<String> files) throws InterruptedException {
    git.git("add", "-A");
    git.git("commit", "-q", "--allow-empty", "-m", "state");
    return new CargoWorkshops(repository, git.folder(), environment)
        .open("HEAD", List.copyOf(files), OPTIONS);
  }

  /** With a bubblewrap that does not work. */
  Workshop openUnconfined() throws Exception {
    Path tools = Files.createDirectories(cache.resolveSibling("tools"));
    Path broken = tools.resolve("bwrap");
    Files.writeString(broken, "#!/bin/sh\necho 'bwrap: No permissions' >&2\nexit 1\n");
    Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
    Workshop workshop = open();
    assertThat(workshop.project().sandbox()).startsWith("none");
    return workshop;
  }

  static void assumeSandbox() {
    Assumptions.assumeTrue(
        Programs.find("bwrap", System.getenv()).isPresent(), "bubblewrap is not installed");
  }

  Workshop open() throws InterruptedException {
    return ready(open(List.of()));
  }

  static <T> T ready(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Ready.class);
    return ((Answer.Ready<T>) answer).value();
  }

  static <T> String unavailable(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Unavailable.class);
    return ((Answer.Unavailable<T>) answer).because();
  }

  static Order tests() {
    return new Order(List.of(), false, Map.of(), List.of(), Duration.ofMinutes(2));
  }

  static Built built(Workshop workshop) throws InterruptedException {
    return ready(workshop.build(tests()));
  }

  static Executable executable(Built built, String id) {
    assertThat(built.executables()).extracting(Executable::id).contains(id);
    return built.executables().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  static Ran run(Workshop workshop, Executable executable, String... arguments)
      throws InterruptedException {
    return workshop.run(executable, List.of(arguments), Map.of(), LIMITS, line -> false);
  }

  @Override
  public void close() {
    repository.close();
  }
}
