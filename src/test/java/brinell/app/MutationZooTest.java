package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import brinell.adapter.process.Programs;
import brinell.check.mutation.Fate;
import brinell.check.mutation.Result;
import brinell.port.Repository.Request;
import brinell.port.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Builds the workspace in {@code src/test/trees/zoo} with faults and runs its tests, for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationZooTest {
  private static final Path ZOO = Path.of("src/test/trees/zoo");
  private static final Pattern EXPECTED = Pattern.compile("//~ (\\S+) (\\S+) (\\S+)");

  @TempDir static Path folder;

  private List<Result> results = List.of();

  private record Expected(String path, int line, String operator, String other, String outcome) {}

  @BeforeAll
  void run() throws Exception {
    assumeTrue(Programs.find("cargo", System.getenv()).isPresent(), "cargo is not installed");
    copy();
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=Zoo", "-c", "user.email=zoo@example.org", "commit", "-qm", "Zoo");
    try (Brinell brinell = Brinell.at(folder)) {
      MutantsAsk ask =
          new MutantsAsk(
              new Request.SinceUpstream(),
              false,
              true,
              List.of(),
              false,
              false,
              Optional.empty(),
              new Workshop.Options(List.of(), false, false, true, true));
      results = brinell.planted(ask, stage -> {}).results();
    }
  }

  private void copy() throws IOException {
    try (Stream<Path> all = Files.walk(ZOO)) {
      for (Path each : all.toList()) {
        Path there = folder.resolve(ZOO.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(there);
        } else {
          Files.copy(each, there);
        }
      }
    }
  }

  private String git(String... arguments) throws InterruptedException {
    Ending<String> ending =
        Command.of("git")
            .with(List.of(arguments))
            .in(folder)
            .read(in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
    assertThat(ending).isInstanceOf(Ending.Exited.class);
    return ((Ending.Exited<String>) ending).output();
  }

  private List<Expected> expected() throws IOException {
    List<Expected> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ZOO)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rs")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          Matcher found = EXPECTED.matcher(lines.get(i));
          while (found.find()) {
            String path = ZOO.relativize(file).toString();
            all.add(new Expected(path, i + 1, found.group(1), found.group(2), found.group(3)));
          }
        }
      }
    }
    return all;
  }

  private Optional<Result> find(Expected wanted) {
    return results.stream()
        .filter(r -> r.mutant().path().equals(wanted.path()) && r.mutant().line() == wanted.line())
        .filter(r -> r.mutant().operator().id().equals(wanted.operator()))
        .filter(r -> text(r).equals(wanted.other()))
        .findFirst();
  }

  /** What is removed or is a minus is written as a dash. */
  private static String text(Result result) {
    String text = result.mutant().replacement().replace(" ", "");
    return text.isEmpty() ? "-" : text;
  }

  @Test
  void everyFaultComesToWhatItsLineSays() throws IOException {
    List<Expected> all = expected();
    assertThat(all).hasSizeGreaterThan(25);
    for (Expected wanted : all) {
      assertThat(find(wanted).map(r -> r.fate().id()))
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
    assertThat(results).noneMatch(r -> r.fate() == Fate.UNDECIDED);
    assertThat(results.stream().map(r -> r.mutant().id())).doesNotHaveDuplicates();
  }

  @Test
  void theWorkTreeIsUntouched() throws InterruptedException {
    assertThat(git("status", "--porcelain", "--ignored")).isEmpty();
  }
}
