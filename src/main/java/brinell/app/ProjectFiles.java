package brinell.app;

import brinell.core.Rejected;
import brinell.port.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project's files as somebody works on them: of the work tree, or of HEAD without one. */
final class ProjectFiles {
  /** Larger than any text that people write for people. */
  private static final long LIMIT = 4L << 20;

  private final Repository repository;
  private final Optional<Path> top;

  ProjectFiles(Repository repository) {
    this.repository = repository;
    this.top = repository.worktree();
  }

  /** The paths of HEAD; empty before the first commit. */
  Optional<List<String>> tree() {
    try {
      return Optional.of(repository.paths("HEAD"));
    } catch (Rejected noCommitYet) {
      return Optional.empty();
    }
  }

  /** A file's text by its path from the top; a link that leads out of the project is no file. */
  Optional<String> text(String path) {
    return top.isPresent() ? onDisk(top.get(), path) : inHead(path);
  }

  private Optional<String> inHead(String path) {
    return tree().isEmpty()
        ? Optional.empty()
        : repository
            .file("HEAD", path)
            .filter(bytes -> bytes.length <= LIMIT)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  static Optional<String> onDisk(Path folder, String path) {
    try {
      Path file = folder.resolve(path).normalize();
      if (!Files.isRegularFile(file) || Files.size(file) > LIMIT) {
        return Optional.empty();
      }
      boolean inside = file.toRealPath().startsWith(folder.toRealPath());
      return inside
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Rejected.input(path, "cannot be read: " + e.getMessage(), "make it readable");
    }
  }
}
