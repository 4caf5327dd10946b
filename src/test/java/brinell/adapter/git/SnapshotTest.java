package brinell.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.FileChange;
import brinell.core.FileChange.Status;
import brinell.core.Hunk.Mark;
import brinell.core.Rejected;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index, the work tree and patches: whatever is no commit yet. */
class SnapshotTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void init() {
    git = GitFixture.init(folder.resolve("r"));
  }

  private Change change(Request request) {
    try (GitRepository repository = git.open()) {
      Change change = repository.change(request, false);
      assertThat(repository.paths(change.head())).isNotNull();
      return change;
    }
  }

  private Change patch(byte[] text) throws IOException {
    Path file = Files.write(folder.resolve("given.patch"), text);
    return change(new Request.Patch("given.patch", file));
  }

  private Change patch(String text) throws IOException {
    return patch(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Every file with its content, and its time: of an object that it would write again git renews
   * it.
   */
  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(git.folder())) {
      for (Path file : files.filter(f -> Files.isRegularFile(f)).toList()) {
        state.put(
            file.toString(),
            (file.toString().contains("/objects/") ? "" : Files.getLastModifiedTime(file))
                + " "
                + java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return state;
  }

  @Test
  void theIndexIsNotTheWorkTreeAndNeitherIsTouched() throws Exception {
    String head = git.write("a", "1\n").write(".gitignore", "ignored\n").commit("base");
    git.write("a", "2\n").write("staged", "x\n").git("add", "-A");
    git.write("a", "3\n").write("untracked", "y\n").write("ignored", "z\n").delete(".gitignore");
    git.write(".gitignore", "ignored\n").git("add", ".gitignore");
    Map<String, String> before = state();

    Change staged = change(new Request.Staged());
    assertThat(staged.base()).isEqualTo(head);
    assertThat(staged.commits()).isEmpty();
    assertThat(staged.files()).extracting(FileChange::path).containsExactly("a", "staged");
    assertThat(staged.files().getFirst().hunks().getFirst().lines().getLast().text())
        .isEqualTo("2");

    Change worktree = change(new Request.Worktree());
    assertThat(worktree.files())
        .extracting(FileChange::path)
        .containsExactly("a", "staged", "untracked");
    assertThat(worktree.files().getFirst().hunks().getFirst().lines().getLast().text())
        .isEqualTo("3");
    Map<String, String> changed = state();
    changed.entrySet().removeAll(before.entrySet());
    assertThat(changed).isEmpty();
  }

  @Test
  void blobsOfTheWorkTreeCanBeRead() {
    git.write("a", "1\n").commit("base");
    git.write("a", "changed\n");
    try (GitRepository repository = git.open()) {
      Change change = repository.change(new Request.Worktree(), false);
      String blob = change.files().getFirst().after().orElseThrow().blob();
      assertThat(repository.blobs(java.util.Set.of(blob), 100).get(blob))
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("changed\n");
      assertThat(repository.file(change.head(), "a"))
          .hasValue("changed\n".getBytes(StandardCharsets.UTF_8));
      assertThat(repository.worktree()).hasValue(git.folder());
    }
    assertThat(git.git("count-objects").strip()).startsWith("3 objects");
  }

  @Test
  void beforeTheFirstCommitEverythingIsNew() {
    git.write("a", "1\n").git("add", "a");
    assertThat(change(new Request.Staged()).files())
        .extracting(FileChange::status)
        .containsExactly(Status.ADDED);
    git.write("b", "1\n");
    assertThat(change(new Request.Worktree()).files()).hasSize(2);
  }

  @Test
  void nothingToSeeIsSaid() {
    git.write("a", "1\n").commit("base");
    assertThatThrownBy(() -> change(new Request.Staged()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("nothing is staged");
    assertThatThrownBy(() -> change(new Request.Worktree()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("as HEAD left it");
  }

  @Test
  void anUnfinishedMergeIsSaid() {
    git.write("a", "1\n").commit("base");
    git.branch("other").write("a", "2\n").commit("two");
    git.checkout("main").write("a", "3\n").commit("three");
    assertThatThrownBy(() -> git.merge("other")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> change(new Request.Staged()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("unfinished merge");
  }

  @Test
  void mailsAreCommits() throws Exception {
    String base = git.write("a", "1\n2\n3\n").commit("base");
    git.branch("topic").author("Jürgen Größe", "j@example.org");
    git.write("a", "1\nzwei\n3\n")
        .commit(
            "Änderung: a very long subject line that has to be folded, as it is longer than a mail's line – déjà vu\n\nBody with ünïcödé.\n\nAssisted-by: Tool\n");
    git.write("a", "1\nzwei\ndrei\n").write("b", "\r\nx\r\n").commit("second\n");
    List<Commit> commits;
    try (GitRepository repository = git.open()) {
      commits = repository.commits(new Request.Range(base + ".."), false);
    }
    byte[] mbox = git.run(List.of("format-patch", "--stdout", base + ".."), new byte[0]);
    byte[] quoted =
        git.run(List.of("format-patch", "--attach", "--stdout", base + ".."), new byte[0]);
    String tree = git.git("rev-parse", "HEAD^{tree}").strip();
    git.checkout("main");

    for (byte[] box : List.of(mbox, quoted)) {
      Change change = patch(box);
      assertThat(change.head()).isEqualTo(tree);
      assertThat(change.base()).isEqualTo(base);
      assertThat(change.commits())
          .extracting(Commit::message)
          .containsExactlyElementsOf(commits.stream().map(Commit::message).toList());
      assertThat(change.commits())
          .extracting(c -> c.author().toString())
          .containsOnly("Jürgen Größe <j@example.org>");
      assertThat(change.commits())
          .extracting(Commit::authored)
          .containsExactlyElementsOf(commits.stream().map(Commit::authored).toList());
      assertThat(change.commits().getFirst().oid()).matches("patch-[0-9a-f]{40}");
      assertThat(change.commits().get(1).parents())
          .containsExactly(change.commits().getFirst().oid());
      assertThat(change.files()).extracting(FileChange::path).containsExactly("a", "b");
      assertThat(change.files().getFirst().count(Mark.ADDED)).isEqualTo(2);
    }
  }

  @Test
  void encodedMailsAreDecoded() throws Exception {
    git.write("a", "ä\n").commit("base");
    String diff = "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-ä\n+ö = 1\n";
    String quoted = diff.replace("=", "=3D").replace("ä", "=C3=A4").replace("ö", "=C3=\n=B6");
    String mail =
        "From: =?ISO-8859-1?Q?J=FCrgen_X?= <j@x.org>\nDate: Fri, 2 Jan 2026 03:04:05 +0100\n"
            + "Subject: [PATCH v2 1/1] =?utf-8?B?w4Q=?=\n =?utf-8?B?w5Y=?= and more\nContent-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: quoted-printable\n\nBody =C3=9F\n---\n a | 2 +-\n\n"
            + quoted;
    Change change = patch(mail.replace("\n", "\r\n"));
    Commit commit = change.commits().getFirst();
    assertThat(commit.author()).hasToString("Jürgen X <j@x.org>");
    assertThat(commit.message()).isEqualTo("ÄÖ and more\n\nBody ß\n");
    assertThat(commit.authored()).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
    assertThat(change.files().getFirst().hunks().getFirst().lines().getLast().text())
        .isEqualTo("ö = 1");

    String base64 =
        java.util.Base64.getMimeEncoder()
            .encodeToString(
                ("From: In Body <in@body.org>\n\nText\n---\n" + diff)
                    .getBytes(StandardCharsets.UTF_8));
    Change other =
        patch(
            "From: list@x.org\nSubject: s\nContent-Transfer-Encoding: base64\n\n" + base64 + "\n");
    assertThat(other.commits().getFirst().author()).hasToString("In Body <in@body.org>");
    assertThat(other.commits().getFirst().message()).isEqualTo("s\n\nText\n");
    assertThat(other.head()).isEqualTo(change.head());
  }

  @Test
  void aPlainDiffHasNoCommitsAndAnyPrefix() throws Exception {
    git.write("dir/a", "1\n").commit("base");
    git.write("dir/a", "2\n");
    for (List<String> options :
        List.of(
            List.<String>of(),
            List.of("--no-prefix"),
            List.of("--src-prefix=i/", "--dst-prefix=w/"))) {
      List<String> arguments = new java.util.ArrayList<>(List.of("diff"));
      arguments.addAll(options);
      byte[] diff = git.run(arguments, new byte[0]);
      Change change = patch(diff);
      assertThat(change.commits()).isEmpty();
      assertThat(change.files()).extracting(FileChange::path).containsExactly("dir/a");
    }
  }

  @Test
  void aPatchThatDoesNotFitNamesFileAndLine() throws Exception {
    git.write("a", "1\n2\n3\n").commit("base");
    assertThatThrownBy(() -> patch("--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n one\n-2\n+zwei\n"))
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "given.patch: it does not apply to HEAD: the hunk at line 1 of a finds other text there");
    assertThatThrownBy(() -> patch("--- a/none\n+++ b/none\n@@ -1 +1 @@\n-2\n+zwei\n"))
        .hasMessageContaining("there is no file none");
    assertThatThrownBy(() -> patch("--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+zwei\n"))
        .hasMessageContaining("the file a exists already");
    assertThatThrownBy(() -> patch("--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n 1\n-2\n"))
        .hasMessageContaining("cut off at line");
    assertThatThrownBy(() -> patch("Hello, no diff here.\n"))
        .hasMessageContaining("there is no diff in it");
    assertThatThrownBy(() -> patch("")).hasMessageContaining("there is no diff in it");
    assertThatThrownBy(() -> patch("--- a/../../x\n+++ b/../../x\n@@ -0,0 +1 @@\n+zwei\n"))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> change(new Request.Patch("gone", folder.resolve("gone"))))
        .hasMessageContaining("no such file");
  }

  @Test
  void aCoverLetterIsLeftOutAndThatIsSaid() throws Exception {
    git.write("a", "1\n").commit("base");
    String cover =
        "From 1234567890123456789012345678901234567890 Mon Sep 17 00:00:00 2001\nFrom: A <a@x.org>\nSubject: [PATCH 0/1] Cover\n\nWords.\n\n";
    String mail =
        cover
            .replace("0/1] Cover", "1/1] Real")
            .replace(
                "Words.\n\n", "Said.\n---\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n+2\n-- \n2.39\n\n");
    Change change = patch(cover + mail);
    assertThat(change.commits()).extracting(Commit::message).containsExactly("Real\n\nSaid.\n");
    assertThat(change.limits()).containsExactly("the mail \"Cover\" has no diff and is left out");
  }
}
