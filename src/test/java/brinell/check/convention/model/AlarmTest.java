package brinell.check.convention.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlarmTest {
  /** Changes of one to eight hunks; after half of them everything scores higher. */
  private static List<List<Double>> changes(long seed, double jump) {
    Random random = new Random(seed);
    List<List<Double>> changes = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double here = random.nextGaussian() + (i > 200 ? jump : 0);
      List<Double> scores = new ArrayList<>();
      for (int h = random.nextInt(8); h >= 0; h--) {
        scores.add(here + random.nextGaussian());
      }
      changes.add(scores);
    }
    return changes;
  }

  /** What the line is for: one that stays where it was names most of what follows. */
  @Test
  void aFixedLineWouldNot() {
    Alarm alarm = new Alarm();
    List<List<Double>> changes = changes(1, 3);
    changes.subList(0, 200).forEach(alarm::next);
    double line = alarm.line();
    List<Double> later = changes.subList(201, 400).stream().flatMap(List::stream).toList();
    assertThat(later.stream().filter(score -> score > line).count())
        .isGreaterThan(later.size() / 2);
  }

  @Test
  void theRateHoldsWhenAllScoresMove() {
    for (long seed = 1; seed <= 10; seed++) {
      Alarm alarm = new Alarm();
      int checked = 0;
      int all = 0;
      for (List<Double> change : changes(seed, 3)) {
        alarm.next(change);
        if (alarm.judged() == Alarm.WINDOW) {
          assertThat(alarm.named()).as("seed " + seed).isBetween(0, 22);
          all += alarm.named();
          checked++;
        }
      }
      assertThat(checked).isGreaterThan(200);
      assertThat((double) all / checked).as("seed " + seed).isBetween(6.0, 14.0);
    }
  }

  @Test
  void whatIsHighestOfAllIsNamedAndNothingBeforeEnoughWasSeen() {
    Alarm alarm = new Alarm();
    assertThat(alarm.next(List.of(100.0))).isEmpty();
    changes(1, 0).forEach(alarm::next);
    assertThat(alarm.ready()).isTrue();
    assertThat(alarm.next(List.of(-1.0, 50.0, -2.0))).containsExactly(1);
    assertThat(alarm.next(List.of(60.0))).as("right after an alarm").containsExactly(0);
  }

  @Test
  void theFamiliarIsNeverNamed() {
    Alarm alarm = new Alarm();
    changes(2, 0).forEach(alarm::next);
    for (int i = 0; i < 300; i++) {
      assertThat(alarm.next(List.of(-9.0))).isEmpty();
    }
  }

  @Test
  void aChangeIsNamedByItsHighest() {
    Alarm alarm = new Alarm();
    changes(3, 0).forEach(alarm::next);
    List<Double> foreign = List.of(6.0, 9.0, 7.0, 8.0);
    List<Integer> named = alarm.next(foreign);
    assertThat(named).isNotEmpty().first().isEqualTo(1);
  }
}
