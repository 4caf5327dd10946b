package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import brinell.adapter.process.Programs;
import brinell.port.Repository.Request;
import brinell.port.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a crate before and after a change, for real. */
class FixesTest {
  private static final String MANIFEST =
      "[package]\nname = \"wraps\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[workspace]\n";
  private static final String BROKEN =
      "pub fn wrap(n: u32) -> u32 {\n    if n > 9 { 0 } else { n }\n}\n";
  private static final String FIXED =
      "pub fn wrap(n: u32) -> u32 {\n    if n >= 9 { 0 } else { n }\n}\n";

  private static final String SMALL = tests("fn small() { assert_eq!(wrap(3), 3); }");

  @TempDir Path folder;

  private CrateFixture git;

  @BeforeEach
  void base() throws Exception {
    assumeTrue(Programs.find("cargo", System.getenv()).isPresent(), "cargo is not installed");
    git = new CrateFixture("wraps", folder);
    assertThat(Files.readString(folder.resolve("src/lib.rs"))).isEqualTo(BROKEN + SMALL);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String tests(String... functions) {
    StringBuilder all = new StringBuilder("\n#[cfg(test)]\nmod tests {\n    use super::*;\n");
    for (String function : functions) {
      all.append("    #[test]\n    ").append(function).append('\n');
    }
    return all.append("}\n").toString();
  }

  private FixesAnswer answer() throws Exception {
    git.commit("Fix the last step");
    Workshop.Options options = new Workshop.Options(List.of(), false, false, true, true);
    MutantsAsk ask =
        new MutantsAsk(
            new Request.Range("HEAD~1..HEAD"),
            false,
            false,
            List.of(),
            false,
            false,
            false,
            Optional.of(Duration.ofMinutes(3)),
            options);
    try (Brinell brinell = Brinell.at(folder)) {
      FixesAnswer answer = brinell.fixes(ask, stage -> {});
      assertThat(git.git("status", "--porcelain", "--ignored")).as("work tree").isEmpty();
      return answer;
    }
  }

  @Test
  void aTestThatFailsFirstIsFoundInTheFileAndBesideIt() throws Exception {
    write(
        "src/lib.rs",
        FIXED
            + tests(
                "fn small() { assert_eq!(wrap(3), 3); }", "fn last() { assert_eq!(wrap(9), 0); }"));
    write(
        "tests/outside.rs", "#[test]\nfn outside() { assert_eq!(wraps::wrap(9), 0, \"nine\"); }\n");
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).contains(true);
    assertThat(answer.text())
        .contains("The change says: Fix the last step")
        .contains(
            "wraps::tests::last\n    fails without the change (assertion `left == right` failed")
        .contains("wraps/tests/outside::outside\n    fails without the change")
        .contains("2 of 2 tests fail without the change and pass with it")
        .doesNotContain("tests::small");
  }

  @Test
  void aTestThatPassesAnywayIsSaidToDoSo() throws Exception {
    write("src/lib.rs", FIXED + tests("fn first() { assert_eq!(wrap(0), 0); }"));
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).contains(false);
    assertThat(answer.text()).contains("wraps::tests::first\n    passes without the change");
  }

  @Test
  void aTestOfSomethingNewDoesNotHideTheOther() throws Exception {
    write(
        "src/lib.rs",
        FIXED
            + "pub fn twice(n: u32) -> u32 { wrap(n) * 2 }\n"
            + tests(
                "fn doubles() { assert_eq!(twice(2), 4); }",
                "fn last() { assert_eq!(wrap(9), 0); }"));
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).contains(true);
    assertThat(answer.text())
        .contains("tests::doubles\n    does not compile without the change: E0425")
        .contains("tests::last\n    fails without the change");
  }

  @Test
  void whereAllIsNewItCannotBeTold() throws Exception {
    write(
        "src/lib.rs",
        BROKEN
            + "pub fn twice(n: u32) -> u32 { wrap(n) * 2 }\n"
            + tests("fn doubles() { assert_eq!(twice(2), 4); }"));
    assertThat(answer().fixed()).isEmpty();
  }

  @Test
  void whereTheManifestMayBeTheFixItCannotBeTold() throws Exception {
    write("Cargo.toml", MANIFEST + "\n[features]\ndefault = [\"nine\"]\nnine = []\n");
    write("src/lib.rs", FIXED + tests("fn first() { assert_eq!(wrap(0), 0); }"));
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).isEmpty();
    assertThat(answer.text()).contains("Not taken back: Cargo.toml");
  }

  @Test
  void aTestThatFailsWithTheChangeTooSaysNothing() throws Exception {
    write("src/lib.rs", FIXED + tests("fn wrong() { assert_eq!(wrap(9), 7); }"));
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).isEmpty();
    assertThat(answer.text()).contains("fails with the change too");
  }

  @Test
  void aFixWithoutATestCannotBeTold() throws Exception {
    write("src/lib.rs", FIXED + SMALL);
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).isEmpty();
    assertThat(answer.text()).contains("adds and changes no test");
  }

  @Test
  void aFixOfATestAloneIsNotHeldAgainstIt() throws Exception {
    write(
        "src/lib.rs",
        BROKEN.replace("wrap(n", "wrap( n") + tests("fn small() { assert_eq!(wrap(4), 4); }"));
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).isEmpty();
    assertThat(answer.text()).contains("no code beside tests");
  }

  @Test
  void whereANewSettingMayBeTheFixItCannotBeTold() throws Exception {
    write(".cargo/config.toml", "[env]\nNINE = \"9\"\n");
    write("src/lib.rs", FIXED + tests("fn first() { assert_eq!(wrap(0), 0); }"));
    FixesAnswer answer = answer();
    assertThat(answer.fixed()).isEmpty();
    assertThat(answer.text()).contains("Not taken back: .cargo/config.toml, it is new");
  }
}
