package brinell.adapter.git;

import brinell.core.Commit;
import brinell.core.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes trees of what is not committed, in an index and an object folder of its own. */
final class Snapshot {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Git git;
  private final Path index;
  private final Optional<String> head;

  Snapshot(Git git) {
    this.git = git;
    this.head = new Revisions(git).head();
    this.index = git.store().resolve("index-" + COUNT.incrementAndGet());
  }

  private String base() {
    return head.orElse(git.home().emptyTree());
  }

  Span staged() {
    worktree("the index");
    copyIndex();
    return Span.trees("--staged", base(), writeTree(), List.of());
  }

  /** The tracked files as they are, and the untracked ones that are not ignored. */
  Span worktree() {
    Path tree = worktree("the work tree");
    copyIndex();
    Git.Call add =
        Git.Call.of(
                "-c",
                "core.looseCompression=0",
                "-c",
                "core.compression=0",
                "add",
                "-A",
                "--ignore-errors",
                "--",
                ".")
            .env(env -> indexed(env, tree));
    var result = git.run(add, Texts::all);
    List<String> limits = new ArrayList<>();
    if (result.code() != 0) {
      limits.addAll(unread(result.errors()));
      if (limits.isEmpty()) {
        String said =
            result.errors().isBlank()
                ? "error: it ended with code " + result.code()
                : result.errors();
        throw Trouble.of(git.name(), List.of("add"), said);
      }
    }
    String snapshot = writeTree();
    limits.addAll(dirtySubmodules(tree));
    return Span.trees("--worktree", base(), snapshot, limits);
  }

  /** A tree holds a submodule's commit and nothing of what is not committed in it. */
  private List<String> dirtySubmodules(Path tree) {
    Git.Call compare =
        Git.Call.of("diff-files", "--raw", "-z", "--ignore-submodules=none")
            .env(env -> indexed(env, tree));
    return git.read(
        compare,
        in -> {
          List<String> limits = new ArrayList<>();
          Bytes bytes = new Bytes(in, 1 << 16);
          while (bytes.next((byte) 0)) {
            boolean submodule = bytes.startsWith(":160000 160000");
            bytes.next((byte) 0);
            if (submodule) {
              limits.add(
                  "the submodule "
                      + bytes.path()
                      + " has uncommitted content, which is not in the change");
            }
          }
          return limits;
        });
  }

  private static List<String> unread(String errors) {
    if (errors.contains("No space left on device") || errors.contains("Disk quota exceeded")) {
      return List.of();
    }
    return errors
        .lines()
        .filter(l -> l.startsWith("error: "))
        .filter(l -> l.contains("open(\"") || l.contains("does not have a commit"))
        .map(l -> l.substring("error: ".length()) + ", so it is not in the change")
        .distinct()
        .toList();
  }

  /** The tree after all diffs, one after the other, were applied to HEAD's. */
  Span patched(String name, List<Patch> patches) {
    git.text(Git.Call.of("read-tree", head.orElse(git.home().emptyTree())).env(this::indexed));
    for (Patch patch : patches) {
      apply(name, patch);
    }
    return Span.trees("--patch " + name, base(), writeTree(), List.of());
  }

  List<Commit> commits(List<Patch> patches) {
    List<Commit> commits = new ArrayList<>();
    String parent = base();
    for (Patch patch : patches) {
      Optional<Commit> commit = patch.commit(parent);
      commit.ifPresent(commits::add);
      parent = commit.map(Commit::oid).orElse(parent);
    }
    return commits;
  }

  private void apply(String name, Patch patch) {
    String strip = patch.hasPrefixes() ? "-p1" : "-p0";
    Git.Call call =
        Git.Call.of("apply", "--cached", "--whitespace=nowarn", strip, "-")
            .input(patch.diff())
            .env(this::indexed);
    var result = git.run(call, Texts::all);
    if (result.code() != 0) {
      throw PatchTrouble.of(name, patch, result.errors());
    }
  }

  private Path worktree(String what) {
    return git.home()
        .worktree()
        .orElseThrow(() ->
            Rejected.input(
                git.name(),
                "there is no work tree here, so " + what + " cannot be looked at",
                "Name a range, for example HEAD~1..HEAD"));
  }

  /** With its time: git takes an entry as changed in doubt when it is as new as the index. */
  private void copyIndex() {
    try {
      if (Files.exists(git.home().index())) {
        Files.copy(git.home().index(), index, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw Files.isReadable(git.home().index())
          ? Trouble.full()
          : Rejected.input(
              git.home().index().toString(),
              "it may not be read",
              "ls -l " + Quote.shell(git.home().index().toString()));
    }
  }

  private String writeTree() {
    var result = git.run(Git.Call.of("write-tree").env(this::indexed), Texts::all);
    if (result.code() == 0) {
      return result.output().strip();
    }
    if (result.errors().contains("unmerged")) {
      throw Rejected.input(
          git.name(),
          "the index holds an unfinished merge",
          "Resolve the conflicts, then: git add FILE");
    }
    throw Trouble.of(git.name(), List.of("write-tree"), result.errors());
  }

  private Map<String, String> indexed(Map<String, String> env) {
    env.put("GIT_INDEX_FILE", index.toString());
    return env;
  }

  private Map<String, String> indexed(Map<String, String> env, Path worktree) {
    env.put("GIT_WORK_TREE", worktree.toString());
    return indexed(env);
  }
}
