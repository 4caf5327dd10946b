package brinell.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a shallow clone lacks. */
public final class Missing {
  private Missing() {}

  /**
   * The instant before which landings, or parts of them, are missing; empty when nothing is.
   *
   * @param borders commits whose parents are missing
   */
  public static Optional<Long> before(List<Landing> landings, Set<String> borders) {
    return borders.isEmpty()
        ? Optional.empty()
        : landings.stream()
            .filter(l ->
                borders.contains(l.commit().oid())
                    || l.brings().stream().anyMatch(c -> borders.contains(c.oid())))
            .map(Landing::at)
            .max(Long::compare);
  }
}
