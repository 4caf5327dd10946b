package brinell.history;

import java.util.List;

/**
 * What a message says about pull requests and other commits.
 *
 * @param proposals the numbers of those that it merges
 * @param rollup whether what it merges is a collection of others
 * @param reverts what it takes back: object ids, abbreviated or not; {@code #} and a pull request's
 *     number; or {@code "} and a subject
 * @param fixes object ids that it names as what it repairs
 * @param fix whether it says that it repairs something
 */
public record Links(
    List<Integer> proposals,
    boolean rollup,
    List<String> reverts,
    List<String> fixes,
    boolean fix) {
  public Links {
    proposals = List.copyOf(proposals);
    reverts = List.copyOf(reverts);
    fixes = List.copyOf(fixes);
  }
}
