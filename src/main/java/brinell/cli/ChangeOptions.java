package brinell.cli;

import brinell.core.Rejected;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which change of which repository is meant; shared by the commands that read one. */
final class ChangeOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "RANGE",
      description =
          "A..B, A...B or one commit; without it, the commits since the merge base with the upstream's default branch.")
  @Nullable String range;

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Option(names = "--staged", description = "What is staged, against HEAD.")
  boolean staged;

  @Option(names = "--worktree", description = "The work tree with untracked files, against HEAD.")
  boolean worktree;

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      description = "A mail or a plain diff, applied to HEAD; - reads standard input.")
  @Nullable String patch;

  @Option(
      names = "--first-parent",
      description = "Of a merge, follow the first parent alone: what landed, not how it grew.")
  boolean firstParent;

  boolean take(String word, Quick words) {
    switch (word) {
      case "-C" -> folder = Path.of(words.value());
      case "--patch" -> patch = words.value();
      case "--staged" -> staged = true;
      case "--worktree" -> worktree = true;
      case "--first-parent" -> firstParent = true;
      default -> {
        if (word.startsWith("-") || range != null) {
          return false;
        }
        range = word;
      }
    }
    return true;
  }

  /** The request; {@code scratch} is where a patch from standard input is kept for the moment. */
  Request request(Supplier<Path> scratch, InputStream stdin) {
    List<String> given = new ArrayList<>();
    Optional.ofNullable(range).ifPresent(given::add);
    Optional.ofNullable(patch).ifPresent(file -> given.add("--patch " + file));
    if (staged) {
      given.add("--staged");
    }
    if (worktree) {
      given.add("--worktree");
    }
    if (given.size() > 1) {
      throw Rejected.usage(
          String.join(" and ", given), "name two different changes", "give one of them");
    }
    if (range != null) {
      return new Request.Range(range);
    }
    if (patch != null) {
      return patch.equals("-")
          ? new Request.Patch("-", keep(scratch.get(), stdin))
          : new Request.Patch(patch, readable(Path.of(patch)));
    }
    if (staged) {
      return new Request.Staged();
    }
    return worktree ? new Request.Worktree() : new Request.SinceUpstream();
  }

  private static Path readable(Path file) {
    if (!Files.isRegularFile(file)) {
      String what = Files.isDirectory(file) ? "is a folder" : "does not exist";
      throw Rejected.input(
          "--patch " + file, what, "name a file that git format-patch or git diff wrote");
    }
    return file.toAbsolutePath();
  }

  private static Path keep(Path scratch, InputStream stdin) {
    try {
      Path file = scratch.resolve("patch");
      Files.copy(stdin, file);
      return file;
    } catch (IOException e) {
      throw Rejected.input(
          "--patch -",
          "standard input cannot be kept in " + scratch + ": " + e.getMessage(),
          "free some room there");
    }
  }
}
