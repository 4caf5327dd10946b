package brinell.port;

import brinell.core.Commit;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A repository's history as a whole, read only. */
public interface Past {

  /**
   * Where a history ends.
   *
   * @param tip the newest commit's id
   * @param committed that commit's committer date
   * @param notes names what notes are attached; another one when they change
   * @param borders in a shallow clone, the commits whose parents are missing
   * @param limits what else makes it another history than the one that was made, in sentences
   */
  record Tip(
      String tip,
      Instant committed,
      String notes,
      Set<String> borders,
      List<String> limits) {
    public Tip {
      borders = Set.copyOf(borders);
      limits = List.copyOf(limits);
    }
  }

  /** Throws {@link brinell.core.Rejected} when there is no such revision. */
  Tip tip(String revision);

  /** All commits that are reachable from a tip, parents before children. */
  List<Commit> all(String tip);
}
