package brinell.check.mutation;

import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Repository;
import brinell.port.Workshop;
import brinell.suite.Suite;
import brinell.suite.TestCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Plants one fault once more, by its switch and then in the plain text. */
public final class Replay {
  private final Repository repository;
  private final Workshop.Opener opener;

  public Replay(Repository repository, Workshop.Opener opener) {
    this.repository = repository;
    this.opener = opener;
  }

  /** What was seen. */
  public sealed interface Seen {
    /**
     * @param difference the fault as a unified diff
     * @param switched what its tests did with the fault behind a switch; empty where no switch can
     *     hold it
     * @param plain what all tests of the package did with the fault in the text
     */
    record Fault(String difference, String said, Optional<Result> switched, Result plain)
        implements Seen {}

    /** No fault of this tree has the id. */
    record Unknown() implements Seen {}

    record Stopped(Obstacle obstacle, String because) implements Seen {}
  }

  /** {@code scope}: all files in which the fault may be. */
  public Seen run(
      String id,
      Mutants.Scope scope,
      Workshop.Options options,
      Skips skips,
      Budget budget,
      Consumer<String> stage)
      throws InterruptedException {
    stage.accept("looking for the fault");
    List<String> paths = List.copyOf(scope.files().keySet());
    return switch (opener.open(scope.tree(), paths, options)) {
      case Workshop.Answer.Unavailable<Workshop> none ->
          new Seen.Stopped(none.obstacle(), none.because());
      case Workshop.Answer.Ready<Workshop>(Workshop opened) -> {
        try (Workshop workshop = opened) {
          Plan plan = Plan.of(workshop, repository.paths(scope.tree()), scope, skips).only(id);
          yield plan.chosen().isEmpty() ? new Seen.Unknown() : run(workshop, plan, budget, stage);
        }
      }
    };
  }

  private static Seen run(Workshop workshop, Plan plan, Budget budget, Consumer<String> stage)
      throws InterruptedException {
    Mutant mutant = plan.chosen().getFirst().mutant();
    PlannedFile file = plan.files().getFirst();
    Optional<Result> switched = Optional.empty();
    List<TestCase> aside = List.of();
    Map<Stage, List<Workshop.Executable>> ready = Map.of();
    if (mutant.site().way() != Mutant.Way.BUILD) {
      Campaign campaign = new Campaign(workshop, plan, budget, stage);
      switch (campaign.run()) {
        case Campaign.End.Stopped stopped -> {
          return new Seen.Stopped(stopped.obstacle(), stopped.because());
        }
        case Campaign.End.Done done -> switched = done.results().stream().findFirst();
      }
      aside = campaign.unusable();
      ready = campaign.ready();
    }
    stage.accept("building with the fault in the text");
    Ledger ledger = new Ledger(plan.chosen());
    new Rebuilds(
            workshop,
            new Suite(workshop),
            plan.files(),
            ledger,
            budget,
            aside,
            ready,
            Optional.empty())
        .run(List.of(mutant));
    Result plain = ledger.all("the budget was spent").getFirst();
    return new Seen.Fault(difference(file, mutant), Sentences.fault(mutant), switched, plain);
  }

  /** As {@code diff -u} writes it, with the lines that differ and three around them. */
  static String difference(PlannedFile file, Mutant mutant) {
    List<String> before = lines(file.text());
    List<String> after = lines(file.with(mutant));
    int head = 0;
    while (head < before.size()
        && head < after.size()
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < before.size() - head
        && tail < after.size() - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int from = Math.max(0, head - 3);
    int beforeEnd = before.size() - tail;
    int afterEnd = after.size() - tail;
    int more = Math.min(3, tail);
    List<String> out = new ArrayList<>();
    out.add("--- " + file.path());
    out.add("+++ " + file.path() + " with fault " + mutant.id());
    out.add(
        "@@ -"
            + (from + 1)
            + ","
            + (beforeEnd + more - from)
            + " +"
            + (from + 1)
            + ","
            + (afterEnd + more - from)
            + " @@ "
            + mutant.function());
    before.subList(from, head).forEach(line -> out.add(" " + line));
    before.subList(head, beforeEnd).forEach(line -> out.add("-" + line));
    after.subList(head, afterEnd).forEach(line -> out.add("+" + line));
    before.subList(beforeEnd, beforeEnd + more).forEach(line -> out.add(" " + line));
    return String.join("\n", out) + "\n";
  }

  private static List<String> lines(byte[] text) {
    return List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1));
  }
}
