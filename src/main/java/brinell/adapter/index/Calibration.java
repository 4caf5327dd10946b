package brinell.adapter.index;

import brinell.core.licence.Accepted;
import brinell.core.licence.Stated;
import brinell.port.CloneIndex.Origin;
import brinell.port.CloneIndex.Same;
import brinell.port.CloneIndex.Thresholds;
import brinell.port.Demotion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the thresholds of an index on functions of its own: what a function of one project looks
 * like beside all other projects is what chance, common idioms and common needs make alike. Left
 * out are functions that are the same token by token, and projects that share several such: one of
 * them took from the other.
 */
final class Calibration {
  private static final double STRICT = 0.5;
  private static final double WIDE = 2.5;

  /** However good the negatives look: nearly what one way alone asks. */
  private static final double LEAST_STRICT = 0.85;

  private static final double LEAST_WIDE = 0.55;

  /** Projects with more identical functions than this among the sample are related. */
  private static final int RELATED = 1;

  private static final Accepted FREE = Accepted.permissive("");

  private final List<Shard> shards;
  private final Scorer scorer;
  private final Map<Long, Integer> ties = new HashMap<>();

  Calibration(List<Shard> shards) {
    this.shards = shards;
    this.scorer = new Scorer(shards);
  }

  /** Whether anybody can take it. */
  static boolean isFree(Stated stated) {
    return FREE.of(stated.licence()) == Accepted.Answer.YES;
  }

  Thresholds run(List<Negatives.Chosen> negatives, int shard) {
    List<List<Scorer.Hit>> all = negatives.stream().map(n -> scorer.hits(n.print())).toList();
    for (int i = 0; i < negatives.size(); i++) {
      relate(negatives.get(i), all.get(i), shard);
    }
    double[] worst = new double[negatives.size()];
    double[] ofLong = new double[negatives.size()];
    int longs = 0;
    for (int i = 0; i < negatives.size(); i++) {
      worst[i] = worst(negatives.get(i), all.get(i), shard);
      if (negatives.get(i).isLong()) {
        ofLong[longs++] = worst[i];
      }
    }
    ofLong = Arrays.copyOf(ofLong, longs);
    Arrays.sort(ofLong);
    double strict = Math.max(LEAST_STRICT, at(ofLong, STRICT));
    double wide = Math.min(strict, Math.max(LEAST_WIDE, at(ofLong, WIDE)));
    return new Thresholds(strict, wide, rate(worst, strict), rate(worst, wide), negatives.size());
  }

  private static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  private void relate(Negatives.Chosen chosen, List<Scorer.Hit> hits, int shard) {
    int own = shards.get(shard).project(chosen.function());
    hits.stream()
        .filter(h -> h.shard() == shard && h.function() != chosen.function())
        .filter(h -> h.same() != Same.NO)
        .mapToInt(h -> shards.get(shard).project(h.function()))
        .filter(p -> p != own)
        .distinct()
        .forEach(p -> ties.merge(pair(own, p), 1, Integer::sum));
  }

  /** The score of the worst false alarm, by the rule that the check uses; 0: none. */
  private double worst(Negatives.Chosen chosen, List<Scorer.Hit> hits, int shard) {
    int own = shards.get(shard).project(chosen.function());
    double alarm = 0;
    double free = 0;
    for (Scorer.Hit hit : hits) {
      int project = shards.get(hit.shard()).project(hit.function());
      boolean related =
          hit.shard() == shard
              && (project == own || ties.getOrDefault(pair(own, project), 0) > RELATED);
      if (related || hit.same() != Same.NO) {
        continue;
      }
      List<Origin> origins = shards.get(hit.shard()).origins(hit.function());
      if (origins.stream().anyMatch(o -> FREE.of(o.licence().licence()) != Accepted.Answer.NO)) {
        free = Math.max(free, hit.score());
      } else {
        alarm = Math.max(alarm, hit.score());
      }
    }
    return free >= alarm * Demotion.SHARE ? 0 : alarm;
  }

  /** The score above which so many of a thousand lie. */
  private static double at(double[] sorted, double perThousand) {
    int over = (int) Math.floor(sorted.length * perThousand / 1000);
    double score = sorted.length == 0 ? 1 : sorted[Math.max(0, sorted.length - 1 - over)];
    return Math.round(score * 1000 + 1) / 1000.0;
  }

  /**
   * What a thousand others will hardly exceed: the upper end, at 95 %, for as many as were seen
   * (Wilson and Hilferty's approximation, 1931); so a small sample promises little.
   */
  private static double rate(double[] sorted, double score) {
    double over = 1 + Arrays.stream(sorted).filter(s -> s >= score).count();
    double most = over * Math.pow(1 - 1 / (9 * over) + 1.645 / (3 * Math.sqrt(over)), 3);
    return sorted.length == 0 ? 1000 : Math.round(most * 100_000 / sorted.length) / 100.0;
  }
}
