package brinell.adapter.cargo;

import brinell.adapter.process.Programs;
import brinell.core.Obstacle;
import brinell.core.Rejected;
import brinell.port.Repository;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Options;
import brinell.port.Workshop.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens workshops for one repository. */
public final class CargoWorkshops implements Workshop.Opener {
  private final Repository repository;
  private final Path name;
  private final Map<String, String> users;

  /**
   * @param name where the repository is; names the folder that is kept between runs
   * @param users the environment of this process
   */
  public CargoWorkshops(Repository repository, Path name, Map<String, String> users) {
    this.repository = repository;
    this.name = name;
    this.users = Map.copyOf(users);
  }

  @Override
  public Answer<Workshop> open(String tree, List<String> paths, Options options)
      throws InterruptedException {
    if (Programs.find("cargo", users).isEmpty()) {
      return missing("cargo is not on the PATH; install it: https://rustup.rs");
    }
    Optional<Manifest> manifest = Manifest.of(repository.paths(tree), paths);
    if (manifest.isEmpty()) {
      return missing("there is no Cargo.toml in this tree above the changed files");
    }
    Scratch scratch = Scratch.open(name, users);
    try {
      Sandbox sandbox = Sandbox.find(users, scratch);
      if (!sandbox.confines() && !options.trust()) {
        scratch.close();
        return missing(
            "bubblewrap is not here or does not work, and this would run a stranger's code without"
                + " a sandbox: apt-get install bubblewrap, or say --trust");
      }
      repository.export(tree, scratch.tree(), scratch.index());
      if (!locksAtHead(manifest.get().folder())) {
        scratch.lockFile(repository.worktree(), manifest.get().folder());
      }
      CargoMetadata metadata =
          new CargoMetadata(new Cargo(users, scratch, sandbox, options), manifest.get());
      return switch (metadata.read()) {
        case Answer.Ready<Project>(Project project) -> {
          target(manifest.get()).ifPresent(built -> Seed.sow(built, scratch.target(), project));
          yield new Answer.Ready<>(
              new CargoWorkshop(
                  new Cargo(users, scratch, sandbox, options), manifest.get(), project, metadata));
        }
        case Answer.Unavailable<Project>(Obstacle obstacle, String because) -> {
          scratch.close();
          yield new Answer.Unavailable<>(obstacle, because);
        }
      };
    } catch (RuntimeException | InterruptedException e) {
      scratch.close();
      throw e;
    }
  }

  /**
   * Whether the lock file in the work tree is part of what is checked out. Then it says which
   * versions that commit is built with, and nothing of a commit that has none.
   */
  private boolean locksAtHead(String folder) {
    String lock = (folder.isEmpty() ? "" : folder + "/") + "Cargo.lock";
    return repository.worktree().isPresent() && repository.file("HEAD", lock).isPresent();
  }

  /** Where the user builds. */
  private Optional<Path> target(Manifest manifest) {
    String named = users.getOrDefault("CARGO_TARGET_DIR", "");
    return named.isEmpty()
        ? repository.worktree().map(w -> w.resolve(manifest.folder()).resolve("target"))
        : Optional.of(Path.of(named).toAbsolutePath());
  }

  private static Answer<Workshop> missing(String because) {
    return new Answer.Unavailable<>(Obstacle.TOOL_MISSING, because);
  }

  static Rejected full(Path folder, Exception e) {
    return Rejected.input(
        folder.toString(),
        "the copy in which the project is built cannot be written: " + e.getMessage(),
        "free some room there, or name another folder: BRINELL_CACHE=DIR");
  }
}
