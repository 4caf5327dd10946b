package brinell.check.fixes;

import brinell.check.fixes.Told.Fate;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Message;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Ran;
import brinell.suite.Suite;
import brinell.suite.TestCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One change's tests: first with all of it, then with its tests alone. */
final class Trial {
  /** Of a test that took far less with the change. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** What the compiler refuses is taken out so many times at most. */
  private static final int ROUNDS = 12;

  private static final List<String> FLAGS = List.of("--cap-lints=warn");
  private static final String SPENT = "the budget was spent";

  private final Workshop workshop;
  private final Sides sides;
  private final Names names;
  private final List<String> packages;
  private final Budget budget;
  private final Consumer<String> stage;
  private final Suite suite;
  private final Map<ChangedTest, Told> told = new LinkedHashMap<>();

  Trial(
      Workshop workshop,
      Sides sides,
      Names names,
      List<String> packages,
      Budget budget,
      Consumer<String> stage) {
    this.workshop = workshop;
    this.sides = sides;
    this.names = names;
    this.packages = packages;
    this.budget = budget;
    this.stage = stage;
    this.suite = new Suite(workshop);
  }

  Fixes.Report run() throws InterruptedException {
    stage.accept("building the tests with the change");
    return switch (build()) {
      case Answer.Unavailable<Built>(Obstacle obstacle, String because) ->
          new Fixes.Report.Stopped(obstacle, because);
      case Answer.Ready<Built>(Built head) -> built(head);
    };
  }

  private Fixes.Report built(Built head) throws InterruptedException {
    if (!head.success()) {
      return head.finished()
          ? new Fixes.Report.Stopped(
              Obstacle.BASELINE_FAILED, "the change does not build: " + error(head))
          : new Fixes.Report.Stopped(Obstacle.BUDGET_SPENT, SPENT);
    }
    stage.accept("running " + sides.tests().size() + " tests with the change");
    Map<ChangedTest, List<TestCase>> steady = steady(listed(head.executables()));
    if (!steady.isEmpty()) {
      try {
        before(steady);
      } finally {
        sides.back().keySet().forEach(workshop::restore);
        cut.keySet().forEach(workshop::restore);
      }
    }
    List<Told> all = sides.tests().stream().map(t -> told.getOrDefault(t, spent(t))).toList();
    Map<String, String> kept = new LinkedHashMap<>(sides.kept());
    sides.data().forEach(path -> kept.put(path, "it may be what tests the fix"));
    return new Fixes.Report.Done(all, kept, toolchain());
  }

  private String toolchain() {
    String version = workshop.project().toolchain();
    int end = version.indexOf(';');
    String first = end < 0 ? version : version.substring(0, end);
    return first + ", sandbox: " + workshop.project().sandbox();
  }

  private static Told spent(ChangedTest test) {
    return new Told(test, id(test), Fate.NOT_RUN, SPENT);
  }

  private static String id(ChangedTest test) {
    return test.path() + " " + test.within();
  }

  private Answer<Built> build() throws InterruptedException {
    return workshop.build(new Order(packages, false, Map.of(), FLAGS, budget.left()));
  }

  private List<TestCase> listed(List<Executable> executables) throws InterruptedException {
    List<TestCase> all = new ArrayList<>();
    for (Executable executable : executables) {
      suite.tests(executable).ifPresent(all::addAll);
    }
    return all;
  }

  /** Those that pass with the change, twice. */
  private Map<ChangedTest, List<TestCase>> steady(List<TestCase> listed)
      throws InterruptedException {
    Map<ChangedTest, List<TestCase>> steady = new LinkedHashMap<>();
    for (ChangedTest test : sides.tests()) {
      List<TestCase> cases = names.of(test, listed);
      if (cases.isEmpty()) {
        put(test, id(test), Fate.NOT_RUN, "cargo test has no such test here, or ignores it");
      } else if (!budget.spent()) {
        Optional<String> failure = failure(cases);
        if (failure.isPresent()) {
          boolean again = failure(cases).isPresent();
          put(test, cases.getFirst().id(), again ? Fate.FAILS_WITH : Fate.UNSTEADY, failure.get());
        } else {
          steady.put(test, cases);
        }
      }
    }
    return steady;
  }

