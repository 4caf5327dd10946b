package brinell.core;

import java.time.Instant;
import java.util.List;

/**
 * One commit of a change, as git recorded it.
 *
 * @param oid full object id; for a patch that is no commit yet, {@code patch-} and a digest of its
 *     text
 * @param message decoded with the commit's own encoding; bytes that are invalid in it become U+FFFD
 */
public record Commit(
    String oid,
    List<String> parents,
    Person author,
    Person committer,
    Instant authored,
    Instant committed,
    String message,
    List<Note> notes) {
  public Commit {
    parents = List.copyOf(parents);
    notes = List.copyOf(notes);
  }

  public boolean isMerge() {
    return parents.size() > 1;
  }

  /** The first line of the message; empty for an empty message. */
  public String subject() {
    return message.lines().findFirst().orElse("");
  }
}
