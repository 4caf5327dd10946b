package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import brinell.adapter.process.Programs;
import brinell.check.mutation.Fate;
import brinell.check.mutation.Result;
import brinell.core.Dossier;
import brinell.core.Finding;
import brinell.core.Outcome;
import brinell.core.Rejected;
import brinell.core.Verdict;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Builds the workspace in {@code src/test/trees/zoo} with faults and runs its tests, for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationZooTest {
  private static final String POLICY =
      """
      brinell = 1
      name = "zoo"

      [[clause]]
      id = "notice"
      title = "The tests notice a fault in every changed line"
      needs = { findings = { of = "mutation.noticed", rule = "mutation.survived", at-most = 0 } }
      otherwise = "fail"
      """;

  @TempDir static Path folder;

  private CrateFixture zoo;
  private List<Result> results = List.of();

  @BeforeAll
  void run() throws Exception {
    assumeTrue(Programs.find("cargo", System.getenv()).isPresent(), "cargo is not installed");
    zoo = new CrateFixture("zoo", folder);
    try (Brinell brinell = Brinell.at(folder)) {
      results = brinell.planted(CrateFixture.all(false, Optional.empty()), stage -> {}).results();
    }
    assertThat(zoo.git("status", "--porcelain", "--ignored")).as("work tree").isEmpty();
  }

  @Test
  void everyFaultComesToWhatItsLineSays() throws IOException {
    List<CrateFixture.Expected> all = zoo.expected();
    assertThat(all).hasSizeGreaterThan(25);
    for (CrateFixture.Expected wanted : all) {
      assertThat(wanted.in(results).map(r -> r.fate().id()))
          .as(wanted.toString())
          .contains(wanted.outcome());
    }
  }

  @Test
  void survivorsNameTheTestsThatComeThere() {
    assertThat(results.stream().filter(r -> r.fate() == Fate.SURVIVED))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.tests()).isNotEmpty());
  }

  @Test
  void nothingIsLost() {
    assertThat(results).isNotEmpty().noneMatch(r -> r.fate() == Fate.UNDECIDED);
    assertThat(results.stream().map(r -> r.mutant().id())).doesNotHaveDuplicates();
  }

  @Test
  void withoutBudgetNothingIsDecidedAndNothingIsClaimed() throws InterruptedException {
    try (Brinell brinell = Brinell.at(folder)) {
      List<Result> none =
          brinell
              .planted(CrateFixture.all(false, Optional.of(Duration.ofMillis(1))), stage -> {})
              .results();
      assertThat(none).hasSameSizeAs(results).allMatch(r -> r.fate() == Fate.UNDECIDED);
    }
  }

  private Result survivor() {
    return results.stream()
        .filter(r -> r.fate() == Fate.SURVIVED && r.mutant().function().equals("grows"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSurvivorSurvivesItsReplayInThePlainText() throws InterruptedException {
    try (Brinell brinell = Brinell.at(folder)) {
      String id = survivor().mutant().id();
      String said = brinell.replay(id, CrateFixture.all(false, Optional.empty()), stage -> {});
      assertThat(said)
          .contains("-    a < b ", "+    a <= b ", "Behind a switch: survived")
          .contains("all tests of the package: survived")
          .doesNotContain("differ");
    }
  }

  /** A change of the surviving line fails, until the base's policy has the fault as dismissed. */
  @Test
  void aDismissalCountsFromTheBaseOn() throws Exception {
    try (Brinell brinell = Brinell.at(folder)) {
      MutantsAsk list = CrateFixture.all(true, Optional.empty());
      String id = survivor().mutant().id();
      assertThatThrownBy(() -> brinell.dismiss(id, "same either way", list))
          .isInstanceOf(Rejected.class)
          .hasMessageContaining("brinell.toml");
      Files.writeString(folder.resolve("brinell.toml"), POLICY);
      zoo.commit("A policy");
      touch();
      assertThat(check(brinell)).isEqualTo(Verdict.FAIL);
      zoo.git("reset", "-q", "--hard", "HEAD~1");

      assertThat(brinell.dismiss(id, "same \"either\" way", list)).contains("grows");
      assertThatThrownBy(() -> brinell.dismiss(id, "again", list)).hasMessageContaining("already");
      zoo.commit("Dismissed");
      touch();
      assertThat(check(brinell)).isEqualTo(Verdict.PASS);
    } finally {
      zoo.git("reset", "-q", "--hard", zoo.git("rev-list", "--max-parents=0", "HEAD").strip());
    }
  }

  /** Puts a comment on the line of {@code grows}, so that it counts as changed. */
  private void touch() throws Exception {
    Path file = folder.resolve("core/src/lib.rs");
    String text = Files.readString(file);
    assertThat(text).contains("    a < b //~");
    Files.writeString(file, text.replace("    a < b //~", "    a < b // ~"));
    zoo.commit("Touched");
  }

  private static Verdict check(Brinell brinell) throws InterruptedException {
    Brinell.Ask ask =
        new Brinell.Ask(
            new Request.Range("HEAD~1..HEAD"),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Slow.Wanted(Duration.ofMinutes(5), CrateFixture.options(), true)));
    Dossier dossier = brinell.check(ask, stage -> {});
    dossier.receipts().stream()
        .map(r -> r.outcome())
        .filter(Outcome.Observed.class::isInstance)
        .flatMap(o -> ((Outcome.Observed) o).evidence().stream())
        .flatMap(e -> e.findings().stream())
        .filter(f -> f.rule().startsWith("mutation."))
        .map(Finding::replay)
        .forEach(replay -> assertThat(replay.orElse("")).endsWith(" HEAD~1..HEAD"));
    return dossier.judgements().getFirst().verdict();
  }
}
