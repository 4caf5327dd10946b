package brinell.core;

import java.util.List;
import java.util.Optional;

/** What a change did to one path. */
public record FileChange(Status status, Optional<Entry> before, Optional<Entry> after, Body body) {

  public enum Status {
    ADDED,
    DELETED,
    MODIFIED,
    RENAMED,
    COPIED,
    TYPE_CHANGED
  }

  /**
   * A file as a tree names it.
   *
   * @param path for people and patterns: bytes that are not UTF-8 and control characters appear as
   *     {@code \xNN}
   * @param mode git's octal mode, for example {@code 100644}, {@code 120000} a symlink, {@code
   *     160000} a submodule
   * @param blob the object id of its content
   */
  public record Entry(String path, String mode, String blob) {}

  /** The difference itself. */
  public sealed interface Body {}

  /** A textual difference; no hunks when only the name or mode changed. */
  public record Text(List<Hunk> hunks) implements Body {
    public Text {
      hunks = List.copyOf(hunks);
    }
  }

  /** Not text, by git's reading. */
  public record Binary() implements Body {}

  /** Another repository's commit. */
  public record Submodule() implements Body {}

  /** The difference could not be read or was too large to read. */
  public record Unread(String because) implements Body {}

  /** The path at head, or at base for a deleted file. */
  public String path() {
    return after.or(() -> before).orElseThrow().path();
  }

  public List<Hunk> hunks() {
    return body instanceof Text text ? text.hunks() : List.of();
  }

  public long count(Hunk.Mark mark) {
    return hunks().stream().flatMap(h -> h.lines().stream()).filter(l -> l.mark() == mark).count();
  }
}
