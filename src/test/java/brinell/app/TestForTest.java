package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import brinell.adapter.process.Programs;
import brinell.check.mutation.Fate;
import brinell.check.mutation.Result;
import brinell.report.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Asks for tests in the crate {@code src/test/trees/witness}, for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestForTest {
  private static final Path ANSWERS = Path.of("src/test/resources/golden/test-for.md");

  @TempDir static Path folder;

  private CrateFixture crate;
  private final Map<CrateFixture.Expected, Result> faults = new LinkedHashMap<>();
  private final Map<CrateFixture.Expected, TestForAnswer> answers = new LinkedHashMap<>();

  @BeforeAll
  void ask() throws Exception {
    assumeTrue(Programs.find("cargo", System.getenv()).isPresent(), "cargo is not installed");
    crate = new CrateFixture("witness", folder);
    try (Brinell brinell = Brinell.at(folder)) {
      MutantsAsk all = CrateFixture.all(false, Optional.empty());
      List<Result> listed =
          brinell.planted(CrateFixture.all(true, Optional.empty()), stage -> {}).results();
      for (CrateFixture.Expected wanted : crate.expected()) {
        Result fault = wanted.in(listed).orElseThrow(() -> new AssertionError(wanted));
        faults.put(wanted, fault);
        answers.put(wanted, brinell.testFor(fault.mutant().id(), all, stage -> {}));
      }
    }
    assertThat(crate.git("status", "--porcelain", "--ignored")).as("work tree").isEmpty();
  }

  @Test
  void whatIsSaidIsWhatWasRead() {
    StringBuilder page = new StringBuilder("# Answers of `brinell test-for`\n");
    answers.forEach((wanted, answer) ->
        page.append("\n## ")
            .append(wanted.path())
            .append(": ")
            .append(wanted.operator())
            .append(' ')
            .append(wanted.other())
            .append("\n\n```\n")
            .append(answer.text())
            .append("```\n"));
    // how many calls are made depends on the machine's speed, too
    Golden.check(ANSWERS, page.toString().replaceAll("\\d+ calls", "N calls"));
  }

  @Test
  void everyFaultHasWhatItsLineSays() {
    assertThat(answers).hasSizeGreaterThan(10);
    answers.forEach((wanted, answer) ->
        assertThat(kind(answer)).as(wanted + "\n" + answer.text()).isEqualTo(wanted.outcome()));
  }

  private static String kind(TestForAnswer answer) {
    if (answer.patch().isPresent()) {
      return "test";
    }
    String text = answer.text();
    return text.contains("not the same twice")
        ? "unstable"
        : text.contains("too long") ? "long" : text.contains("dismiss") ? "equal" : "none";
  }

  /** With the patches applied, the project's own run of its tests notices the faults. */
  @Test
  void aPatchAppliesAndItsTestNoticesTheFault() throws Exception {
    Map<String, CrateFixture.Expected> one = new LinkedHashMap<>();
    answers.forEach((wanted, answer) ->
        answer.patch().ifPresent(p -> one.putIfAbsent(p.lines().findFirst().orElse(""), wanted)));
    assertThat(one.keySet())
        .containsExactlyInAnyOrder(
            "--- a/src/lib.rs",
            "--- a/src/names.rs",
            "--- a/src/queue.rs",
            "--- a/tests/amounts.rs");
    List<String> ids = one.values().stream().map(w -> id(w)).toList();
    assertThat(noticed()).as("before").doesNotContainAnyElementsOf(ids);
    for (CrateFixture.Expected wanted : one.values()) {
      Path patch = Files.createTempFile("brinell", ".patch");
      Files.writeString(patch, Objects.requireNonNull(answers.get(wanted)).patch().orElseThrow());
      crate.git("apply", patch.toString());
      Files.delete(patch);
    }
    crate.commit("Tests");
    assertThat(noticed()).as("after").containsAll(ids);
    crate.git("reset", "-q", "--hard", "HEAD~1");
  }

  private String id(CrateFixture.Expected wanted) {
    return Objects.requireNonNull(faults.get(wanted)).mutant().id();
  }

  private static List<String> noticed() throws InterruptedException {
    try (Brinell brinell = Brinell.at(folder)) {
      MutantsAsk ask = CrateFixture.all(false, Optional.empty());
      return brinell.planted(ask, stage -> {}).results().stream()
          .filter(r -> r.fate() == Fate.KILLED)
          .map(r -> r.mutant().id())
          .toList();
    }
  }

  @Test
  void aBudgetThatIsSpentIsSaidToBe() throws Exception {
    try (Brinell brinell = Brinell.at(folder)) {
      String id = id(faults.keySet().iterator().next());
      MutantsAsk ask = CrateFixture.all(false, Optional.of(Duration.ofMillis(1)));
      TestForAnswer answer = brinell.testFor(id, ask, stage -> {});
      assertThat(answer.patch()).isEmpty();
      assertThat(answer.text()).contains("the budget was spent");
    }
  }
}
