package brinell.check.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import brinell.adapter.memory.MemoryRepository;
import brinell.bench.Bench;
import brinell.core.Finding;
import brinell.core.Lane;
import brinell.core.Location;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.port.Repository.Request;
import brinell.port.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases in {@code cases/convention}. */
class ConventionCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/convention");
  private static final Pattern BLOCK =
      Pattern.compile("```\\w+ (before|after)=(\\S+)(?: times=(\\d+))?\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXPECTED = Pattern.compile("//~(\\^?) (\\S+) (.*)");

  private record Expected(String path, int line, String rule, String text) {}

  @TestFactory
  Stream<DynamicTest> everyCaseHolds() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        for (String part : Files.readString(file).split("(?m)^## ", -1)) {
          if (part.contains("```")) {
            tests.add(dynamicTest(part.lines().findFirst().orElse(""), () -> holds(part)));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests.stream();
  }

  private static void holds(String text) throws InterruptedException {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String content = content(block.group(4), block.group(3));
      (block.group(1).equals("before") ? before : after).put(block.group(2), content);
    }
    before.forEach(after::putIfAbsent);
    List<Expected> expected = new ArrayList<>();
    after.forEach((path, content) -> expected.addAll(expected(path, content)));
    List<Finding> found = findings(before, after);
    assertThat(found).as(found.toString()).hasSameSizeAs(expected);
    for (Expected one : expected) {
      assertThat(found)
          .anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(one.rule());
            assertThat(finding.message()).contains(one.text());
            Location.Lines place = (Location.Lines) finding.location();
            assertThat(place.path() + ":" + place.first()).isEqualTo(one.path() + ":" + one.line());
          });
    }
  }

  private static String content(String block, String times) {
    if (times == null) {
      return block;
    }
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= Integer.parseInt(times); i++) {
      // an attribute's hash is followed by a bracket
      all.append(block.replaceAll("#(?!\\[)", String.valueOf(i)));
    }
    return all.toString();
  }

  private static List<Expected> expected(String path, String content) {
    List<Expected> all = new ArrayList<>();
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      Matcher mark = EXPECTED.matcher(line);
      if (mark.find()) {
        int at = mark.group(1).isEmpty() ? number : number - 1;
        all.add(new Expected(path, at, mark.group(2), mark.group(3).strip()));
      }
    }
    return all;
  }

  private static List<Finding> findings(Map<String, String> before, Map<String, String> after)
      throws InterruptedException {
    MemoryRepository repository = MemoryRepository.of(before, after, List.of());
    ConventionCheck check = new ConventionCheck(repository, Shelf.none());
    List<Receipt> receipts =
        new Bench(Duration.ofSeconds(60))
            .run(repository.change(new Request.Range("x"), false), List.of(check), Lane.FAST);
    return switch (receipts.getFirst().outcome()) {
      case Outcome.Observed(var evidence) -> evidence.getFirst().findings();
      case Outcome.NotApplicable _ -> List.of();
      case Outcome.Inconclusive(var _, String because) -> throw new AssertionError(because);
    };
  }
}
