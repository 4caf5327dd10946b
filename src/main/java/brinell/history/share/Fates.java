package brinell.history.share;

import brinell.history.Landing;
import brinell.history.PastCommit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which landings were later taken back, or named as what a repair repairs. What a landing says
 * about itself does not count, nor what is named before it landed.
 */
public final class Fates {
  private static final long NEVER = Long.MAX_VALUE;

  private final List<Landing> landings;
  private final TreeMap<String, Integer> byOid = new TreeMap<>();
  private final Map<Integer, Integer> byProposal = new HashMap<>();
  private final Map<String, Integer> bySubject = new HashMap<>();
  private final long[] reverted;
  private final long[] fixed;

  private Fates(List<Landing> landings) {
    this.landings = landings;
    this.reverted = new long[landings.size()];
    this.fixed = new long[landings.size()];
    Arrays.fill(reverted, NEVER);
    Arrays.fill(fixed, NEVER);
  }

  /** {@code landings}: oldest first. */
  public static Fates of(List<Landing> landings) {
    Fates fates = new Fates(landings);
    for (int i = 0; i < landings.size(); i++) {
      fates.read(i);
      fates.learn(i);
    }
    return fates;
  }

  /** When it was first taken back, in seconds since 1970; {@link Long#MAX_VALUE}: never. */
  public long reverted(int landing) {
    return reverted[landing];
  }

  /** When a repair first named it; the same. */
  public long fixed(int landing) {
    return fixed[landing];
  }

  private void read(int me) {
    Landing landing = landings.get(me);
    read(me, landing.commit());
    landing.brings().forEach(c -> read(me, c));
  }

  private void read(int me, PastCommit commit) {
    long at = landings.get(me).at();
    for (String what : commit.links().reverts()) {
      find(what).filter(i -> i < me).ifPresent(i -> reverted[i] = Math.min(reverted[i], at));
    }
    for (String what : commit.links().fixes()) {
      find(what).filter(i -> i < me).ifPresent(i -> fixed[i] = Math.min(fixed[i], at));
    }
  }

  private void learn(int me) {
    Landing landing = landings.get(me);
    learn(me, landing.commit());
    landing.brings().forEach(c -> learn(me, c));
    landing.commit().links().proposals().forEach(n -> byProposal.put(n, me));
  }

  private void learn(int me, PastCommit commit) {
    byOid.put(commit.oid(), me);
    bySubject.put(commit.subject(), me);
  }

  private Optional<Integer> find(String what) {
    if (what.startsWith("#")) {
      return Optional.ofNullable(byProposal.get(Integer.valueOf(what.substring(1))));
    }
    if (what.startsWith("\"")) {
      return Optional.ofNullable(bySubject.get(what.substring(1)));
    }
    Map.Entry<String, Integer> first = byOid.ceilingEntry(what);
    if (first == null || !first.getKey().startsWith(what)) {
      return Optional.empty();
    }
    Map.Entry<String, Integer> next = byOid.higherEntry(first.getKey());
    boolean several = next != null && next.getKey().startsWith(what);
    return several ? Optional.empty() : Optional.of(first.getValue());
  }
}
