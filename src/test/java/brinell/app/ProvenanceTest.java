package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.adapter.index.DiskIndex;
import brinell.adapter.index.IndexFixture;
import brinell.adapter.memory.MemoryRepository;
import brinell.bench.Bench;
import brinell.check.provenance.Prints;
import brinell.check.provenance.ProvenanceCheck;
import brinell.core.Change;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Level;
import brinell.core.Obstacle;
import brinell.core.Outcome;
import brinell.core.Rejected;
import brinell.core.licence.Accepted;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check and its command, on a small index. */
class ProvenanceTest {
  private static final Accepted FREE = Accepted.permissive("test");

  @TempDir Path folder;
  private Path index = Path.of("");

  @BeforeEach
  void build() {
    index = folder.resolve("index");
    Path vendor = folder.resolve("vendor");
    IndexFixture.crate(
        vendor,
        "strict",
        "1.0.0",
        "GPL-3.0-only",
        IndexFixture.function(1) + IndexFixture.function(2));
    IndexFixture.crate(
        vendor, "free", "1.0.0", "MIT", IndexFixture.function(2) + IndexFixture.function(3));
    IndexFixture.crate(vendor, "riddle", "1.0.0", "ask me", IndexFixture.function(4));
    IndexFixture.index(index, vendor);
  }

  private Outcome examine(Map<String, String> before, Map<String, String> after)
      throws InterruptedException {
    MemoryRepository repository = MemoryRepository.of(before, after, List.of());
    Change change = repository.change(new Request.Range("x"), false);
    try (DiskIndex known = DiskIndex.open(index, new Prints().version())) {
      ProvenanceCheck check = new ProvenanceCheck(repository, Optional.of(known), FREE, false);
      return new Bench(Duration.ofSeconds(60))
          .run(change, List.of(check), Lane.FAST)
          .getFirst()
          .outcome();
    }
  }

