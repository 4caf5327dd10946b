package brinell.check.mutation.witness;

import brinell.check.mutation.Mutants;
import brinell.check.mutation.Single;
import brinell.check.mutation.Skips;
import brinell.core.Obstacle;
import brinell.port.Budget;
import brinell.port.Repository;
import brinell.port.Workshop;
import brinell.port.Workshop.Answer;
import brinell.port.Workshop.Executable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks for a call at which a fault and the original differ, and writes the test that shows it. A
 * test is given only after it passed on the original and failed on the fault.
 */
public final class TestFor {
  private static final int WITNESSES = 5;

  private final Repository repository;
  private final Workshop.Opener opener;

  public TestFor(Repository repository, Workshop.Opener opener) {
    this.repository = repository;
    this.opener = opener;
  }

  /** What came of it. */
  public sealed interface Seen {
    /**
     * @param fault in words
     * @param path the file that the test belongs in
     * @param module it stands in a module that is made for it
     * @param test as it stands there
     * @param patch that puts it there, as {@code git apply} takes it
     * @param shows what the call does, without and with the fault
     * @param tried calls that were made with and without the fault
     */
    record Proven(
        String fault,
        String path,
        boolean module,
        String test,
        String patch,
        String shows,
        int tried)
        implements Seen {}

    /**
     * @param reasons why there is no test, the first the gravest
     * @param equal calls were made, and all did the same
     */
    record None(String fault, List<String> reasons, int tried, boolean equal) implements Seen {
      public None {
        reasons = List.copyOf(reasons);
      }
    }

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
    List<String> paths = repository.paths(scope.tree());
    switch (opener.open(scope.tree(), List.copyOf(scope.files().keySet()), options)) {
      case Answer.Unavailable<Workshop>(Obstacle obstacle, String because) -> {
        return new Seen.Stopped(obstacle, because);
      }
      case Answer.Ready<Workshop>(Workshop opened) -> {
        try (Workshop workshop = opened) {
          Optional<Single> fault = Single.find(workshop, paths, scope, skips, id);
          return fault.isEmpty()
              ? new Seen.Unknown()
              : new One(workshop, fault.get(), paths, budget, stage).run();
        }
      }
    }
  }

  /** The search for one fault. */
  private static final class One {
    private final Workshop workshop;
    private final Single fault;
    private final List<String> paths;
    private final Budget budget;
    private final Consumer<String> stage;
    private final Set<String> reasons = new LinkedHashSet<>();

    /** What is worth a second look, with strings like those that were taken. */
    private final List<Target> bred = new ArrayList<>();

    private Texts breeder = new Texts(new Constants());

    One(
        Workshop workshop,
        Single fault,
        List<String> paths,
        Budget budget,
        Consumer<String> stage) {
      this.workshop = workshop;
      this.fault = fault;
      this.paths = paths;
      this.budget = budget;
      this.stage = stage;
    }

    Seen run() throws InterruptedException {
      Optional<Workshop.Package> owner = Single.owner(workshop.project(), fault.mutant().path());
      CrateItems items =
          CrateItems.of(workshop, owner.map(Workshop.Package::folder).orElse(""), paths);
      Optional<Declared> function = items.at(fault.mutant().path(), fault.mutant().focus().start());
      Optional<SourceFile> file =
          items.files().stream().filter(f -> f.path().equals(fault.mutant().path())).findFirst();
      if (owner.isEmpty() || file.isEmpty()) {
        return none("its file is in no package", 0, false);
      }
      if (isBuildScript(owner.get())) {
        return none("it is in a build script, which no test calls", 0, false);
      }
      Targets targets = new Targets(items, file.get(), function, constant(), nearby(file.get()));
      List<Target> found = targets.all();
      if (function.isPresent() && found.stream().noneMatch(t -> t.distance() == 0)) {
        reasons.add(uncallable(function.get(), targets.unmade()));
      }
      if (found.isEmpty()) {
        return none("nothing that comes to it can be called with values made here", 0, false);
      }
      breeder = targets.texts();
      List<Target> direct = found.stream().filter(t -> t.distance() == 0).toList();
      List<Target> others = found.stream().filter(t -> t.distance() > 0).toList();
      Seen seen = search(items, owner.get(), direct.isEmpty() ? others : direct, 0);
      if (!direct.isEmpty() && !others.isEmpty()) {
        seen = further(items, owner.get(), seen, others);
      }
      seen = further(items, owner.get(), seen, List.copyOf(bred));
      if (seen instanceof Seen.None none && none.tried() == 0) {
        seen = further(items, owner.get(), seen, targets.neighbours());
      }
      return seen;
    }

    /** Other calls, where those before them gave no test. */
    private Seen further(CrateItems items, Workshop.Package owner, Seen before, List<Target> next)
        throws InterruptedException {
      return before instanceof Seen.None none && !next.isEmpty() && !budget.spent()
          ? both(none, search(items, owner, next, none.tried()))
          : before;
    }

    private static Seen both(Seen.None first, Seen then) {
      if (!(then instanceof Seen.None none)) {
        return then;
      }
      Set<String> reasons = new LinkedHashSet<>(first.reasons());
      reasons.addAll(none.reasons());
      int tried = Math.max(first.tried(), none.tried());
      return new Seen.None(none.fault(), List.copyOf(reasons), tried, first.equal());
    }

