package brinell.history;

import java.util.List;

/**
 * One commit of the past, without its text.
 *
 * @param authored seconds since 1970
 * @param committed the same
 * @param email its author's address in lower case; never shown
 * @param links what its message says about other commits
 */
public record PastCommit(
    String oid,
    List<String> parents,
    long authored,
    long committed,
    String email,
    String subject,
    Told told,
    Links links) {
  public PastCommit {
    parents = List.copyOf(parents);
  }

  public boolean isMerge() {
    return parents.size() > 1;
  }
}
