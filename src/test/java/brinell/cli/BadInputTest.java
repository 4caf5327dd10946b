package brinell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake a user can make gives one clear sentence with its cure, and the right exit code.
 */
class BadInputTest {
  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void aRepositoryWithTwoCommits() {
    repository = folder.resolve("repository");
    GitFixture git = GitFixture.init(repository);
    git.write("src/lib.rs", "pub fn one() {}\n");
    git.commit("One");
    git.write("src/lib.rs", "pub fn one() {}\npub fn two() {}\n");
    git.commit("Two");
  }

  private Run check(String... more) {
    return Run.of(
        Stream.concat(Stream.of("check", "-C", repository.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void refused(Run run, ExitCode code, String where, String cure) {
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(where)
        .contains(cure)
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
    assertThat(run.err().lines().count()).isGreaterThanOrEqualTo(2);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theSameCommandWithoutAMistakeAnswers() {
    Run run = check("HEAD~1..HEAD");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
    assertThat(run.out()).startsWith("Answer:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void noRepository() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    refused(Run.of("check", "-C", empty.toString(), "HEAD"), ExitCode.INPUT, "empty", "clone");
  }

  @Test
  void unknownRevision() {
    refused(check("nowhere..HEAD"), ExitCode.USAGE, "nowhere", "git");
  }

  @Test
  void emptyRange() {
    refused(check("HEAD..HEAD"), ExitCode.INPUT, "HEAD..HEAD", "Commit your work first");
  }

  @Test
  void twoChangesNamed() {
    refused(check("HEAD", "--staged"), ExitCode.USAGE, "--staged", "one of them");
  }

  @Test
  void unknownOption() {
    refused(check("--wat"), ExitCode.USAGE, "--wat", "--help");
  }

  @Test
  void noSuchPreset() {
    refused(
        check("HEAD", "--policy", "rust-lang/rost"),
        ExitCode.INPUT,
        "rust-lang/rost",
        "policy list");
  }

  @Test
  void everyMistakeOfAPolicyAtOnce() throws IOException {
    Path policy =
        file(
            "bad.toml",
            """
            brinell = 2
            nam = "x"
            [scope]
            pathes = ["src/**"]
            [[clause]]
            id = "a"
            title = "A"
            needs = { disclosd = true }
            [[clause]]
            id = "a"
            title = "B"
            otherwise = "maybe"
            """);
    Run run = check("HEAD", "--policy", policy.toString());
    refused(run, ExitCode.INPUT, "bad.toml:2", "did you mean");
    for (String line : new String[] {":1", ":2", ":4", ":8", ":12"}) {
      assertThat(run.err()).contains("bad.toml" + line);
    }
  }

  @Test
  void aPatchThatDoesNotApply() throws IOException {
    Path patch =
        file(
            "wrong.patch",
            """
            --- a/src/lib.rs
            +++ b/src/lib.rs
            @@ -1,2 +1,2 @@
             pub fn eleven() {}
            -pub fn twelve() {}
            +pub fn thirteen() {}
            """);
    refused(
        check("--patch", patch.toString()),
        ExitCode.INPUT,
        "src/lib.rs",
        "Check out the commit it was made for");
  }

  @Test
  void aProposalThatIsNotJson() throws IOException {
    Path proposal = file("pr.json", "title: Two\n");
    refused(check("HEAD", "--pr", proposal.toString()), ExitCode.INPUT, "pr.json", "gh pr view");
  }

  @Test
  void aDossierThatIsNone() throws IOException {
    Path dossier = file("d.json", "{\"brinell\": 99}");
    refused(
        Run.of("judge", dossier.toString(), "--policy", "tock"),
        ExitCode.INPUT,
        "d.json",
        "with a newer Brinell");
  }

  @Test
  void anOutputWhoseFolderDoesNotExist() {
    Run run = check("HEAD", "-o", folder.resolve("no/where.html").toString());
    refused(run, ExitCode.OUTPUT, "where.html", "folder");
  }

  @Test
  void anOutputWithAnUnknownEnding() {
    refused(check("HEAD", "-o", "dossier.docx"), ExitCode.USAGE, "dossier.docx", ".html");
  }

  @Test
  void hostileNamesAreShownNotObeyed() {
    Run run = check("\u001b[31mred..HEAD");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("\\u{1b}").doesNotContain("\u001b");
  }
}
