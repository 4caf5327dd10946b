package brinell.adapter.git;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.FileChange;
import brinell.core.Rejected;
import brinell.port.Landed;
import brinell.port.Past;
import brinell.port.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A repository, read with git's command line. Threads may share it. */
public final class GitRepository implements Repository {
  private static final long LARGEST_FILE = 64L << 20;
  private static final long LARGEST_PATCH = 64L << 20;

  private final Git git;
  private final Blobs blobs;

  private GitRepository(Git git) {
    this.git = git;
    this.blobs = new Blobs(git);
  }

  /** The repository that a folder lies in, found as git finds it. */
  public static GitRepository open(Path folder) {
    return open(folder, System.getenv());
  }

  static GitRepository open(Path folder, Map<String, String> environment) {
    return new GitRepository(Git.open(folder, environment));
  }

  /** A request, resolved, with its commits. */
  private record Resolved(Span span, List<Commit> commits) {}

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (Absent e) {
      throw Trouble.absent(git.name(), e);
    }
  }

  @Override
  public Change change(Request request, boolean firstParent) {
    return guarded(() -> read(request, firstParent));
  }

  private Change read(Request request, boolean firstParent) {
    Resolved resolved = resolve(request, firstParent, true);
    Span span = resolved.span();
    Differences differences = new Differences(git, blobs);
    List<FileChange> files = differences.between(span.base(), span.head());
    if (files.isEmpty() && resolved.commits().isEmpty()) {
      throw nothing(request, span);
    }
    List<String> limits = new ArrayList<>(span.limits());
    limits.addAll(differences.limits());
    return new Change(
        span.title(),
        span.base(),
        span.head(),
        resolved.commits(),
        files,
        Optional.empty(),
        limits);
  }

  @Override
  public List<Commit> commits(Request request, boolean firstParent) {
    return guarded(() -> readCommits(request, firstParent));
  }

  private List<Commit> readCommits(Request request, boolean firstParent) {
    Resolved resolved = resolve(request, firstParent, false);
    if (resolved.commits().isEmpty() && !resolved.span().from().isEmpty()) {
      throw nothing(request, resolved.span());
    }
    return resolved.commits();
  }

  private Resolved resolve(Request request, boolean firstParent, boolean borders) {
    Revisions revisions = new Revisions(git);
    return switch (request) {
      case Request.Range(String text) -> logged(revisions.range(text, borders), firstParent);
      case Request.SinceUpstream() -> logged(revisions.sinceUpstream(), firstParent);
      case Request.Staged() -> new Resolved(new Snapshot(git).staged(), List.of());
      case Request.Worktree() -> new Resolved(new Snapshot(git).worktree(), List.of());
      case Request.Patch(String name, Path file) -> patch(name, file);
    };
  }

  private Resolved logged(Span span, boolean firstParent) {
    List<String> arguments = LogReader.arguments(firstParent);
    arguments.addAll(span.from());
    arguments.add("--");
    List<Commit> commits = git.read(Git.Call.of(arguments), LogReader::read);
    Shallow shallow = Shallow.of(git);
    boolean cutOff = commits.stream().map(Commit::oid).anyMatch(shallow::isBorder);
    Span known =
        cutOff
            ? span.and(
                "the clone is shallow and its history ends inside the range: git fetch --unshallow")
            : span;
    return new Resolved(known, new Notes(git).attach(commits));
  }

  private Resolved patch(String name, Path file) {
    List<Patch> all = Mails.read(patchBytes(name, file));
    List<Patch> patches = all.stream().filter(p -> !p.isEmpty()).toList();
    if (patches.isEmpty()) {
      throw PatchTrouble.noDiff(name);
    }
    Snapshot snapshot = new Snapshot(git);
    Span span = snapshot.patched(name, patches);
    List<Patch> empty = all.stream().filter(Patch::isEmpty).toList();
    for (String limit : PatchTrouble.leftOut(empty)) {
      span = span.and(limit);
    }
    return new Resolved(span, snapshot.commits(patches));
  }

  private static byte[] patchBytes(String name, Path file) {
    if (!Files.exists(file)) {
      throw Rejected.usage(name, "there is no such file", "Name a patch: git format-patch -1");
    }
    if (Files.isDirectory(file)) {
      throw Rejected.usage(name, "it is a folder, not a patch", "cat FOLDER/*.patch > all.mbox");
    }
    try {
      if (Files.size(file) > LARGEST_PATCH) {
        throw PatchTrouble.unreadable(name, "it is larger than " + (LARGEST_PATCH >> 20) + " MiB");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw PatchTrouble.unreadable(name, "it cannot be read");
    }
  }

  private static Rejected nothing(Request request, Span span) {
    return switch (request) {
      case Request.Staged() -> Rejected.input(span.title(), "nothing is staged", "git add FILE");
      case Request.Worktree() ->
          Rejected.input(
              span.title(),
              "the work tree is as HEAD left it"
                  + span.limits().stream().map(l -> "; " + l).collect(Collectors.joining()),
              "Name a range with commits in it, for example HEAD~1..HEAD");
      default ->
          Rejected.input(
              span.title(),
              "nothing changed there",
              "Name a range with commits in it, for example HEAD~1..HEAD");
    };
  }

  @Override
  public Map<String, byte[]> blobs(Set<String> oids, long limit) {
    return guarded(() -> blobs.contents(oids, limit));
  }

  @Override
  public List<String> paths(String revision) {
    return List.copyOf(entries(revision).keySet());
  }

  @Override
  public SortedMap<String, String> entries(String revision) {
    return guarded(() -> read(tree(revision)));
  }

  private SortedMap<String, String> read(String tree) {
    return git.read(
        Git.Call.of("ls-tree", "-r", "-z", "--full-tree", tree),
        in -> {
          SortedMap<String, String> entries = new TreeMap<>();
          Bytes bytes = new Bytes(in, 1 << 16);
          while (bytes.next((byte) 0)) {
            int tab = 0;
            while (bytes.at(tab) != '\t') {
              tab++;
            }
            String[] head = bytes.text().substring(0, tab).split(" ", -1);
            entries.put(bytes.path(tab + 1), head[2]);
          }
          return entries;
        });
  }

  private String tree(String revision) {
    if (revision.equals(git.home().emptyTree())) {
      return revision;
    }
    String answer = check(revision + "^{tree}");
    String[] field = answer.split(" ", -1);
    if (field.length != 3 || !field[1].equals("tree")) {
      throw Rejected.usage(revision, "there is no such revision", "git log --oneline");
    }
    return field[0];
  }

  private String check(String name) {
    if (name.indexOf('\n') >= 0) {
      return "";
    }
    return git.text(Git.Call.of("cat-file", "--batch-check").input(name + "\n")).strip();
  }

  @Override
  public List<Ancestor> line(String revision, int most) {
    return guarded(() -> readLine(revision, most));
  }

  private List<Ancestor> readLine(String revision, int most) {
    if (!check(revision + "^{commit}").contains(" commit ")) {
      return List.of();
    }
    String answer =
        git.text(
            Git.Call.of(
                "log", "--first-parent", "--max-count=" + most, "--format=%H %ct", revision, "--"));
    return answer
        .lines()
        .map(line -> line.split(" ", -1))
        .map(field -> new Ancestor(field[0], Long.parseLong(field[1])))
        .toList();
  }

  @Override
  public Optional<byte[]> file(String revision, String path) {
    return guarded(() -> read(revision, path));
  }

  private Optional<byte[]> read(String revision, String path) {
    String tree = tree(revision);
    Optional<String> oid =
        path.contains("\\x")
            ? Optional.ofNullable(read(tree).get(path))
            : blob(check(tree + ":" + path));
    return oid.flatMap(id -> {
      Long size = blobs.sizes(List.of(id)).getOrDefault(id, 0L);
      if (size > LARGEST_FILE) {
        throw Rejected.input(
            path,
            "it is larger than " + (LARGEST_FILE >> 20) + " MiB in " + revision,
            "git show " + Quote.shell(revision + ":" + path));
      }
      return Optional.ofNullable(blobs.contents(List.of(id), LARGEST_FILE).get(id));
    });
  }

  private static Optional<String> blob(String answer) {
    String[] field = answer.split(" ", -1);
    return field.length == 3 && field[1].equals("blob") ? Optional.of(field[0]) : Optional.empty();
  }

  @Override
  public void export(String revision, Path folder, Path index) {
    guarded(() -> {
      String tree = tree(revision);
      UnaryOperator<Map<String, String>> there =
          env -> {
            env.put("GIT_WORK_TREE", folder.toString());
            env.put("GIT_INDEX_FILE", index.toString());
            return env;
          };
      git.text(Git.Call.of("read-tree", "--reset", "-u", tree).env(there));
      git.text(Git.Call.of("clean", "-ffdxq").env(there));
      return folder;
    });
  }

  /** Where its hooks are. */
  public Hooks hooks() {
    return Hooks.of(git);
  }

  /** The history of this repository. */
  public Past past() {
    return new GitPast(git);
  }

  @Override
  public List<Landed> landed(String revision, int most) {
    if (revision.startsWith("-")) {
      throw Rejected.usage(revision, "there is no such revision", "git log --oneline");
    }
    return guarded(
        () -> git.read(Git.Call.of(LandedReader.arguments(revision, most)), LandedReader::read));
  }

  @Override
  public Optional<Path> worktree() {
    return git.home().worktree();
  }

  @Override
  public void close() {
    git.close();
  }
}