  private void put(ChangedTest test, String id, Fate fate, String because) {
    told.put(test, new Told(test, id, fate, because));
  }

  /** The first failure among a function's cases. */
  private Optional<String> failure(List<TestCase> cases) throws InterruptedException {
    for (TestCase each : cases) {
      Optional<String> reason = Reasons.of(ran(each));
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private Ran ran(TestCase test) throws InterruptedException {
    Duration limit = budget.left().compareTo(LIMIT) < 0 ? budget.left() : LIMIT;
    Limits limits = new Limits(limit, limit, Suite.MEMORY, 1 << 18);
    List<String> arguments =
        test.name().isEmpty() ? List.of() : List.of("--exact", test.name(), "--test-threads=1");
    return workshop.run(test.executable(), arguments, Map.of(), limits, line -> false);
  }

  private final Map<String, byte[]> cut = new LinkedHashMap<>();

  private void before(Map<ChangedTest, List<TestCase>> steady) throws InterruptedException {
    stage.accept("building the tests without the change");
    sides.back().forEach(workshop::write);
    Refused refused = new Refused(workshop);
    for (int round = 0; round < ROUNDS && !budget.spent(); round++) {
      if (!(build() instanceof Answer.Ready<Built>(Built built)) || !built.finished()) {
        return;
      }
      if (built.success()) {
        stage.accept("running " + steady.size() + " tests without the change");
        compare(steady, listed(built.executables()), refused);
        return;
      }
      Map<String, byte[]> texts = refused.cut(built);
      if (texts.isEmpty()) {
        String because = error(built);
        steady.forEach(
            (test, cases) -> put(test, cases.getFirst().id(), Fate.NEEDS_THE_CHANGE, because));
        return;
      }
      texts.forEach((path, text) -> {
        cut.put(path, text);
        workshop.write(path, text);
      });
    }
  }

  private void compare(
      Map<ChangedTest, List<TestCase>> steady, List<TestCase> listed, Refused refused)
      throws InterruptedException {
    for (Map.Entry<ChangedTest, List<TestCase>> each : steady.entrySet()) {
      if (budget.spent()) {
        return;
      }
      ChangedTest test = each.getKey();
      String id = each.getValue().getFirst().id();
      List<TestCase> now =
          listed.stream().filter(t -> each.getValue().stream().anyMatch(c -> same(c, t))).toList();
      if (now.isEmpty()) {
        put(test, id, Fate.NEEDS_THE_CHANGE, refused.reason().orElse("its module is not there"));
      } else {
        compare(test, id, now);
      }
    }
  }

  private static boolean same(TestCase a, TestCase b) {
    return a.id().equals(b.id());
  }

  private void compare(ChangedTest test, String id, List<TestCase> cases)
      throws InterruptedException {
    for (TestCase each : cases) {
      Ran ran = ran(each);
      Optional<String> failure = Reasons.of(ran);
      if (failure.isPresent()) {
        if (Reasons.isNothing(ran) || budget.spent()) {
          put(test, id, Fate.NOT_RUN, failure.get());
        } else {
          boolean again = Reasons.of(ran(each)).isPresent();
          put(test, id, again ? Fate.FAILS_FIRST : Fate.UNSTEADY, failure.get());
        }
        return;
      }
    }
    put(test, id, Fate.PASSES_WITHOUT, "");
  }

  private static String error(Built built) {
    return built.messages().stream()
        .filter(m -> m.level().startsWith("error"))
        .findFirst()
        .map(Trial::error)
        .orElseGet(() -> built.log().strip());
  }

  static String error(Message message) {
    String where = message.spans().isEmpty() ? "" : " in " + message.spans().getFirst().path();
    return (message.code() + " " + message.text()).strip() + where;
  }
}
