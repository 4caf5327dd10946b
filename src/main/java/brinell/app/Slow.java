package brinell.app;

import brinell.adapter.cargo.CargoWorkshops;
import brinell.check.mutation.Skips;
import brinell.core.Obstacle;
import brinell.policy.Dismissed;
import brinell.policy.Policy;
import brinell.port.Budget;
import brinell.port.Repository;
import brinell.port.Shelf;
import brinell.port.Workshop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the checks of the slow lane work with.
 *
 * @param shelf remembers results from run to run
 * @param skips what gets no planted faults
 * @param dismissed planted faults that the policy says need no test
 */
public record Slow(
    Workshop.Opener opener,
    Workshop.Options options,
    Budget budget,
    Consumer<String> stage,
    Shelf shelf,
    Skips skips,
    List<Dismissed> dismissed) {

  /**
   * That the slow lane is to be run.
   *
   * @param budget for all of it
   * @param fresh use no result of an earlier run
   */
  public record Wanted(Duration budget, Workshop.Options options, boolean fresh) {}

  static Slow of(
      Repository repository,
      Path folder,
      Wanted wanted,
      Consumer<String> stage,
      String head,
      Policy policy) {
    Path name = repository.worktree().orElse(folder);
    return new Slow(
        new CargoWorkshops(repository, name, System.getenv()),
        wanted.options(),
        clock(wanted.budget()),
        stage,
        MutantRuns.shelf(wanted.fresh()),
        SkipList.of(policy, repository.paths(head)),
        policy.dismissed());
  }

  /** For those who only list the checks or run the fast ones. */
  static Slow none() {
    return new Slow(
        (tree, paths, options) ->
            new Workshop.Answer.Unavailable<>(Obstacle.NOT_RUN, "the slow lane is not run"),
        new Workshop.Options(List.of(), false, false, false, true),
        () -> Duration.ZERO,
        text -> {},
        Shelf.none(),
        Skips.DEFAULT,
        List.of());
  }

  static Budget clock(Duration whole) {
    long end = System.nanoTime() + whole.toNanos();
    return () -> {
      long left = end - System.nanoTime();
      return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    };
  }
}
