package brinell.core;

import java.util.List;
import java.util.Optional;

/**
 * What is to be examined: the commits from base to head, and the difference between the two trees.
 *
 * @param title what the user asked for, resolved, for example {@code main..HEAD}
 * @param base object id of the commit or tree that the change starts from; git's empty tree for a
 *     root commit
 * @param head object id of the commit or tree that the change ends at
 * @param commits oldest first; empty for the index, the work tree or a plain diff
 * @param files sorted by path
 * @param limits what could not be seen (a shallow history, absent objects); empty when all was seen
 */
public record Change(
    String title,
    String base,
    String head,
    List<Commit> commits,
    List<FileChange> files,
    Optional<Proposal> proposal,
    List<String> limits) {
  public Change {
    commits = List.copyOf(commits);
    files = List.copyOf(files);
    limits = List.copyOf(limits);
  }

  public Change with(Proposal added) {
    return new Change(title, base, head, commits, files, Optional.of(added), limits);
  }

  /** The words that name this change on the command line, safe to paste into a POSIX shell. */
  public String arguments() {
    boolean option = title.startsWith("--");
    int space = title.indexOf(' ');
    if (option && space > 0) {
      return title.substring(0, space + 1) + quoted(title.substring(space + 1));
    }
    return quoted(title);
  }

  private static String quoted(String word) {
    return word.matches("[\\w./~^@:{}+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
