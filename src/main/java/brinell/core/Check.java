package brinell.core;

import java.util.List;
import java.util.Optional;

/**
 * States facts about a change; never judges. It takes a sample, and examines the sample and nothing
 * else, so the sample is the cache key and the statement of what was looked at. Large content
 * enters a sample by its object id.
 */
public interface Check<S extends Record> {
  Spec spec();

  /** What will be examined; empty when nothing in the change concerns this check. */
  Optional<S> sample(Change change);

  Outcome examine(S sample) throws InterruptedException;

  /**
   * @param id lower case, the name of its folder
   * @param version raised whenever the same sample could give another outcome
   * @param replay the command that runs this check alone; {@code {range}} stands for the change
   */
  record Spec(String id, int version, Lane lane, List<Claim> claims, String replay) {
    public Spec {
      claims = List.copyOf(claims);
    }
  }
}
