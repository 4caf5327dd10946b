package brinell.adapter.cargo;

import brinell.adapter.process.Ending;
import brinell.core.Obstacle;
import brinell.port.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A workshop in which cargo builds. */
final class CargoWorkshop implements Workshop {
  private static final long LARGEST = 64L << 20;

  private final Cargo cargo;
  private final Manifest manifest;
  private final Project project;
  private final CargoMetadata metadata;
  private final Runs runs;
  private final Series series;
  private final Map<String, byte[]> originals = new HashMap<>();
  private final Set<String> added = new TreeSet<>();

  CargoWorkshop(Cargo cargo, Manifest manifest, Project project, CargoMetadata metadata) {
    this.cargo = cargo;
    this.manifest = manifest;
    this.project = project;
    this.metadata = metadata;
    this.runs = new Runs(cargo);
    this.series = new Series(cargo);
  }

  @Override
  public Project project() {
    return project;
  }

  private Path file(String path) {
    return cargo.scratch().tree().resolve(path);
  }

  @Override
  public Optional<byte[]> read(String path) {
    Path file = file(path);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String path, byte[] content) {
    Path file = file(path);
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
        added.add(path);
        return;
      }
      byte[] now = Files.readAllBytes(file);
      if (!Arrays.equals(now, content)) {
        originals.putIfAbsent(path, now);
        Files.write(file, content);
      }
    } catch (IOException e) {
      throw CargoWorkshops.full(file, e);
    }
  }

  @Override
  public void restore(String path) {
    byte[] original = originals.get(path);
    if (added.remove(path)) {
      remove(file(path));
    } else if (original != null) {
      write(path, original);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw CargoWorkshops.full(file, e);
    }
  }

  @Override
  public Path scratch() {
    return cargo.scratch().runs();
  }

  @Override
  public Answer<Built> build(Order order) throws InterruptedException {
    Map<String, String> environment = new HashMap<>();
    Path wrapper =
        script(
            "rustc-wrapper",
            Scripts.rustc(order.rustc(), order.environment().containsKey(Scripts.BOOTSTRAP)));
    environment.put("RUSTC_WORKSPACE_WRAPPER", wrapper.toString());
    order.environment().forEach(environment::put);
    List<String> arguments = new ArrayList<>(List.of("test", "--message-format=json", "--offline"));
    arguments.addAll(cargo.features());
    order.packages().forEach(name -> arguments.addAll(List.of("-p", name)));
    Path tests = cargo.scratch().temporary().resolve("doctests");
    if (order.documentation()) {
      Doctests.empty(tests);
      environment.put("RUSTDOC", script("rustdoc-wrapper", Scripts.rustdoc(tests)).toString());
      arguments.add("--doc");
      arguments.addAll(Doctests.filters(order.only()));
    } else {
      arguments.add("--no-run");
    }
    BuildOutput output = new BuildOutput(metadata, cargo);
    long start = System.nanoTime();
    Ending<BuildOutput> ending =
        cargo.command(arguments, metadata.folder(), environment, order.limit()).read(output::read);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return switch (ending) {
      case Ending.Exited<BuildOutput>(int code, BuildOutput read, String errors) -> {
        if (code != 0 && !read.hasErrors() && isUnfit(errors)) {
          yield new Answer.Unavailable<>(Obstacle.BASELINE_FAILED, Complaints.of(errors));
        }
        List<Executable> executables =
            order.documentation()
                ? new Doctests(cargo, metadata, project, tests).found(order.packages())
                : read.executables();
        yield new Answer.Ready<>(
            new Built(true, code == 0, read.messages(), executables, errors, took));
      }
      case Ending.TimedOut<BuildOutput>(Duration after, String errors) ->
          new Answer.Ready<>(new Built(false, false, List.of(), List.of(), errors, took));
      case Ending.NotStarted<BuildOutput>(String program, String because) ->
          new Answer.Unavailable<>(Obstacle.TOOL_MISSING, program + ": " + because);
    };
  }

  /** Nothing was compiled: the manifest, the lock file or a dependency is the trouble. */
  private static boolean isUnfit(String errors) {
    return errors.contains("error") && !errors.contains("could not compile");
  }

  private Path script(String name, String text) {
    Path file = cargo.scratch().kept().resolve(name);
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      return file;
    } catch (IOException e) {
      throw CargoWorkshops.full(file, e);
    }
  }

  @Override
  public Ran run(
      Executable executable,
      List<String> arguments,
      Map<String, String> environment,
      Limits limits,
      Predicate<String> enough)
      throws InterruptedException {
    return runs.run(executable, arguments, environment, limits, enough);
  }

  @Override
  public List<List<Ran>> runSeries(List<List<Turn>> all) throws InterruptedException {
    return series.run(all);
  }

  @Override
  public void close() {
    new ArrayList<>(originals.keySet()).forEach(this::restore);
    List.copyOf(added).forEach(this::restore);
    cargo.scratch().close();
  }

  @Override
  public String toString() {
    return "workshop of " + manifest.file();
  }
}
