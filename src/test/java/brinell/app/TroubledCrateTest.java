package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import brinell.adapter.process.Programs;
import brinell.check.mutation.Mutants;
import brinell.core.Rejected;
import brinell.port.Repository.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a crate whose tests or sources are in trouble. */
class TroubledCrateTest {
  @TempDir Path folder;

  @BeforeEach
  void cargo() {
    assumeTrue(Programs.find("cargo", System.getenv()).isPresent(), "cargo is not installed");
  }

  private Mutants.Report.Done run() throws InterruptedException {
    try (Brinell brinell = Brinell.at(folder)) {
      return brinell.planted(CrateFixture.all(false, Optional.empty()), stage -> {});
    }
  }

  @Test
  void whatATestCannotTellStaysUndecided() throws Exception {
    CrateFixture crate = new CrateFixture("troubled", folder);
    Mutants.Report.Done done = run();
    assertThat(crate.expected()).hasSizeGreaterThan(5);
    for (CrateFixture.Expected wanted : crate.expected()) {
      assertThat(wanted.in(done.results()).map(r -> r.fate().id()))
          .as(wanted.toString())
          .contains(wanted.outcome());
    }
    assertThat(done.aside())
        .containsExactly(new Mutants.Aside("troubled::tests::red", "it fails without any fault"));
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(p -> p.info().commandLine().orElse("").contains("sleep 86399"));
  }

  @Test
  void aCrateThatDoesNotCompileIsSaidToBeOne() throws Exception {
    CrateFixture crate = new CrateFixture("troubled", folder);
    Path file = folder.resolve("src/lib.rs");
    Files.writeString(file, Files.readString(file) + "\npub fn broken() -> u8 { missing() }\n");
    crate.commit("Broken");
    assertThatThrownBy(this::run)
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("does not compile")
        .hasMessageContaining("missing");
  }

  @Test
  void onlyRedTestsAreNoBaseline() throws Exception {
    CrateFixture crate = new CrateFixture("troubled", folder);
    Path file = folder.resolve("src/lib.rs");
    String text = Files.readString(file);
    int tests = text.indexOf("    #[test]");
    int end = text.indexOf("    #[test]", tests + 1);
    Files.writeString(file, text.substring(0, end) + "}\n");
    crate.commit("Only red");
    assertThatThrownBy(this::run)
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("red: it fails without any fault");
  }

  @Test
  void aDependencyThatIsNotHereIsNamed() throws Exception {
    CrateFixture crate = new CrateFixture("troubled", folder);
    Path file = folder.resolve("Cargo.toml");
    Files.writeString(
        file, Files.readString(file) + "\n[dependencies]\nno-such-crate-anywhere = \"1\"\n");
    crate.commit("A dependency");
    assertThatThrownBy(this::run)
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("no-such-crate-anywhere")
        .hasMessageContaining("cargo fetch");
  }

  @Test
  void theLockFileOfAnotherCommitIsNotTaken() throws Exception {
    CrateFixture crate = new CrateFixture("troubled", folder);
    Files.writeString(folder.resolve("Cargo.lock"), "version = 999\n");
    assertThatThrownBy(this::run).as("in no commit: the user's").isInstanceOf(Rejected.class);
    crate.commit("A lock file");
    MutantsAsk before =
        new MutantsAsk(
            new Request.Range("HEAD~1"),
            false,
            true,
            List.of(),
            false,
            true,
            false,
            Optional.empty(),
            CrateFixture.options());
    try (Brinell brinell = Brinell.at(folder)) {
      assertThat(brinell.planted(before, stage -> {}).results())
          .anyMatch(result -> result.fate().detected());
    }
  }
}
