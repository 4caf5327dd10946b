package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.memory.MemoryRepository;
import brinell.bench.Bench;
import brinell.core.Change;
import brinell.core.Check;
import brinell.core.Commit;
import brinell.core.FileChange;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Location;
import brinell.core.Outcome;
import brinell.core.Person;
import brinell.core.Receipt;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for every check in the list. */
class ChecksTest {
  private static final Person ROBIN = new Person("Robin Example", "robin@example.org");

  private static Commit commit(String message) {
    Instant day = Instant.parse("2026-09-01T00:00:00Z");
    return new Commit("c".repeat(40), List.of(), ROBIN, ROBIN, day, day, message, List.of());
  }

  private static MemoryRepository repository(String message) {
    return MemoryRepository.of(
        Map.of("src/lib.rs", "fn a() {}\n", "README.md", "One\n"),
        Map.of(
            "src/lib.rs",
            "fn a() {}\nunsafe fn b() {}\n",
            "README.md",
            "Two\n",
            "tests/t.rs",
            "fn t() {}\n"),
        List.of(commit(message)));
  }

  private static List<Receipt> run(MemoryRepository repository, Change change)
      throws InterruptedException {
    return new Bench(Duration.ofSeconds(20)).run(change, Checks.all(repository), Lane.FAST);
  }

  private static Change change(MemoryRepository repository) {
    return repository.change(new Request.Range("x"), false);
  }

  @Test
  void idsAreSortedAndEachHasItsPage() throws IOException {
    List<String> ids = Checks.all(repository("m")).stream().map(c -> c.spec().id()).toList();
    assertThat(ids).isNotEmpty().isSorted().doesNotHaveDuplicates();
    for (String id : ids) {
      try (var page = Check.class.getResourceAsStream("/brinell/check/" + id + ".md")) {
        assertThat(page).as(id).isNotNull();
        assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
            .contains(
                "## What it asks",
                "## Why a maintainer cares",
                "## What it cannot tell",
                "## How to settle it");
      }
    }
  }

  @Test
  void noChangeIsSilent() throws InterruptedException {
    Change none = new Change("x", "a", "a", List.of(), List.of(), Optional.empty(), List.of());
    assertThat(run(repository("m"), none))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.outcome()).isInstanceOf(Outcome.NotApplicable.class));
  }

  @Test
  void theSameSampleGivesTheSameOutcomeAndKey() throws InterruptedException {
    MemoryRepository repository = repository("m\n\nAssisted-by: Claude:opus-4\n");
    assertThat(run(repository, change(repository))).isEqualTo(run(repository, change(repository)));
  }

  @Test
  void theOrderOfFilesDoesNotMatter() throws InterruptedException {
    MemoryRepository repository = repository("m");
    Change change = change(repository);
    var files = new ArrayList<>(change.files());
    Collections.reverse(files);
    Change reversed =
        new Change(
            change.title(),
            change.base(),
            change.head(),
            change.commits(),
            files,
            Optional.empty(),
            List.of());
    assertThat(facts(run(repository, change)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(facts(run(repository, reversed)));
  }

  private static List<brinell.core.Fact> facts(List<Receipt> receipts) {
    return brinell.core.Facts.of(receipts);
  }

  @Test
  void theKeyChangesWithTheSample() throws InterruptedException {
    MemoryRepository one = repository("one");
    MemoryRepository two = repository("two");
    List<Receipt> before = run(one, change(one));
    List<Receipt> after = run(two, change(two));
    assertThat(key(before, "disclosure"))
        .hasSize(64)
        .isNotEqualTo(key(after, "disclosure")); // disclosure reads the message
    assertThat(key(before, "shape")).hasSize(64).isEqualTo(key(after, "shape")); // shape does not
  }

  private static String key(List<Receipt> receipts, String check) {
    return receipts.stream().filter(r -> r.check().equals(check)).findFirst().orElseThrow().key();
  }

  @Test
  void findingsLieInsideTheChange() throws InterruptedException {
    MemoryRepository repository = repository("m\n\nAssisted-by: Claude:opus-4\n\nA last word.\n");
    Change change = withUnreadFile(change(repository));
    List<String> paths = change.files().stream().map(FileChange::path).toList();
    List<String> commits = change.commits().stream().map(Commit::oid).toList();
    List<Location> places = places(run(repository, change));
    assertThat(places)
        .hasAtLeastOneElementOfType(Location.Lines.class)
        .hasAtLeastOneElementOfType(Location.Message.class)
        .allSatisfy(place -> {
          switch (place) {
            case Location.Lines lines -> assertThat(paths).contains(lines.path());
            case Location.Message message -> assertThat(commits).contains(message.commit());
            default -> throw new AssertionError("no place of this change: " + place);
          }
        });
  }

  private static Change withUnreadFile(Change change) {
    var files = new ArrayList<>(change.files());
    var entry = new FileChange.Entry("big.rs", "100644", "e".repeat(40));
    files.add(
        new FileChange(
            FileChange.Status.ADDED,
            Optional.empty(),
            Optional.of(entry),
            new FileChange.Unread("it is large")));
    return new Change(
        change.title(),
        change.base(),
        change.head(),
        change.commits(),
        files,
        Optional.empty(),
        List.of());
  }

  private static List<Location> places(List<Receipt> receipts) {
    return receipts.stream()
        .map(Receipt::outcome)
        .filter(Outcome.Observed.class::isInstance)
        .flatMap(outcome -> ((Outcome.Observed) outcome).evidence().stream())
        .flatMap(evidence -> evidence.findings().stream())
        .map(Finding::location)
        .toList();
  }
}
