package brinell.check.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.rust.RustFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Plays the compiler: it refuses a function while a certain fault is in it, and names no fault. */
class NarrowingTest {
  private static final String SOURCE =
      """
      fn f(a: u32, b: u32) -> u32 {
          if a < b && a > 3 { return a + b; }
          a * b - a / b
      }
      fn g(a: u32) -> u32 { a + 1 }
      """;

  private final List<Mutant> all = plan();
  private final Ledger ledger = new Ledger(all.stream().map(m -> new Chosen(m, true)).toList());
  private final Narrowing narrowing = new Narrowing(ledger);

  private static List<Mutant> plan() {
    RustFile file = RustFile.parse(SOURCE.getBytes(StandardCharsets.UTF_8));
    return Planner.plan("src/lib.rs", file, Catalogue.of(List.of(file)), Skips.DEFAULT, false)
        .mutants();
  }

  /** Builds until nothing is refused and nothing held; how many it took. */
  private int buildsUntilGrown(Set<Mutant> culprits, String code) {
    for (int build = 1; build < 40; build++) {
      List<Mutant> planted =
          all.stream().filter(m -> !ledger.isForBuild(m) && !narrowing.isHeld(m)).toList();
      boolean refused = planted.stream().anyMatch(culprits::contains);
      if (!refused && !narrowing.isOpen()) {
        return build;
      }
      Map<Narrowing.Place, String> failed =
          refused ? Map.of(Narrowing.Place.of(culprits.iterator().next()), code) : Map.of();
      narrowing.built(failed, planted);
    }
    throw new AssertionError("no end");
  }

  private Set<String> taken() {
    Set<String> ids = new TreeSet<>();
    ledger.forBuild().forEach(m -> ids.add(m.id()));
    return ids;
  }

  private Mutant fault(Operator operator, String function) {
    return all.stream()
        .filter(m -> m.operator() == operator && m.function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFaultThatNoErrorNamesIsFoundAmongMany() {
    Mutant culprit = fault(Operator.LOGIC, "f");
    assertThat(all.stream().filter(m -> m.function().equals("f")).count()).isGreaterThan(12);
    int builds = buildsUntilGrown(Set.of(culprit), "E0308");
    assertThat(taken()).containsExactly(culprit.id());
    assertThat(builds).isLessThan(14);
  }

  @Test
  void twoOfThemAreFound() {
    Set<Mutant> culprits = Set.of(fault(Operator.BOUNDARY, "f"), fault(Operator.ARITHMETIC, "f"));
    buildsUntilGrown(culprits, "E0277");
    assertThat(taken())
        .containsExactlyInAnyOrderElementsOf(culprits.stream().map(Mutant::id).toList());
  }

  @Test
  void theBorrowCheckerAsksForTheWayOutFirst() {
    Mutant exit = fault(Operator.EARLY_EXIT, "f");
    assertThat(buildsUntilGrown(Set.of(exit), "E0382")).isEqualTo(2);
    assertThat(taken()).containsExactly(exit.id());
  }

  @Test
  void whoeverGivesUpBuildsOnlyWhatIsStillInDoubt() {
    Mutant culprit = fault(Operator.LOGIC, "f");
    narrowing.built(Map.of(Narrowing.Place.of(culprit), "E0308"), all);
    assertThat(narrowing.isOpen()).isTrue();
    narrowing.giveUp();
    assertThat(narrowing.isOpen()).isFalse();
    assertThat(taken()).contains(culprit.id());
    assertThat(ledger.open()).extracting(Mutant::function).contains("g").doesNotContain("f");
  }
}