    private Seen search(CrateItems items, Workshop.Package owner, List<Target> found, int before)
        throws InterruptedException {
      Probes probes = new Probes(workshop, fault, items, budget, found);
      try {
        return search(items, owner, probes, before);
      } finally {
        probes.restore();
      }
    }

    private boolean isBuildScript(Workshop.Package owner) {
      return owner.targets().stream()
          .anyMatch(t -> t.kind().equals("custom-build") && t.root().equals(fault.mutant().path()));
    }

    /** {@code Owner::NAME} without its owner. */
    private String constant() {
      String name = fault.mutant().function();
      return name.substring(name.lastIndexOf(':') + 1);
    }

    /** The fault and its lines. */
    private List<String> nearby(SourceFile file) {
      int first = file.file().lines().start(fault.mutant().line());
      int last = file.file().lines().end(fault.mutant().lastLine());
      return List.of(
          fault.mutant().original(),
          fault.mutant().replacement(),
          file.text(new brinell.rust.Span(first, last)));
    }

    private static String uncallable(Declared function, Set<String> unmade) {
      String types = String.join(", ", unmade.stream().limit(3).map(t -> "`" + t + "`").toList());
      if (!function.isCallable()) {
        return "`" + function.name() + "` is unsafe or async, and is not called with made values";
      }
      if (function.isNested()) {
        return "`" + function.name() + "` is inside another function";
      }
      return types.isEmpty()
          ? "`" + function.name() + "` cannot be called directly"
          : "no value of " + types + " can be made, so `" + function.name() + "` cannot be called";
    }

    private Seen search(CrateItems items, Workshop.Package owner, Probes probes, int before)
        throws InterruptedException {
      Search search = new Search(workshop, budget);
      stage.accept("building a search over " + probes.targets().size() + " functions");
      switch (probes.original()) {
        case Answer.Unavailable<List<Executable>>(Obstacle obstacle, String because) -> {
          return stopped(obstacle, because);
        }
        case Answer.Ready<List<Executable>>(List<Executable> executables) -> {
          reasons.addAll(probes.refused());
          stage.accept("calling the original");
          search.original(executables, probes.targets());
        }
      }
      if (probes.targets().isEmpty()) {
        return none("no call compiles", before, false);
      }
      List<Witness> witnesses;
      stage.accept("calling the fault");
      switch (probes.faulty()) {
        case Answer.Unavailable<List<Executable>>(Obstacle obstacle, String because) -> {
          return stopped(obstacle, because);
        }
        case Answer.Ready<List<Executable>>(List<Executable> executables) ->
            witnesses = search.faulty(executables, probes.targets());
      }
      probes.restore();
      reasons.addAll(search.notes());
      if (budget.spent()) {
        return none("the budget was spent", search.tried(), false);
      }
      if (witnesses.isEmpty()) {
        Set<String> called = new LinkedHashSet<>();
        probes.targets().values().forEach(t -> called.add("`" + t.title() + "`"));
        bred.addAll(search.bred(probes.targets(), breeder));
        boolean direct = probes.targets().values().stream().anyMatch(t -> t.distance() == 0);
        boolean equal = search.tried() > 0 && direct && reasons.isEmpty();
        if (search.tried() > 0 || reasons.isEmpty()) {
          reasons.add(
              "original and fault did the same in "
                  + search.tried()
                  + " calls of "
                  + String.join(", ", called));
        }
        return new Seen.None(fault.said(), List.copyOf(reasons), before + search.tried(), equal);
      }
      return prove(items, owner, witnesses, before + search.tried());
    }

    /** Of a project that does not build nothing can be said; else that there is no test. */
    private Seen stopped(Obstacle obstacle, String because) {
      return switch (obstacle) {
        case BUDGET_SPENT, CRASHED -> none(because, 0, false);
        default -> new Seen.Stopped(obstacle, because);
      };
    }

    private Seen prove(CrateItems items, Workshop.Package owner, List<Witness> witnesses, int tried)
        throws InterruptedException {
      Proof proof = new Proof(workshop, fault, budget);
      Set<Proof.Seen> seen = new LinkedHashSet<>();
      for (Witness witness : witnesses.subList(0, Math.min(WITNESSES, witnesses.size()))) {
        stage.accept("proving a test that calls " + witness.target().title());
        for (Place place : Place.of(items, workshop, owner, witness.target().function())) {
          for (Assertions.Body body : Assertions.of(items, witness)) {
            TestText test = new TestText(items, fault, witness, place, body);
            Proof.Seen came = proof.of(test, place);
            seen.add(came);
            if (came == Proof.Seen.PROVEN) {
              return proven(witness, place, test, tried);
            }
            if (came == Proof.Seen.SPENT) {
              return none("the budget was spent", tried, false);
            }
          }
        }
      }
      return none(
          "`"
              + witnesses.getFirst().target().title()
              + "` differs, but no test for it could be proven ("
              + String.join(", ", seen.stream().map(Words::of).toList())
              + ")",
          tried,
          false);
    }

    private Seen proven(Witness witness, Place place, TestText test, int tried) {
      byte[] text = workshop.read(place.file().path()).orElse(new byte[0]);
      String path = place.file().path();
      return new Seen.Proven(
          fault.said(),
          path,
          place.module().isPresent(),
          test.test(),
          Patch.of(path, text, test.into(text, place.at())),
          Words.of(witness),
          tried);
    }

    private Seen none(String because, int tried, boolean equal) {
      List<String> all = new ArrayList<>(List.of(because));
      all.addAll(reasons);
      return new Seen.None(fault.said(), all, tried, equal);
    }
  }
}
