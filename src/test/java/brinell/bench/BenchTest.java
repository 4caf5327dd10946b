package brinell.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Lane;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.core.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchTest {
  private static final Change CHANGE =
      new Change("a..b", "a", "b", List.of(), List.of(), Optional.empty(), List.of());

  record Sample(String base) {}

  @FunctionalInterface
  interface Examination {
    Outcome of(Sample sample) throws InterruptedException;
  }

  private static Check<Sample> check(String id, Examination examination) {
    return new Check<>() {
      @Override
      public Spec spec() {
        return new Spec(
            id,
            1,
            Lane.FAST,
            List.of(new Claim(id + ".done", "Done.")),
            "brinell " + id + " {range}");
      }

      @Override
      public Optional<Sample> sample(Change change) {
        return Optional.of(new Sample(change.base()));
      }

      @Override
      public Outcome examine(Sample sample) throws InterruptedException {
        return examination.of(sample);
      }
    };
  }

  private static final Check<Sample> SEES =
      check("sees", sample -> new Outcome.Observed(List.of()));

  private static List<Receipt> run(Check<?>... checks) throws InterruptedException {
    return new Bench(Duration.ofMillis(400)).run(CHANGE, List.of(checks), Lane.FAST);
  }

  @Test
  void receiptsAreInTheOrderOfIdsAndCarryKeyAndReplay() throws InterruptedException {
    List<Receipt> receipts = run(SEES, check("also", sample -> new Outcome.Observed(List.of())));
    assertThat(receipts).extracting(Receipt::check).containsExactly("also", "sees");
    assertThat(receipts.getLast().key()).hasSize(64);
    assertThat(receipts.getLast().replay()).isEqualTo("brinell sees a..b");
    assertThat(run(SEES)).isEqualTo(List.of(receipts.getLast()));
  }

  @Test
  void aDefectStaysInItsReceipt() throws InterruptedException {
    List<Receipt> receipts =
        run(
            SEES,
            check(
                "breaks",
                sample -> {
                  throw new IllegalStateException("boom");
                }));
    assertThat(receipts.getFirst().outcome())
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            o -> {
              assertThat(o.obstacle()).isEqualTo(Obstacle.CRASHED);
              assertThat(o.because()).contains("boom");
            });
    assertThat(receipts.getLast().outcome()).isInstanceOf(Outcome.Observed.class);
  }

  @Test
  void whoMissesTheDeadlineIsTimedOutAndTheRestStands() throws InterruptedException {
    List<Receipt> receipts =
        run(
            SEES,
            check(
                "hangs",
                sample -> {
                  Thread.sleep(60_000);
                  return new Outcome.Observed(List.of());
                }));
    assertThat(receipts.getFirst().outcome())
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            o -> assertThat(o.obstacle()).isEqualTo(Obstacle.TIMED_OUT));
    assertThat(receipts.getLast().outcome()).isInstanceOf(Outcome.Observed.class);
  }

  @Test
  void inputThatNobodyCanUseIsTheUsersToKnow() {
    Check<Sample> rejects =
        check(
            "rejects",
            sample -> {
              throw Rejected.input("file", "is broken", "mend it");
            });
    assertThatThrownBy(() -> run(SEES, rejects)).isInstanceOf(Rejected.class);
  }
}
