package brinell.history.share;

import java.util.List;

/**
 * What became of landings within 90 days, of those that were watched so long.
 *
 * @param name {@code declared} or {@code undeclared}
 * @param reverted taken back by a later landing that says so
 * @param fixed named by a later landing as what it repairs
 * @param blamed a later repair removed lines of it (SZZ)
 * @param survived lines of code that were still there
 * @param days from the first commit to the merge, in seconds: lower quartile, median, upper
 *     quartile; empty when there are no merges with commits of their own
 */
public record Outcomes(
    String name,
    long landings,
    Interval reverted,
    Interval fixed,
    Interval blamed,
    Interval survived,
    List<Long> days,
    long merges) {
  public Outcomes {
    days = List.copyOf(days);
  }
}
