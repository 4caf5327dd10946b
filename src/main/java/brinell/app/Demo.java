package brinell.app;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import brinell.core.Dossier;
import brinell.core.Rejected;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The main job on a small crate: a real git repository with a policy and six proposals that differ
 * in what they say and in what they touch.
 */
public final class Demo {
  private static final List<String> CRATE =
      List.of(
          "Cargo.toml",
          "README.md",
          "brinell.toml",
          "src/lib.rs",
          "src/raw.rs",
          "src/stats.rs",
          "tests/order.rs");

  private static final List<String> PROPOSALS =
      List.of(
          "1-says-nothing",
          "2-no-ai-used",
          "3-assisted-and-said",
          "4-contradicts-itself",
          "5-generated-unsafe-code",
          "6-written-by-an-agent");

  /** The one that is shown in full. */
  private static final int SHOWN = 4;

  private static final String MARK = ".brinell-demo";

  private final Path ring;
  private final Path folder;

  private Demo(Path folder) {
    this.folder = folder;
    this.ring = folder.resolve("ring");
  }

  /**
   * @param dossiers one for each proposal
   * @param shown the one that shows most
   */
  public record Result(List<Dossier> dossiers, Dossier shown) {}

  public static Result run(Path folder, Consumer<String> stage) throws InterruptedException {
    return new Demo(folder).run(stage);
  }

  private Result run(Consumer<String> stage) throws InterruptedException {
    stage.accept("making a repository");
    try {
      makeRoom();
      makeCrate();
    } catch (IOException e) {
      throw Rejected.input(
          folder.toString(),
          "the demo cannot be written: " + e.getMessage(),
          "name a folder with room: brinell demo DIR");
    }
    List<Dossier> dossiers = new ArrayList<>();
    for (String proposal : PROPOSALS) {
      stage.accept("checking " + proposal);
      dossiers.add(check(proposal));
    }
    return new Result(dossiers, dossiers.get(SHOWN - 1));
  }

  private Dossier check(String proposal) throws InterruptedException {
    Brinell.Ask ask =
        new Brinell.Ask(
            new Request.Range("main.." + proposal),
            false,
            Optional.of(folder.resolve(proposal + ".json")),
            Optional.empty(),
            Optional.empty());
    try (Brinell brinell = Brinell.at(ring)) {
      return brinell.check(ask, stage -> {});
    }
  }

  /** An earlier demo makes room; anything else stays. */
  private void makeRoom() throws IOException {
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve(MARK))) {
      deleteTree(ring);
    } else if (!isEmpty(folder)) {
      throw Rejected.usage(
          folder.toString(),
          "is not empty and is no earlier demo",
          "name another folder: brinell demo DIR");
    }
    Files.writeString(
        folder.resolve(MARK), "Made by brinell demo, which will overwrite this folder's ring/.\n");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private void makeCrate() throws IOException, InterruptedException {
    for (String file : CRATE) {
      copy("crate/" + file, ring.resolve(file));
    }
    git(Optional.empty(), "init", "--quiet", "--initial-branch=main");
    git(Optional.empty(), "add", "--all");
    git(Optional.empty(), "commit", "--quiet", "--message=Start the crate");
    for (String proposal : PROPOSALS) {
      Path mail = folder.resolve(proposal + ".patch");
      copy(proposal + "/change.patch", mail);
      copy(proposal + "/pr.json", folder.resolve(proposal + ".json"));
      git(Optional.empty(), "checkout", "--quiet", "-b", proposal, "main");
      git(Optional.of(mail.toAbsolutePath()), "am", "--quiet", "--committer-date-is-author-date");
    }
    git(Optional.empty(), "checkout", "--quiet", "main");
  }

  private static void copy(String resource, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    try (InputStream in =
        Objects.requireNonNull(
            Demo.class.getResourceAsStream("/brinell/demo/" + resource), resource)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Runs git without the user's configuration, so that the demo is the same everywhere. */
  private void git(Optional<Path> stdin, String... arguments) throws InterruptedException {
    Command plain =
        Command.of("git").with(List.of(arguments)).in(ring).environment(Demo::environment);
    Command command = stdin.map(plain::stdin).orElse(plain);
    switch (command.read(InputStream::readAllBytes)) {
      case Ending.Exited<byte[]>(int code, byte[] _, String errors) -> {
        if (code != 0) {
          throw failed(arguments[0], errors.strip());
        }
      }
      case Ending.TimedOut<byte[]> _ -> throw failed(arguments[0], "it did not end");
      case Ending.NotStarted<byte[]>(String _, String because) ->
          throw failed(arguments[0], because);
    }
  }

  private Rejected failed(String command, String because) {
    return Rejected.input(
        folder.toString(),
        "git " + command + " failed: " + because,
        "name another folder: brinell demo DIR");
  }

  private static Map<String, String> environment(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ring maintainers");
      environment.put("GIT_" + who + "_EMAIL", "ring@example.org");
      environment.put("GIT_" + who + "_DATE", "2026-10-01T09:00:00Z");
    }
    return environment;
  }
}
