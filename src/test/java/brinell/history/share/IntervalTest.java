package brinell.history.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {
  /** Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29. */
  @Test
  void wilsonIsTheOneThatIsPublished() {
    check(Interval.wilson(81, 263), 0.2553, 0.3662);
    check(Interval.wilson(15, 148), 0.0624, 0.1605);
    check(Interval.wilson(0, 20), 0.0, 0.1611);
    check(Interval.wilson(1, 29), 0.0061, 0.1718);
  }

  private static void check(Interval i, double low, double high) {
    assertThat(i.low()).isCloseTo(low, within(0.0001));
    assertThat(i.high()).isCloseTo(high, within(0.0001));
  }

  @Test
  void ofNothingNothingIsKnown() {
    check(Interval.wilson(0, 0), 0, 1);
    check(Interval.ratio(new long[0], new long[0]), 0, 1);
    check(Interval.ratio(new long[] {3}, new long[] {4}), 0, 1);
  }

  /** Lines of one landing share their fate, so that the interval of pooled lines is too narrow. */
  @Test
  void theRatioHoldsTheTruthAboutAsOftenAsItSays() {
    Random random = new Random(7);
    int ratio = 0;
    int pooled = 0;
    int runs = 2_000;
    for (int run = 0; run < runs; run++) {
      long[] parts = new long[80];
      long[] wholes = new long[80];
      for (int i = 0; i < parts.length; i++) {
        wholes[i] = 1L + random.nextInt(100);
        parts[i] = random.nextDouble() < 0.7 ? wholes[i] : 0;
      }
      Interval found = Interval.ratio(parts, wholes);
      Interval naive = Interval.wilson(found.part(), found.of());
      ratio += found.low() <= 0.7 && 0.7 <= found.high() ? 1 : 0;
      pooled += naive.low() <= 0.7 && 0.7 <= naive.high() ? 1 : 0;
    }
    assertThat((double) ratio / runs).isBetween(0.91, 0.97);
    assertThat((double) pooled / runs).isLessThan(0.5);
  }
}
