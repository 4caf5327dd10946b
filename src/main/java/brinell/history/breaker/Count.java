package brinell.history.breaker;

import brinell.policy.Breaker.Share;

/**
 * What a window holds.
 *
 * @param all never negative
 * @param marked at most {@code all}
 */
public record Count(long all, long marked) {
  static final Count NOTHING = new Count(0, 0);

  Count plus(long items, long ofThemMarked) {
    return new Count(all + items, marked + ofThemMarked);
  }

  /** Whether the share is beyond what trips. */
  public boolean isOver(Share share) {
    long marks = marked * 100;
    long bound = share.above() * all;
    return all > 0 && all >= share.least() && (share.atLeast() ? marks >= bound : marks > bound);
  }

  /** Whether the share is small enough to reopen. */
  public boolean isUnder(Share share) {
    if (all == 0) {
      return share.emptyIsUnder();
    }
    long marks = marked * 100;
    long bound = share.reopen() * all;
    return share.atMost() ? marks <= bound : marks < bound;
  }
}
