package brinell.app;

import brinell.adapter.git.GitRepository;
import brinell.core.Problem;
import brinell.core.Rejected;
import brinell.policy.Policy;
import brinell.policy.render.Block;
import brinell.policy.render.Render;
import brinell.policy.render.Text;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.port.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the texts of a policy into a project's files; the writing itself is left to the door. */
public final class PolicyRender {
  private final Path top;

  private PolicyRender(Path top) {
    this.top = top;
  }

  /**
   * A file as it should be.
   *
   * @param path from the work tree's top
   * @param file the file itself, behind links
   * @param text all of it
   */
  public record Target(String path, Path file, String text, boolean exists, boolean changes) {}

  /**
   * The files that a policy's texts belong to.
   *
   * @throws Rejected with every problem
   */
  public static List<Target> targets(Path folder) {
    try (Repository repository = GitRepository.open(folder)) {
      Path top =
          repository
              .worktree()
              .orElseThrow(() ->
                  Rejected.input(
                      folder.toAbsolutePath().toString(),
                      "is a bare repository, without files to write into",
                      "run it in a clone: git clone …"));
      return new PolicyRender(top).all();
    }
  }

  private List<Target> all() {
    String text =
        ProjectFiles.onDisk(top, PolicySource.FILE)
            .orElseThrow(() ->
                Rejected.input(
                    PolicySource.FILE, "does not exist", "write one: brinell policy init"));
    Policy policy =
        Policies.read(PolicySource.FILE, text, Presets.and(f -> ProjectFiles.onDisk(top, f)))
            .orReject();
    List<Target> targets = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Text one : Text.values()) {
      target(policy, one, problems).ifPresent(targets::add);
    }
    if (!problems.isEmpty()) {
      throw new Rejected(Rejected.Kind.INPUT, problems);
    }
    return targets;
  }

  private Optional<Target> target(Policy policy, Text text, List<Problem> problems) {
    String path = path(text);
    Path file = real(path, problems);
    String old = ProjectFiles.onDisk(top, path).orElse("");
    Block.Found found = Block.find(old, text.mark());
    if (found instanceof Block.Found.Broken(int line, String message)) {
      problems.add(
          Problem.of(path + ":" + line, message, "take the markers away, and render again"));
      return Optional.empty();
    }
    String now = Block.put(old, found, Render.of(policy, text));
    return Optional.of(new Target(path, file, now, Files.exists(file), !now.equals(old)));
  }

  /** Behind links, so that a link stays one; never outside of the project. */
  private Path real(String path, List<Problem> problems) {
    Path file = top.resolve(path);
    try {
      if (!Files.exists(file)) {
        return file;
      }
      Path real = file.toRealPath();
      if (!real.startsWith(top.toRealPath()) || !Files.isRegularFile(real)) {
        problems.add(
            Problem.of(path, "it is no file of this project", "put a file of the project there"));
      }
      return real;
    } catch (IOException e) {
      problems.add(Problem.of(path, "cannot be read: " + e.getMessage(), "make it readable"));
      return file;
    }
  }

  /** Where a text belongs: where the project has such a file already, else the usual place. */
  private String path(Text text) {
    return switch (text) {
      case CONTRIBUTING ->
          first("CONTRIBUTING.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md");
      case AGENTS -> first("AGENTS.md");
      case TEMPLATE ->
          first(
              ".github/pull_request_template.md",
              ".github/PULL_REQUEST_TEMPLATE.md",
              "pull_request_template.md",
              "PULL_REQUEST_TEMPLATE.md",
              "docs/pull_request_template.md",
              "docs/PULL_REQUEST_TEMPLATE.md");
      case WELCOME -> ".github/brinell/welcome.md";
      case REPLIES -> ".github/brinell/replies.md";
    };
  }

  private String first(String... paths) {
    for (String path : paths) {
      if (Files.exists(top.resolve(path))) {
        return path;
      }
    }
    return paths[0];
  }
}
