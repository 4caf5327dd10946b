package brinell.port;

import brinell.core.Commit;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A repository's history as a whole, read only. */
public interface Past {

  /**
   * Where a history ends.
   *
   * @param place the repository's folder
   * @param tip the newest commit's id
   * @param committed that commit's committer date
   * @param notes names what notes are attached; another one when they change
   * @param borders in a shallow clone, the commits whose parents are missing
   * @param limits what else makes it another history than the one that was made, in sentences
   */
  record Tip(
      String place,
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

  /**
   * All commits that are reachable from a tip, parents before children.
   *
   * @param known none that is reachable from it either; empty: nothing is known
   */
  List<Commit> all(String tip, Optional<String> known);

  /**
   * What the landings of a tip changed, each against its first parent, oldest first; landings that
   * change nothing may be missing.
   *
   * @param known none that are reachable from it either; empty: nothing is known
   * @return what could not be read, in a sentence
   */
  Optional<String> edits(String tip, Optional<String> known, Landed to);

  /** Is told what landings changed. */
  interface Landed {
    void landed(String oid, List<Edit> edits);
  }

  /**
   * What a landing changed in one file.
   *
   * @param path escaped as git quotes it
   * @param from its path before; the same unless it was renamed
   * @param hunks four numbers each: first line and count before, first line and count after, as
   *     {@code diff -U0} counts them
   * @param trivial of the removed lines, counted through all hunks, those that are empty or
   *     comments
   */
  @SuppressWarnings("ArrayRecordComponent") // many of them; never compared
  record Edit(String path, String from, boolean binary, int[] hunks, BitSet trivial) {}
}
