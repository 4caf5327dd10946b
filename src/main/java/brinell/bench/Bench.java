package brinell.bench;

import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Claim;
import brinell.core.Lane;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.core.Rejected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs checks on a change and keeps what came of each. Nothing that goes wrong in a check goes
 * further than its own receipt, except input that nobody can use.
 */
public final class Bench {
  private final Duration deadline;

  /**
   * @param deadline how long the lane may take, from its start; a check that is not done by then is
   *     {@link Obstacle#TIMED_OUT}
   */
  public Bench(Duration deadline) {
    this.deadline = deadline;
  }

  /**
   * Runs the checks of a lane: fast ones side by side, slow ones one after the other, as they build
   * the same tree and the machine is busy with one. The receipts are in the order of the checks'
   * ids.
   */
  public List<Receipt> run(Change change, List<? extends Check<?>> checks, Lane lane)
      throws InterruptedException {
    List<? extends Check<?>> due = due(checks, lane);
    long end = System.nanoTime() + deadline.toNanos();
    ThreadFactory factory = Thread.ofVirtual().name("check-", 0).factory();
    ExecutorService threads =
        lane == Lane.FAST
            ? Executors.newThreadPerTaskExecutor(factory)
            : Executors.newSingleThreadExecutor(factory);
    try {
      List<Future<Receipt>> running = new ArrayList<>();
      for (Check<?> check : due) {
        Callable<Receipt> task = () -> receipt(check, change);
        running.add(threads.submit(task));
      }
      List<Receipt> receipts = new ArrayList<>();
      for (int i = 0; i < due.size(); i++) {
        receipts.add(await(running.get(i), due.get(i).spec(), change, end));
      }
      return receipts;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<? extends Check<?>> due(List<? extends Check<?>> checks, Lane lane) {
    return checks.stream()
        .filter(check -> check.spec().lane() == lane)
        .sorted(Comparator.comparing(check -> check.spec().id()))
        .toList();
  }

  /** A receipt for each check of a lane that says that it was not run. */
  public static List<Receipt> notRun(
      Change change, List<? extends Check<?>> checks, Lane lane, String because) {
    return due(checks, lane).stream()
        .map(check -> obstacle(check.spec(), change, Obstacle.NOT_RUN, because))
        .toList();
  }

  private Receipt await(Future<Receipt> running, Check.Spec spec, Change change, long end)
      throws InterruptedException {
    try {
      return running.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      String because = "not done within " + deadline.toMillis() + " ms";
      return obstacle(spec, change, Obstacle.TIMED_OUT, because);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Rejected rejected) {
        throw rejected;
      }
      return obstacle(spec, change, Obstacle.CRASHED, "a defect in this check: " + e.getCause());
    }
  }

  private static <S extends Record> Receipt receipt(Check<S> check, Change change)
      throws InterruptedException {
    Check.Spec spec = check.spec();
    Optional<S> sample = check.sample(change);
    if (sample.isEmpty()) {
      return made(spec, change, "", new Outcome.NotApplicable("nothing in the change concerns it"));
    }
    String key = Canonical.digest(spec.id(), spec.version(), sample.get());
    return made(spec, change, key, check.examine(sample.get()));
  }

  private static Receipt obstacle(
      Check.Spec spec, Change change, Obstacle obstacle, String because) {
    return made(spec, change, "", new Outcome.Inconclusive(obstacle, because));
  }

  private static Receipt made(Check.Spec spec, Change change, String key, Outcome outcome) {
    List<String> claims = spec.claims().stream().map(Claim::id).toList();
    String replay = spec.replay().replace("{range}", change.arguments());
    return new Receipt(spec.id(), spec.version(), spec.lane(), claims, key, replay, outcome);
  }
}
