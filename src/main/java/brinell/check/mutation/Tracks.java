package brinell.check.mutation;

import brinell.port.Workshop.Executable;
import brinell.suite.TestCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tests come to which function with faults, in each stage that was built.
 *
 * @param planted gives the functions their numbers
 * @param all every stage, in order
 * @param reached those of them whose tests were all seen
 */
record Tracks(Planted planted, List<Stage> all, Map<Stage, Reach> reached) {

  /** Whether every test that could come to a fault was seen. */
  boolean areComplete() {
    return all.stream().allMatch(reached::containsKey);
  }

  /** Of a fault in a function that is marked, and in which nothing of it is switched. */
  boolean know(Mutant mutant) {
    return planted.site(mutant) > 0 && planted.number(mutant) == 0;
  }

  List<Reach.Trace> at(Stage stage, Mutant mutant) {
    return Optional.ofNullable(reached.get(stage))
        .map(reach -> reach.at(planted.site(mutant)))
        .orElse(List.of());
  }

  /** The executables of a stage whose tests come to some faults. */
  Set<String> executables(Stage stage, List<Mutant> mutants) {
    return mutants.stream()
        .flatMap(m -> at(stage, m).stream())
        .map(t -> t.test().executable().id())
        .collect(Collectors.toSet());
  }

  /** Names of the tests of all stages that come to a fault. */
  List<String> names(Mutant mutant) {
    return TestCase.ids(
        all.stream().flatMap(s -> at(s, mutant).stream()).map(Reach.Trace::test).toList());
  }

  /** Why nobody knows what becomes of a fault that no test noticed. */
  Optional<String> doubt(Mutant mutant) {
    return all.stream()
        .map(reached::get)
        .flatMap(reach -> Optional.ofNullable(reach).stream())
        .flatMap(reach -> reach.doubt(planted.site(mutant)).stream())
        .findFirst();
  }

  /** The same tests in executables that were built anew; empty when one of them is missing. */
  static Optional<List<Reach.Trace>> in(List<Executable> built, List<Reach.Trace> traces) {
    List<Reach.Trace> moved =
        traces.stream()
            .flatMap(t ->
                built.stream()
                    .filter(e -> e.id().equals(t.test().executable().id()))
                    .limit(1)
                    .map(e ->
                        new Reach.Trace(
                            new TestCase(e, t.test().name()),
                            t.sites(),
                            t.ticks(),
                            t.took(),
                            t.problem(),
                            t.complete())))
            .toList();
    return moved.size() == traces.size() ? Optional.of(moved) : Optional.empty();
  }
}
