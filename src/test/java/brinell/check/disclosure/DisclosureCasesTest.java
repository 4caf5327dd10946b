package brinell.check.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case says what it expects; the environment variable BRINELL_BLESS makes the test write what
 * is observed instead.
 */
class DisclosureCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/cases/disclosure");

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<DisclosureCase> cases() throws IOException {
    var cases = new ArrayList<DisclosureCase>();
    for (Path file : files()) {
      cases.addAll(DisclosureCase.of(Files.readString(file)));
    }
    return cases;
  }

  @Test
  void everyCaseComesOutAsItSays() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      if (System.getenv("BRINELL_BLESS") != null) {
        text = blessed(text);
        Files.writeString(file, text);
      }
      for (DisclosureCase c : DisclosureCase.of(text)) {
        assertThat(c.observed()).as(file.getFileName() + ": " + c.why()).isEqualTo(c.expected());
      }
    }
  }

  private static String blessed(String text) {
    var out = new StringBuilder();
    int from = 0;
    for (DisclosureCase c : DisclosureCase.of(text)) {
      int block = text.indexOf("````expect\n", from) + "````expect\n".length();
      int end = text.indexOf("````\n", block);
      out.append(text, from, block).append(c.observed());
      from = end;
    }
    return out.append(text.substring(from)).toString();
  }

  @Test
  void thereIsSomethingToFindAndSomethingNotTo() throws IOException {
    List<DisclosureCase> cases = cases();
    assertThat(cases).hasSizeGreaterThan(100);
    assertThat(cases).anyMatch(c -> c.expected().startsWith("nothing said"));
    assertThat(cases).anyMatch(c -> c.expected().contains(DisclosureCheck.CONTRADICTED));
    assertThat(cases).anyMatch(c -> c.expected().contains(DisclosureCheck.UNSEEN));
  }

  @Test
  void theSameSampleGivesTheSameOutcome() throws IOException {
    for (DisclosureCase c : cases()) {
      assertThat(c.evidence()).isEqualTo(c.evidence());
    }
  }

  @Test
  void everyRuleIsOnThePage() throws IOException {
    String page = Files.readString(Path.of("src/main/resources/brinell/check/disclosure.md"));
    assertThat(page)
        .contains(
            "## What it asks",
            "## Why a maintainer cares",
            "## What it cannot tell",
            "## How to settle it");
    for (DisclosureCase c : cases()) {
      for (Finding f : c.evidence().stream().flatMap(e -> e.findings().stream()).toList()) {
        assertThat(page).contains("`" + f.rule() + "`");
      }
    }
  }
}
