package brinell.port;

import brinell.core.Change;
import brinell.core.Commit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** A git repository, read only: nothing that these methods do leaves anything in it. */
public interface Repository extends AutoCloseable {

  /** What to look at. */
  sealed interface Request {
    /** {@code A..B}, {@code A...B}, or one commit. */
    record Range(String text) implements Request {}

    /** From the merge base with the upstream's default branch to HEAD. */
    record SinceUpstream() implements Request {}

    record Staged() implements Request {}

    record Worktree() implements Request {}

    /** A mail or plain diff, applied to HEAD; {@code name} is what the user called it. */
    record Patch(String name, Path file) implements Request {}
  }

  /** The whole change. Throws {@link brinell.core.Rejected} when the request cannot be met. */
  Change change(Request request, boolean firstParent);

  /** The commits alone, oldest first, without reading any tree: fit for thousands of commits. */
  List<Commit> commits(Request request, boolean firstParent);

  /**
   * The contents of blobs, by object id. Ids that are absent (partial clone, offline), larger than
   * {@code limit} bytes or not blobs are missing from the answer.
   */
  Map<String, byte[]> blobs(Set<String> oids, long limit);

  /** The paths of a tree, sorted; decoded as {@link brinell.core.FileChange.Entry#path}. */
  List<String> paths(String revision);

  /** The paths of a tree with the object ids of what stands there. */
  SortedMap<String, String> entries(String revision);

  /**
   * A commit of the first-parent line.
   *
   * @param seconds when it was committed, since 1970
   */
  record Ancestor(String commit, long seconds) {}

  /**
   * The first-parent line from a revision back, the revision itself first; empty when it is no
   * commit. It ends early where a shallow history does.
   *
   * @param most how many at most
   */
  default List<Ancestor> line(String revision, int most) {
    return List.of();
  }

  /** A file of a revision; empty when it does not exist there. */
  Optional<byte[]> file(String revision, String path);

  /**
   * Makes a folder's content that of a revision, as a checkout would: what differs is written, what
   * is not in it is deleted, everything else stays untouched. {@code index} is a file beside it in
   * which git remembers what it wrote there. Submodules stay empty.
   */
  void export(String revision, Path folder, Path index);

  /**
   * The last changes to Rust files that a history accepted, newest first: each commit that a
   * revision's first parents lead to, against its own first parent. Commits without a parent, the
   * border of a shallow clone too, are left out.
   */
  default List<Landed> landed(String revision, int most) {
    return List.of();
  }

  /** The top folder of the work tree; empty for a bare repository. */
  Optional<Path> worktree();

  @Override
  void close();
}
