package brinell.history.breaker;

import static brinell.history.breaker.Rules.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import brinell.policy.Breaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The boundaries of docs/breaker.md, one by one. */
class MachineTest {
  private static final long T = Instant.parse("2026-03-01T00:00:00Z").getEpochSecond();

  private static Item item(double day, boolean marked) {
    return new Item(T + (long) (day * DAY), marked, "#1", "oid", "subject");
  }

  private static List<String> run(Breaker rule, double until, Item... items) {
    Replay replay = Machine.run(rule, List.of(items), Optional.empty(), T + (long) (until * DAY));
    return said(replay);
  }

  private static List<String> said(Replay replay) {
    List<String> said = new ArrayList<>();
    for (Event e : replay.events()) {
      double day = (e.at() - T) / (double) DAY;
      said.add(
          Words.event(e.kind()) + " " + day + " " + e.count().marked() + "/" + e.count().all());
    }
    return said;
  }

  @Test
  void halfIsNotMoreThanHalf() {
    assertThat(run(Rules.of(""), 5, item(0, false), item(1, true))).isEmpty();
    assertThat(run(Rules.of("trips = \"at-least\""), 5, item(0, false), item(1, true)))
        .containsExactly("tripped 1.0 1/2");
  }

  @Test
  void whatComesInOneSecondComesTogether() {
    assertThat(run(Rules.of(""), 5, item(1, true), item(1, false))).isEmpty();
  }

  @Test
  void halfDoesNotReopenUnlessThePolicySaysSo() {
    Item[] items = {item(0, true), item(1, false)};
    assertThat(run(Rules.of(""), 5, items)).containsExactly("tripped 0.0 1/1");
    assertThat(run(Rules.of("reopens = \"at-most\""), 5, items))
        .containsExactly("tripped 0.0 1/1", "reopened 1.0 1/2");
  }

  @Test
  void anItemLeavesWhenItIsExactlyAsOldAsTheWindow() {
    Item[] items = {item(0, false), item(0, false), item(1, true), item(2, true)};
    assertThat(run(Rules.of(""), 41.99, items)).isEmpty();
    assertThat(run(Rules.of(""), 42, items)).containsExactly("tripped 42.0 2/2");
    assertThat(run(Rules.of("edge = \"closed\""), 42, items)).isEmpty();
    assertThat(run(Rules.of("edge = \"closed\""), 42.1, items).getFirst())
        .startsWith("tripped 42.00001");
  }

  @Test
  void theMinimumPauseEndsToTheSecond() {
    Item[] items = {item(0, true), item(1, false), item(2, false)};
    String rule = "cooldown-days = 10";
    assertThat(run(Rules.of(rule), 9.999, items)).containsExactly("tripped 0.0 1/1");
    assertThat(run(Rules.of(rule), 10, items))
        .containsExactly("tripped 0.0 1/1", "reopened 10.0 1/3");
    assertThat(run(Rules.of(rule + "\ncooldown-from = \"over\""), 20, items))
        .containsExactly("tripped 0.0 1/1", "reopened 11.0 1/3");
  }

  @Test
  void anEmptyWindowReopensUnlessThePolicySaysOtherwise() {
    assertThat(run(Rules.of(""), 50, item(0, true)))
        .containsExactly("tripped 0.0 1/1", "reopened 42.0 0/0");
    assertThat(run(Rules.of("empty = \"keeps\""), 50, item(0, true)))
        .containsExactly("tripped 0.0 1/1");
    assertThat(run(Rules.of(""), 50)).isEmpty();
  }

  @Test
  void whatIsDatedInTheFutureWaitsForItsTime() {
    assertThat(run(Rules.of(""), 3, item(1, false), item(4, true), item(4, true))).isEmpty();
    assertThat(run(Rules.of(""), 4, item(1, false), item(4, true), item(4, true)))
        .containsExactly("tripped 4.0 2/3");
  }

  @Test
  void fewItemsDoNotTripWhenThePolicyAsksForMore() {
    Item[] items = {item(0, true), item(1, true), item(2, true)};
    assertThat(run(Rules.of("least = 3"), 5, items)).containsExactly("tripped 2.0 3/3");
  }

  @Test
  void aGapBetweenAboveAndReopenHolds() {
    Item[] items = {item(0, true), item(1, false), item(2, false), item(3, false)};
    assertThat(run(Rules.of("reopen = 30"), 5, items))
        .containsExactly("tripped 0.0 1/1", "reopened 3.0 1/4");
  }

  @Test
  void onlyMergesAreLookedAtWhenThePolicySaysSo() {
    Item[] items = {item(0, true), item(50, false)};
    assertThat(run(Rules.of("looks = \"merges\""), 60, items))
        .containsExactly("tripped 0.0 1/1", "reopened 50.0 0/1");
    assertThat(run(Rules.of("looks = \"daily\""), 60, item(0.5, true)))
        .containsExactly("tripped 1.0 1/1", "reopened 43.0 0/0");
  }

  @Test
  void aDayEndsAtThePolicysMidnight() {
    // 23:30 UTC on the last day of February is 1 March in Berlin.
    Item[] items = {item(-0.02, true)};
    assertThat(run(Rules.of("window = \"days\"\nwindow-days = 1"), 5, items))
        .containsExactly("tripped -0.02 1/1", "reopened 0.0 0/0");
    assertThat(
            run(
                Rules.of("window = \"days\"\nwindow-days = 1\ntime-zone = \"Europe/Berlin\""),
                5,
                items))
        .containsExactly("tripped -0.02 1/1", "reopened " + 23 / 24.0 + " 0/0");
  }

  @Test
  void periodsBeginAtTheirAnchorAndBeforeIt() {
    String rule = "window = \"periods\"\nwindow-days = 10\nanchor = 2026-03-21";
    assertThat(run(Rules.of(rule), 50, item(9, true), item(10, false), item(31, true)))
        .containsExactly(
            "tripped 9.0 1/1", "reopened 10.0 0/1", "tripped 31.0 1/1", "reopened 40.0 0/0");
  }

  @Test
  void aRulingHoldsWhileItLasts() {
    String rule =
        """
        [[breaker.override]]
        state = "closed"
        at = "2026-03-02T00:00:00Z"
        until = "2026-03-04T02:00:00+02:00"
        because = "a release"
        """;
    assertThat(run(Rules.of(rule), 5, item(0, true)))
        .containsExactly(
            "tripped 0.0 1/1",
            "overruled: closed 1.0 1/1",
            "ruling ended 3.0 1/1",
            "tripped 3.0 1/1");
  }

  @Test
  void nobodyLooksBeforeTheFirstDay() {
    assertThat(run(Rules.of("from = 2026-03-03"), 5, item(0, true)))
        .containsExactly("tripped 2.0 1/1");
  }

  @Test
  void whatIsMissingIsNotCalledClosed() {
    Breaker rule = Rules.of("cooldown-days = 10");
    Item[] items = {item(0, false), item(1, false)};
    Replay early = Machine.run(rule, List.of(items), Optional.of(T), T + 41 * DAY);
    assertThat(early.state()).isInstanceOf(State.Unknown.class);
    Replay late = Machine.run(rule, List.of(items), Optional.of(T), T + 60 * DAY);
    assertThat(said(late)).containsExactly("known closed 52.0 0/0");
    Item[] over = {item(0, false), item(41, true), item(45, false), item(46, false)};
    Replay tripped = Machine.run(rule, List.of(over), Optional.of(T), T + 60 * DAY);
    assertThat(said(tripped))
        .containsExactly("tripped by then 42.0 1/1", "unknown 46.0 1/3", "known closed 52.0 1/3");
  }
}
