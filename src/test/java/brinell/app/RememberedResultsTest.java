package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import brinell.adapter.process.Programs;
import brinell.check.mutation.Mutants;
import brinell.check.mutation.Result;
import brinell.port.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found once is not tried again, until its content changes. */
class RememberedResultsTest {
  private static final String LOWER = "lower/src/lib.rs";
  private static final String UPPER = "upper/src/lib.rs";
  private static final String ASIDE = "aside/src/lib.rs";

  @TempDir Path folder;

  private CrateFixture trio;

  /** Every run of this test has content that nobody saw before. */
  @BeforeEach
  void fresh() throws Exception {
    assumeTrue(Programs.find("cargo", System.getenv()).isPresent(), "cargo is not installed");
    trio = new CrateFixture("trio", folder);
    Files.writeString(folder.resolve("NONCE"), Long.toString(System.nanoTime()));
    trio.commit("Never seen");
  }

  private Mutants.Report.Done run(MutantsAsk ask) throws InterruptedException {
    try (Brinell brinell = Brinell.at(folder)) {
      return brinell.planted(ask, stage -> {});
    }
  }

  private void append(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.writeString(file, Files.readString(file) + text);
    trio.commit("Changed " + path);
  }

  private static List<String> told(List<Result> results) {
    return results.stream()
        .map(r -> r.mutant().id() + r.fate() + r.tests() + r.killedBy() + r.because() + r.seconds())
        .toList();
  }

  private static long of(Mutants.Report.Done done, String... paths) {
    return done.results().stream().filter(r -> List.of(paths).contains(r.mutant().path())).count();
  }

  @Test
  void theSameContentIsNotTriedAgain() throws Exception {
    Mutants.Report.Done first = run(CrateFixture.known(CrateFixture.options()));
    for (CrateFixture.Expected wanted : trio.expected()) {
      assertThat(wanted.in(first.results()).map(r -> r.fate().id())).contains(wanted.outcome());
    }
    assertThat(first.recalled()).isZero();

    Mutants.Report.Done again = run(CrateFixture.known(CrateFixture.options()));
    assertThat(again.recalled()).isEqualTo(first.results().size()).isGreaterThan(10);
    assertThat(told(again.results())).isEqualTo(told(first.results()));
    assertThat(again.tests()).isEqualTo(first.tests());

    Mutants.Report.Done fresh = run(CrateFixture.all(false, Optional.empty()));
    assertThat(fresh.recalled()).isZero();
    Workshop.Options features = new Workshop.Options(List.of(), true, false, true, true);
    assertThat(run(CrateFixture.known(features)).recalled()).isZero();
  }

  /** {@code lower} is judged by the tests of {@code upper}; nobody needs {@code aside}. */
  @Test
  void onlyWhatAChangeConcernsIsTriedAgain() throws Exception {
    Mutants.Report.Done first = run(CrateFixture.known(CrateFixture.options()));
    append(ASIDE, "\n#[test]\nfn another() {\n    assert_eq!(count(0), ());\n}\n");
    assertThat(run(CrateFixture.known(CrateFixture.options())).recalled())
        .isEqualTo((int) of(first, LOWER, UPPER))
        .isPositive();

    append(UPPER, "\n#[test]\nfn two() {\n    assert!(!both(1, 2) && both(2, 3));\n}\n");
    Mutants.Report.Done now = run(CrateFixture.known(CrateFixture.options()));
    assertThat(now.recalled()).isEqualTo((int) of(now, ASIDE)).isPositive();
    CrateFixture.Expected survivor =
        trio.expected().stream()
            .filter(e -> e.path().equals(UPPER) && e.outcome().equals("survived"))
            .findFirst()
            .orElseThrow();
    assertThat(survivor.in(now.results()).map(r -> r.fate().id())).contains("killed");
  }

  /** It may well pass next time. */
  @Test
  void nothingIsRememberedWhereATestWasSetAside() throws Exception {
    append(ASIDE, "\n#[test]\nfn red() {\n    assert_eq!(record(1), 1);\n}\n");
    Mutants.Report.Done first = run(CrateFixture.known(CrateFixture.options()));
    assertThat(first.aside()).hasSize(1);
    Mutants.Report.Done again = run(CrateFixture.known(CrateFixture.options()));
    assertThat(again.recalled()).isEqualTo((int) of(first, LOWER, UPPER)).isPositive();
    assertThat(again.aside()).isEqualTo(first.aside());
  }

  @Test
  void thePolicySaysWhereNoFaultsArePlanted() throws Exception {
    MutantsAsk list = CrateFixture.all(true, Optional.empty());
    Mutants.Report.Done before = run(list);
    assertThat(of(before, LOWER)).isPositive();
    Files.writeString(
        folder.resolve("brinell.toml"),
        """
        brinell = 1
        name = "trio"

        [[no-faults]]
        path = "lower/**"
        because = "it is made by a program"

        [[no-faults]]
        function = "both"
        because = "nobody needs it"

        [[no-faults]]
        call = ["count", "other"]
        because = "figures for people"
        """);
    trio.commit("A policy");
    Mutants.Report.Done after = run(list);
    assertThat(of(after, LOWER, UPPER)).isZero();
    assertThat(of(after, ASIDE)).isPositive();
    assertThat(before.results()).anyMatch(r -> r.mutant().original().equals("count(n);"));
    assertThat(after.results()).noneMatch(r -> r.mutant().original().equals("count(n);"));
    try (Brinell brinell = Brinell.at(folder)) {
      assertThat(brinell.skips(list))
          .contains("it is made by a program (trio)")
          .contains("a capacity is a hint (built in)");
    }
  }
}
