package brinell.check.mutation.witness;

import brinell.check.mutation.Single;
import brinell.port.Budget;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Built;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Order;
import brinell.port.Workshop.Ran;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a test on the original, where it must pass, and on the fault, where it must fail. */
final class Proof {
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(30), Duration.ofSeconds(15), 4L << 30, 1 << 16);

  private final Workshop workshop;
  private final Single fault;
  private final Budget budget;

  Proof(Workshop workshop, Single fault, Budget budget) {
    this.workshop = workshop;
    this.fault = fault;
    this.budget = budget;
  }

  /** What came of it. */
  enum Seen {
    PROVEN,
    /** It does not compile there. */
    REFUSED,
    /** It does not pass twice without the fault. */
    UNSTABLE,
    /** It passes with the fault. */
    BLIND,
    SPENT
  }

  Seen of(TestText test, Place place) throws InterruptedException {
    try {
      return seen(test, place);
    } finally {
      workshop.restore(place.file().path());
      workshop.restore(fault.mutant().path());
    }
  }

  private Seen seen(TestText test, Place place) throws InterruptedException {
    String path = place.file().path();
    boolean same = path.equals(fault.mutant().path());
    byte[] text = same ? fault.original() : workshop.read(path).orElse(new byte[0]);
    workshop.write(path, test.into(text, place.at()));
    Optional<List<Executable>> built = build();
    if (built.isEmpty()) {
      return budget.spent() ? Seen.SPENT : Seen.REFUSED;
    }
    for (int i = 0; i < 2; i++) {
      Optional<Ran> ran = run(built.get(), test.name());
      if (ran.isEmpty() || !passed(ran.get())) {
        return Seen.UNSTABLE;
      }
    }
    if (same) {
      int moved =
          place.at() > fault.mutant().focus().start()
              ? fault.faulty().length - fault.original().length
              : 0;
      workshop.write(path, test.into(fault.faulty(), place.at() + moved));
    } else {
      workshop.write(fault.mutant().path(), fault.faulty());
    }
    Optional<List<Executable>> faulty = build();
    if (faulty.isEmpty()) {
      return budget.spent() ? Seen.SPENT : Seen.REFUSED;
    }
    return run(faulty.get(), test.name()).filter(Proof::failed).isPresent()
        ? Seen.PROVEN
        : Seen.BLIND;
  }

  private static boolean passed(Ran ran) {
    return ran.succeeded() && ran.output().contains("1 passed");
  }

  private static boolean failed(Ran ran) {
    return !ran.succeeded() && ran.end() != End.NOT_STARTED && ran.end() != End.FLOODED;
  }

  private Optional<List<Executable>> build() throws InterruptedException {
    Answer<Built> answer =
        workshop.build(
            new Order(
                List.of(fault.packageName()), false, Map.of(), Single.flags(), budget.left()));
    return answer instanceof Answer.Ready<Built>(Built built) && built.success()
        ? Optional.of(built.executables())
        : Optional.empty();
  }

  private Optional<Ran> run(List<Executable> executables, String name) throws InterruptedException {
    for (Executable executable : executables) {
      if (executable.harness()) {
        Ran list =
            workshop.run(
                executable,
                List.of("--list", "--format", "terse"),
                Map.of(),
                new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 4L << 30, 16 << 20),
                line -> false);
        Optional<String> found =
            list.output()
                .lines()
                .filter(l -> l.equals(name + ": test") || l.endsWith("::" + name + ": test"))
                .map(l -> l.substring(0, l.length() - ": test".length()))
                .findFirst();
        if (found.isPresent()) {
          return Optional.of(
              workshop.run(
                  executable,
                  List.of("--exact", "--test-threads=1", found.get()),
                  Map.of(),
                  LIMITS,
                  line -> false));
        }
      }
    }
    return Optional.empty();
  }
}
