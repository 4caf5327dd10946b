package brinell.app;

import brinell.adapter.cargo.CargoWorkshops;
import brinell.check.fixes.Fixes;
import brinell.check.fixes.Fixes.Report;
import brinell.check.fixes.Fixes.Verdict;
import brinell.check.fixes.FixesText;
import brinell.core.Change;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Repository;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the tests of a change on the code before it. */
final class FixRuns {
  private final Repository repository;
  private final CargoWorkshops opener;

  FixRuns(Repository repository, Path folder) {
    this.repository = repository;
    Path name = repository.worktree().orElse(folder);
    this.opener = new CargoWorkshops(repository, name, System.getenv());
  }

  FixesAnswer run(MutantsAsk ask, Consumer<String> stage) throws InterruptedException {
    stage.accept("reading the change");
    Change change = repository.change(ask.request(), ask.firstParent());
    Budget budget = ask.budget().map(Slow::clock).orElse(Budget.unbounded());
    return switch (new Fixes(repository, opener).run(change, ask.options(), budget, stage)) {
      case Report.Done done -> new FixesAnswer(fixed(done), FixesText.table(change, done));
      case Report.Nothing(String because) ->
          new FixesAnswer(Optional.empty(), Verdict.CANNOT_TELL.words() + ": " + because + "\n");
      case Report.Stopped(Obstacle obstacle, String because) ->
          throw MutantRuns.stopped("no test was run", obstacle, because);
    };
  }

  private static Optional<Boolean> fixed(Report.Done done) {
    return switch (Fixes.verdict(done)) {
      case FIXED -> Optional.of(true);
      case PASSES_WITHOUT -> Optional.of(false);
      case CANNOT_TELL -> Optional.empty();
    };
  }
}