  private static Evidence evidence(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Observed.class);
    return ((Outcome.Observed) outcome).evidence().getFirst();
  }

  private List<Finding> findings(String before, String after) throws InterruptedException {
    return evidence(examine(Map.of("src/lib.rs", before), Map.of("src/lib.rs", after))).findings();
  }

  @Test
  void whatResemblesCodeThatIsNotAcceptedIsAnError() throws InterruptedException {
    String renamed = IndexFixture.function(1).replace("step_", "part").replace("input", "given");
    Evidence found =
        evidence(
            examine(Map.of("src/lib.rs", "\n"), Map.of("src/lib.rs", "fn a() {}\n\n" + renamed)));
    assertThat(found.findings()).hasSize(1);
    Finding finding = found.findings().getFirst();
    assertThat(finding.rule()).isEqualTo("provenance.resembles");
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.message())
        .contains("strict 1.0.0", "GPL-3.0-only by the manifest", "1,000 functions")
        .doesNotContain("copied");
    Fact.Resemblance fact = (Fact.Resemblance) found.facts().getFirst();
    assertThat(fact.where().first()).isEqualTo(3);
    assertThat(fact.renamed()).contains(new Fact.Renamed("given", "input"));
    assertThat(fact.words()).isNotEmpty();
    assertThat(fact.lines()).anyMatch(Fact.Pair::same).hasSizeGreaterThan(8);
    assertThat(found.measures().getFirst().value()).isEqualTo(1);
  }

  @Test
  void whatAlsoStandsUnderAnAcceptedLicenceIsSilent() throws InterruptedException {
    assertThat(findings("\n", IndexFixture.function(2))).isEmpty();
    assertThat(findings("\n", IndexFixture.function(3))).isEmpty();
    assertThat(findings("\n", IndexFixture.UNRELATED)).isEmpty();
  }

  @Test
  void aLicenceThatIsNotKnownIsAWarningOfItsOwn() throws InterruptedException {
    List<Finding> found = findings("\n", IndexFixture.function(4));
    assertThat(found).extracting(Finding::rule).containsExactly("provenance.licence-unknown");
    assertThat(found.getFirst().level()).isEqualTo(Level.WARNING);
  }

  @Test
  void whatTheProjectHadBeforeIsNoNews() throws InterruptedException {
    String one = IndexFixture.function(1);
    assertThat(findings(one, one.replace("step_3", "step_x"))).isEmpty();
    assertThat(
            evidence(examine(Map.of("a.rs", one, "b.rs", "\n"), Map.of("a.rs", "\n", "b.rs", one)))
                .findings())
        .as("moved")
        .isEmpty();
    assertThat(
            evidence(
                    examine(
                        Map.of("far.rs", one, "b.rs", "\n"), Map.of("far.rs", one, "b.rs", one)))
                .findings())
        .as("repeated")
        .isEmpty();
    assertThat(
            evidence(
                    examine(
                        Map.of("Cargo.toml", "[package]\nname = \"strict\"\n", "b.rs", "\n"),
                        Map.of("Cargo.toml", "[package]\nname = \"strict\"\n", "b.rs", one)))
                .findings())
        .as("its own crate")
        .isEmpty();
  }

  @Test
  void withoutAnIndexNothingPassesAndNobodyIsBothered() throws InterruptedException {
    MemoryRepository repository =
        MemoryRepository.of(
            Map.of("a.rs", "\n"), Map.of("a.rs", IndexFixture.function(1)), List.of());
    Change change = repository.change(new Request.Range("x"), false);
    Outcome outcome =
        new Bench(Duration.ofSeconds(60))
            .run(change, Checks.all(repository), Lane.FAST).stream()
                .filter(r -> r.check().equals("provenance"))
                .findFirst()
                .orElseThrow()
                .outcome();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Inconclusive.class,
            o -> {
              assertThat(o.obstacle()).isEqualTo(Obstacle.NOT_RUN);
              assertThat(o.because()).contains("brinell index build");
            });
    assertThat(
            Brinell.dossier(repository, change, PolicySource.outside().find(Optional.empty()))
                .receipts())
        .noneMatch(r -> r.check().equals("provenance"));
  }

  @Test
  void filesAreComparedWithoutARepository() throws IOException {
    Path file = folder.resolve("own/src/a.rs");
    IndexFixture.write(file, IndexFixture.function(1));
    Resemblances found = Provenance.files(index, List.of(folder.resolve("own")), List.of(), false);
    assertThat(found.alarms()).isTrue();
    assertThat(found.jsonl().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains(
            "\"licence\":\"GPL-3.0-only\"", "\"level\":\"error\"", "\"identical\":\"tokens\"");
    assertThat(found.text()).contains("resembles fn work_1 of strict 1.0.0", "1,000 functions");
    assertThat(Provenance.files(index, List.of(file), List.of("GPL-3.0-only"), false).found())
        .isEmpty();
    Files.writeString(
        folder.resolve("own/Cargo.toml"),
        "[package]\nname = \"own\"\nlicense = \"GPL-3.0-or-later\"\n");
    assertThat(Provenance.files(index, List.of(folder.resolve("own")), List.of(), false).found())
        .isEmpty();
    assertThatThrownBy(
            () -> Provenance.files(index, List.of(folder.resolve("vendor/none")), List.of(), false))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void aFileThatIsTooLargeIsSaidAndTheOthersAreCompared() throws IOException {
    Path own = folder.resolve("own");
    IndexFixture.write(own.resolve("src/a.rs"), IndexFixture.function(1));
    IndexFixture.write(own.resolve("src/table.rs"), "// x\n".repeat(2 << 20));
    Resemblances found = Provenance.files(index, List.of(own), List.of(), false);
    assertThat(found.alarms()).isTrue();
    assertThat(found.unread()).singleElement().asString().contains("table.rs is larger than 8 MiB");
  }

  @Test
  void acceptedLicencesAreReadFromTheMostExplicitWord() {
    Map<String, String> project =
        Map.of(
            "deny.toml",
            "[licenses]\nallow = [\n  \"MIT\", # and\n  \"MPL-2.0\",\n]\n",
            "Cargo.toml",
            "[package]\nlicense = \"GPL-3.0-only\"\n");
    AcceptedLicences read =
        new AcceptedLicences(path ->
            Optional.ofNullable(project.get(path))
                .map(t -> t.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(read.find(List.of()).ids()).containsExactly("MIT", "MPL-2.0");
    assertThat(read.find(List.of("ISC")).ids()).containsExactly("ISC");
    assertThat(new AcceptedLicences(path -> Optional.empty()).find(List.of()).from())
        .startsWith("nothing");
  }
}
