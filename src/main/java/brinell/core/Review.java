package brinell.core;

import java.time.Instant;
import java.util.Optional;

/**
 * A review of a proposal.
 *
 * @param commit the commit that was reviewed, when the forge says so
 */
public record Review(
    Account author, Standing standing, State state, Optional<Instant> at, Optional<String> commit) {
  public enum State {
    APPROVED,
    CHANGES_REQUESTED,
    COMMENTED,
    DISMISSED,
    PENDING
  }
}
