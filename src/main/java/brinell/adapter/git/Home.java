package brinell.adapter.git;

import brinell.core.Rejected;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a repository keeps its things.
 *
 * @param common the same as {@code gitDir} except in a linked work tree
 */
record Home(
    Path gitDir,
    Path common,
    Path objects,
    Path index,
    Optional<Path> worktree,
    boolean shallow,
    boolean sha256) {

  static final List<String> QUESTION =
      List.of(
          "rev-parse",
          "--is-shallow-repository",
          "--show-object-format",
          "--absolute-git-dir",
          "--git-common-dir",
          "--git-path",
          "objects",
          "--git-path",
          "index",
          "--show-toplevel");

  /** Reads the answer; a bare repository gives all but the last line. */
  static Home read(Path directory, String answer) {
    List<String> lines = answer.lines().toList();
    if (lines.stream().anyMatch(line -> line.startsWith("--"))) {
      throw Rejected.input("git", "this git is too old", "Install git 2.25 or newer.");
    }
    if (lines.size() < 6 || lines.size() > 7) {
      throw Rejected.input(
          directory.toString(),
          "git names its folders in a way that cannot be read, as for a line feed in a folder name",
          "Move the repository to a plain path.");
    }
    try {
      return new Home(
          Path.of(lines.get(2)),
          directory.resolve(lines.get(3)).normalize(),
          directory.resolve(lines.get(4)).normalize(),
          directory.resolve(lines.get(5)).normalize(),
          lines.size() == 7 ? Optional.of(Path.of(lines.get(6))) : Optional.empty(),
          lines.get(0).equals("true"),
          lines.get(1).equals("sha256"));
    } catch (InvalidPathException e) {
      throw locale();
    }
  }

  static Rejected locale() {
    return Rejected.input(
        "LC_ALL",
        "the repository's path has characters that this locale cannot express",
        "Run it as: LC_ALL=C.UTF-8 brinell …");
  }

  /** The id of git's empty tree. */
  String emptyTree() {
    return sha256
        ? "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
        : "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  }
}
