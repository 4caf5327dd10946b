package brinell.history;

import java.util.List;

/**
 * A commit on the line of first parents, with what came with it.
 *
 * @param brings the commits that are reachable from it and from no earlier landing, without itself;
 *     parents before children
 * @param author the address of who wrote it: of a merge, the second parent's author
 */
public record Landing(PastCommit commit, List<PastCommit> brings, String author, boolean byBot) {
  public Landing {
    brings = List.copyOf(brings);
  }

  public long at() {
    return commit.committed();
  }

  /** Whether it, or a commit that came with it, declares use. */
  public boolean isUse() {
    return commit.told().isUse() || brings.stream().anyMatch(c -> c.told().isUse());
  }
}
