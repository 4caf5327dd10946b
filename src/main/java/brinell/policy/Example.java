package brinell.policy;

import brinell.core.Commit;
import brinell.core.Proposal;
import brinell.core.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change that shows what a policy means, with the verdicts that it must get. Its commits' ids are
 * made up, the same on every run.
 *
 * @param why why the case is worth showing
 * @param expect by clause; other clauses may come to anything
 * @param where file and line
 */
public record Example(
    String id,
    String name,
    Optional<String> why,
    List<Commit> commits,
    Optional<Proposal> proposal,
    List<File> files,
    Map<String, Verdict> expect,
    String where) {
  public Example {
    commits = List.copyOf(commits);
    files = List.copyOf(files);
  }

  /**
   * @param from the path before a rename
   * @param before empty for a new file
   * @param after empty for a deleted file
   */
  public record File(
      String path, Optional<String> from, Optional<String> before, Optional<String> after) {}
}
