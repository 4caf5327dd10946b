package brinell.history.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The ledger, which gets hunks, against a model that holds the lines themselves. */
class LedgerTest {
  private static final long DAY = 86_400;

  private static Ledger.Change change(String path, String from, int... hunks) {
    return new Ledger.Change(path, from, false, hunks, new BitSet());
  }

  private static Ledger.Change change(String path, int... hunks) {
    return change(path, path, hunks);
  }

  @Test
  void aLineThatGoesOnTheNinetiethDayHasStayed() {
    Ledger ledger = new Ledger();
    ledger.landing(0, false, List.of(change("a.rs", 0, 0, 1, 10)));
    ledger.landing(90 * DAY - 1, false, List.of(change("a.rs", 1, 1, 0, 0)));
    ledger.landing(90 * DAY, false, List.of(change("a.rs", 1, 1, 0, 0)));
    assertThat(ledger.born(0)).isEqualTo(10);
    assertThat(ledger.dead(0)).isEqualTo(1);
    assertThat(ledger.lines()).isEqualTo(8);
  }

  @Test
  void aRepairBlamesWhereTheLineCameFromAlsoBehindARename() {
    Ledger ledger = new Ledger();
    ledger.landing(0, false, List.of(change("a.rs", 0, 0, 1, 3)));
    ledger.landing(DAY, false, List.of(change("a.rs", 1, 0, 2, 2)));
    ledger.landing(2 * DAY, false, List.of(change("b.rs", "a.rs")));
    ledger.landing(3 * DAY, true, List.of(change("b.rs", 3, 1, 2, 0)));
    assertThat(ledger.blamed(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(ledger.blamed(1)).isEqualTo(3 * DAY);
  }

  @Test
  void commentsAndBlankLinesBlameNobody() {
    BitSet trivial = new BitSet();
    trivial.set(0);
    Ledger ledger = new Ledger();
    ledger.landing(0, false, List.of(change("a.rs", 0, 0, 1, 3)));
    ledger.landing(
        DAY,
        true,
        List.of(new Ledger.Change("a.rs", "a.rs", false, new int[] {2, 1, 1, 0}, trivial)));
    assertThat(ledger.blamed(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(ledger.dead(0)).isEqualTo(1);
  }

  @Test
  void aVeryLargeRepairBlamesNobody() {
    Ledger ledger = new Ledger();
    ledger.landing(0, false, List.of(change("a.rs", 0, 0, 1, 900)));
    ledger.landing(DAY, true, List.of(change("a.rs", 1, 301, 0, 0)));
    assertThat(ledger.blamed(0)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatIsNoCodeIsNotFollowed() {
    Ledger ledger = new Ledger();
    ledger.landing(0, false, List.of(change("Cargo.lock", 0, 0, 1, 900)));
    assertThat(ledger.born(0)).isZero();
  }

  @Test
  void manyEditsEndAsTheModelDoes() {
    long died = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Ledger ledger = new Ledger();
      Map<String, List<Integer>> model = new HashMap<>();
      long[] dead = new long[60];
      for (int me = 0; me < 60; me++) {
        String path = "f" + random.nextInt(3) + ".rs";
        List<Integer> lines = model.computeIfAbsent(path, p -> new ArrayList<>());
        List<int[]> hunks = hunks(random, lines.size());
        model.put(path, edited(lines, hunks, me, dead));
        int[] flat = hunks.stream().flatMapToInt(java.util.Arrays::stream).toArray();
        ledger.landing(me * DAY, false, List.of(change(path, flat)));
      }
      for (int me = 0; me < 60; me++) {
        assertThat((long) ledger.dead(me)).as("seed %d landing %d", seed, me).isEqualTo(dead[me]);
        died += dead[me];
      }
      long left = model.values().stream().mapToLong(List::size).sum();
      assertThat(ledger.lines()).isEqualTo(left);
    }
    assertThat(died).isGreaterThan(1_000);
  }

  /** Hunks as {@code diff -U0} would write them: of nothing, the line before is named. */
  private static List<int[]> hunks(Random random, int size) {
    List<int[]> hunks = new ArrayList<>();
    int at = 0;
    int shift = 0;
    while (at <= size && hunks.size() < 4) {
      at += random.nextInt(5);
      int gone = Math.min(random.nextInt(4), size - at);
      int come = random.nextInt(4);
      if (at <= size && gone >= 0 && gone + come > 0) {
        int before = gone == 0 ? at : at + 1;
        int after = at + shift + (come == 0 ? 0 : 1);
        hunks.add(new int[] {before, gone, after, come});
        at += gone + 1;
        shift += come - gone;
      }
    }
    return hunks;
  }

  private static List<Integer> edited(List<Integer> old, List<int[]> hunks, int me, long[] dead) {
    List<Integer> lines = new ArrayList<>();
    int at = 0;
    for (int[] h : hunks) {
      int start = h[1] == 0 ? h[0] : h[0] - 1;
      lines.addAll(old.subList(at, start));
      for (int origin : old.subList(start, start + h[1])) {
        dead[origin]++;
      }
      at = start + h[1];
      for (int n = 0; n < h[3]; n++) {
        lines.add(me);
      }
    }
    lines.addAll(old.subList(at, old.size()));
    return lines;
  }
}
