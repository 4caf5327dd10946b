package brinell.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.FileChange;
import brinell.core.FileChange.Status;
import brinell.core.Hunk;
import brinell.core.Hunk.Mark;
import brinell.port.Repository.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void init() {
    git = GitFixture.init(folder.resolve("r"));
  }

  private Change change(String range) {
    return change(range, false);
  }

  private Change change(String range, boolean firstParent) {
    try (GitRepository repository = git.open()) {
      return repository.change(new Request.Range(range), firstParent);
    }
  }

  private static FileChange only(Change change) {
    assertThat(change.files()).hasSize(1);
    return change.files().getFirst();
  }

  @Test
  void aRangeHasItsCommitsAndItsDifference() {
    String base = git.write("a", "1\n2\n3\n").commit("first");
    git.write("a", "1\n2 changed\n3\n").commit("second\n\nBody.\n");
    String head = git.write("b", "new\n").commit("third");

    Change change = change(base + "..main");

    assertThat(change.base()).isEqualTo(base);
    assertThat(change.head()).isEqualTo(head);
    assertThat(change.title()).isEqualTo(base + "..main");
    assertThat(change.limits()).isEmpty();
    assertThat(change.commits())
        .extracting(Commit::message)
        .containsExactly("second\n\nBody.\n", "third");
    Commit second = change.commits().getFirst();
    assertThat(second.author()).hasToString("Ann Author <ann@example.org>");
    assertThat(second.authored()).isEqualTo(Instant.ofEpochSecond(1_700_000_120));
    assertThat(second.committed()).isEqualTo(Instant.ofEpochSecond(1_700_000_121));
    assertThat(second.parents()).containsExactly(base);
    assertThat(change.files()).extracting(FileChange::path).containsExactly("a", "b");
    assertThat(change.files().get(0).hunks())
        .containsExactly(
            new Hunk(
                1,
                3,
                1,
                3,
                List.of(
                    new Hunk.Line(Mark.CONTEXT, 1, "1"),
                    new Hunk.Line(Mark.REMOVED, 2, "2"),
                    new Hunk.Line(Mark.ADDED, 2, "2 changed"),
                    new Hunk.Line(Mark.CONTEXT, 3, "3"))));
    assertThat(change.files().get(1).status()).isEqualTo(Status.ADDED);
    assertThat(change.files().get(1).hunks())
        .containsExactly(new Hunk(0, 0, 1, 1, List.of(new Hunk.Line(Mark.ADDED, 1, "new"))));
  }

  @Test
  void aLineThatNoLineFeedEndsSaysSo() {
    git.write("added", "1\n2").write("both", "1\n2").write("taken", "x").commit("base");
    git.write("added", "1\n2\n").write("both", "0\n1\n2").write("taken", "y");
    git.write("new", "n").commit("head");
    Change change = change("HEAD~1..HEAD");
    assertThat(change.files()).extracting(FileChange::path).hasSize(4);
    assertThat(lines(change, "added"))
        .containsExactly(
            new Hunk.Line(Mark.CONTEXT, 1, "1"),
            new Hunk.Line(Mark.REMOVED, 2, "2").unended(),
            new Hunk.Line(Mark.ADDED, 2, "2"));
    assertThat(lines(change, "both"))
        .containsExactly(
            new Hunk.Line(Mark.ADDED, 1, "0"),
            new Hunk.Line(Mark.CONTEXT, 2, "1"),
            new Hunk.Line(Mark.CONTEXT, 3, "2").unended());
    assertThat(lines(change, "new")).containsExactly(new Hunk.Line(Mark.ADDED, 1, "n").unended());
    assertThat(lines(change, "taken"))
        .containsExactly(
            new Hunk.Line(Mark.REMOVED, 1, "x").unended(),
            new Hunk.Line(Mark.ADDED, 1, "y").unended());
  }

  private static List<Hunk.Line> lines(Change change, String path) {
    return change.files().stream()
        .filter(f -> f.path().equals(path))
        .flatMap(f -> f.hunks().stream())
        .flatMap(h -> h.lines().stream())
        .toList();
  }

  @Test
  void threeDotsStartAtTheForkAndTwoDotsSayWhatTheyTakeBack() {
    String fork = git.write("a", "1\n").commit("fork");
    git.branch("topic").write("b", "topic\n").commit("topic");
    git.checkout("main").write("c", "main\n").commit("main went on");

    Change three = change("main...topic");
    assertThat(three.base()).isEqualTo(fork);
    assertThat(three.files()).extracting(FileChange::path).containsExactly("b");
    assertThat(three.limits()).isEmpty();

    Change two = change("main..topic");
    assertThat(two.files()).extracting(FileChange::path).containsExactly("b", "c");
    assertThat(two.limits()).hasSize(1).first().asString().contains("main...topic");
    assertThat(two.commits()).hasSize(1);
  }

  @Test
  void oneCommitIsComparedWithItsFirstParentAndARootWithNothing() {
    String root = git.write("a", "1\n").commit("root");
    String second = git.write("a", "2\n").commit("second");
    git.tag("v1");

    assertThat(change("v1").head()).isEqualTo(second);
    assertThat(change("v1").base()).isEqualTo(root);
    assertThat(change("v1").commits()).hasSize(1);
    Change first = change(root);
    assertThat(first.base()).isEqualTo("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    assertThat(first.commits()).extracting(Commit::message).containsExactly("root");
    assertThat(only(first).status()).isEqualTo(Status.ADDED);
    assertThat(change(":/second").head()).isEqualTo(second);
    assertThat(change(root + "..").title()).isEqualTo(root + "..HEAD");
  }

  @Test
  void aMergeBringsWhatItMerged() {
    git.write("a", "1\n").commit("fork");
    git.branch("one").write("b", "1\n").commit("one");
    git.checkout("main").branch("two").write("c", "1\n").commit("two");
    git.checkout("main");
    String merge = git.merge("one", "two");

    Change all = change(merge);
    assertThat(all.commits()).extracting(Commit::message).containsExactly("one", "two", "Merge\n");
    assertThat(all.commits().getLast().parents()).hasSize(3);
    assertThat(all.commits().getLast().isMerge()).isTrue();
    assertThat(all.files()).extracting(FileChange::path).containsExactly("b", "c");
    assertThat(change(merge, true).commits())
        .extracting(Commit::message)
        .containsExactly("Merge\n");
  }

  @Test
  void renamesModesLinksAndTypeChanges() throws Exception {
    git.write("old.rs", "line 1\nline 2\nline 3\nline 4\nline 5\n").write("run", "x\n");
    git.write("turns", "text\n").write("gone", "bye\n");
    Files.createSymbolicLink(git.folder().resolve("link"), Path.of("run"));
    String base = git.commit("base");
    git.git("mv", "old.rs", "new.rs");
    git.write("new.rs", "line 1\nline 2\nline three\nline 4\nline 5\n");
    git.git("update-index", "--chmod=+x", "run");
    assertThat(git.folder().resolve("run").toFile().setExecutable(true)).isTrue();
    Files.delete(git.folder().resolve("turns"));
    Files.createSymbolicLink(git.folder().resolve("turns"), Path.of("run"));
    Files.delete(git.folder().resolve("link"));
    Files.createSymbolicLink(git.folder().resolve("link"), Path.of("elsewhere"));
    git.delete("gone").commit("all kinds");

    List<FileChange> files = change(base + "..").files();

    assertThat(files)
        .extracting(FileChange::path)
        .containsExactly("gone", "link", "new.rs", "run", "turns");
    assertThat(files)
        .extracting(FileChange::status)
        .containsExactly(
            Status.DELETED, Status.MODIFIED, Status.RENAMED, Status.MODIFIED, Status.TYPE_CHANGED);
    assertThat(files.get(0).hunks().getFirst().headStart()).isZero();
    assertThat(files.get(1).after().orElseThrow().mode()).isEqualTo("120000");
    assertThat(files.get(1).hunks().getFirst().lines())
        .extracting(Hunk.Line::text)
        .containsExactly("run", "elsewhere");
    assertThat(files.get(2).before().orElseThrow().path()).isEqualTo("old.rs");
    assertThat(files.get(2).count(Mark.ADDED)).isEqualTo(1);
    assertThat(files.get(3).body()).isEqualTo(new FileChange.Text(List.of()));
    assertThat(files.get(3).after().orElseThrow().mode()).isEqualTo("100755");
    assertThat(files.get(4).hunks()).hasSize(2);
    assertThat(files.get(4).count(Mark.REMOVED)).isEqualTo(1);
    assertThat(files.get(4).count(Mark.ADDED)).isEqualTo(1);
  }

  @Test
  void binarySubmodulesEmptyFilesAndLineEnds() {
    git.write("crlf", "a\r\nb\r\n").write("bin", new byte[] {0, 1, 2}).write("tail", "no end");
    String base = git.commit("base");
    git.write("crlf", "a\r\nc\r\n")
        .write("bin", new byte[] {0, 1, 3})
        .write("tail", "no end, still");
    git.write("empty", "").write("bad", new byte[] {'a', (byte) 0xff, 'b', '\n'});
    git.git("add", "-A");
    git.git("update-index", "--add", "--cacheinfo", "160000," + base + ",sub");
    git.commit("m".getBytes(StandardCharsets.UTF_8));

    List<FileChange> files = change(base + "..").files();

    assertThat(files)
        .extracting(FileChange::path)
        .containsExactly("bad", "bin", "crlf", "empty", "sub", "tail");
    assertThat(files.get(0).hunks().getFirst().lines().getFirst().text()).isEqualTo("a\ufffdb");
    assertThat(files.get(1).body()).isEqualTo(new FileChange.Binary());
    assertThat(files.get(2).hunks().getFirst().lines())
        .extracting(Hunk.Line::text)
        .containsExactly("a\r", "b\r", "c\r");
    assertThat(files.get(3).body()).isEqualTo(new FileChange.Text(List.of()));
    assertThat(files.get(4).body()).isEqualTo(new FileChange.Submodule());
    assertThat(files.get(4).after().orElseThrow().blob()).isEqualTo(base);
    assertThat(files.get(5).hunks().getFirst().lines())
        .extracting(Hunk.Line::text)
        .containsExactly("no end", "no end, still");
  }

  @Test
  void linesThatLookLikeADiffAreLines() {
    String base = git.write("a", "x\n").commit("base");
    git.write(
            "a",
            "x\n-- a/b\n++ b/b\n@@ -1 +1 @@\ndiff --git a/x b/x\nBinary files a and b differ\n")
        .write("b", "\n\n")
        .commit("tricky");
    List<FileChange> files = change(base + "..").files();
    assertThat(files).hasSize(2);
    assertThat(files.get(0).count(Mark.ADDED)).isEqualTo(5);
    assertThat(files.get(1).count(Mark.ADDED)).isEqualTo(2);
  }

  @Test
  void strangePathsAreShownEscapedAndCanBeReadBack() {
    git.write("plain", "x\n").commit("base");
    byte[] oid =
        git.run(
            List.of("hash-object", "-w", "--stdin"), "strange\n".getBytes(StandardCharsets.UTF_8));
    String blob = new String(oid, StandardCharsets.UTF_8).strip();
    var index = new java.io.ByteArrayOutputStream();
    for (String path :
        List.of("latin\u00e9", "new\nline", "tab\there", "back\\x41", "back\\slash", "sp ace")) {
      index.writeBytes(
          ("100644 " + blob + "\t" + path + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }
    index.writeBytes(("100644 " + blob + "\tünï → ok\0").getBytes(StandardCharsets.UTF_8));
    git.run(List.of("update-index", "-z", "--index-info"), index.toByteArray());
    git.commit("strange".getBytes(StandardCharsets.UTF_8));

    List<String> expected =
        List.of(
            "back\\slash",
            "back\\x5cx41",
            "latin\\xe9",
            "new\\x0aline",
            "sp ace",
            "tab\\x09here",
            "ünï → ok");
    Change change = change("HEAD");
    assertThat(change.files()).extracting(FileChange::path).containsExactlyElementsOf(expected);
    try (GitRepository repository = git.open()) {
      assertThat(repository.paths("HEAD")).containsAll(expected).contains("plain").hasSize(8);
      for (String path : expected) {
        assertThat(repository.file("HEAD", path))
            .as(path)
            .hasValue("strange\n".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(repository.file("HEAD", "absent")).isEmpty();
    }
  }

  @Test
  void messagesInOtherEncodingsEmptyOnesAndControlCharacters() {
    git.write("a", "1\n").commit("base");
    git.git("config", "i18n.commitEncoding", "ISO-8859-1");
    git.commit("Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
    git.git("config", "--unset", "i18n.commitEncoding");
    git.commitRaw("raw \u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
    git.commit("bell \u0007 esc \u001b[31m\r\n  trailing  \n\n\n".getBytes(StandardCharsets.UTF_8));
    git.commit(new byte[0]);
    git.git("config", "i18n.logOutputEncoding", "ISO-8859-1");

    assertThat(change("HEAD~4..").commits())
        .extracting(Commit::message)
        .containsExactly(
            "Grüße\n", "raw \ufffd\n", "bell \u0007 esc \u001b[31m\r\n  trailing  \n\n\n", "");
  }

  @Test
  void notesAreReadFromEveryRefThatHasThem() {
    String first = git.write("a", "1\n").commit("one");
    String second = git.write("a", "2\n").commit("two");
    git.note("ai", second, "Agent wrote it")
        .note("commits", second, "A remark")
        .note("other/x", first, "no");
    git.note("ai-copy", second, "Agent wrote it");

    for (boolean packed : List.of(false, true)) {
      if (packed) {
        git.git("pack-refs", "--all");
      }
      assertThat(change(first + "..").commits().getFirst().notes())
          .as("packed: " + packed)
          .extracting(n -> n.ref() + ": " + n.text())
          .containsExactly("refs/notes/ai: Agent wrote it\n", "refs/notes/commits: A remark\n");
    }
  }

  @Test
  void commitsAloneAreTheSameCommits() {
    git.write("a", "0\n").commit("zero");
    for (int i = 1; i < 6; i++) {
      git.write("a", i + "\n").commit("commit " + i);
    }
    try (GitRepository repository = git.open()) {
      assertThat(repository.commits(new Request.Range("HEAD~5..HEAD"), false))
          .hasSize(5)
          .isEqualTo(change("HEAD~5..HEAD").commits());
    }
  }

  @Test
  void blobsAreReadByIdWithinALimit() {
    git.write("a", "small\n").write("b", "x".repeat(1000)).commit("one");
    Change change = change("HEAD");
    String small = change.files().get(0).after().orElseThrow().blob();
    String big = change.files().get(1).after().orElseThrow().blob();
    try (GitRepository repository = git.open()) {
      Map<String, byte[]> blobs =
          repository.blobs(Set.of(small, big, "0".repeat(40), change.head(), "not an id"), 100);
      assertThat(blobs).containsOnlyKeys(small);
      assertThat(blobs.get(small)).asString(StandardCharsets.UTF_8).isEqualTo("small\n");
      assertThat(repository.blobs(Set.of(small, big), 1000)).hasSize(2);
    }
  }

  @Test
  void noConfigurationChangesTheAnswer() {
    git.write("a.rs", "fn a() {\n  1\n}\n").write("moved", "1\n2\n3\n4\n5\n");
    String base = git.commit("base");
    git.git("mv", "moved", "hither");
    git.write("a.rs", "fn a() {\n  2\n}\n").write("ä", "x\n").commit("head");
    Change before = change(base + "..");

    Map<String, String> hostile =
        Map.ofEntries(
            Map.entry("diff.noprefix", "true"),
            Map.entry("diff.mnemonicPrefix", "true"),
            Map.entry("diff.renames", "false"),
            Map.entry("diff.algorithm", "patience"),
            Map.entry("diff.context", "0"),
            Map.entry("diff.interHunkContext", "50"),
            Map.entry("diff.external", "false"),
            Map.entry("diff.colorMoved", "zebra"),
            Map.entry("diff.suppressBlankEmpty", "true"),
            Map.entry("diff.submodule", "log"),
            Map.entry("diff.orderFile", "/nonexistent"),
            Map.entry("diff.wsErrorHighlight", "all"),
            Map.entry("diff.rust.textconv", "false"),
            Map.entry("diff.rust.command", "false"),
            Map.entry("log.showSignature", "true"),
            Map.entry("log.decorate", "full"),
            Map.entry("log.mailmap", "true"),
            Map.entry("format.pretty", "oneline"),
            Map.entry("core.quotePath", "false"),
            Map.entry("core.pager", "false"),
            Map.entry("core.abbrev", "4"),
            Map.entry("core.bigFileThreshold", "1"),
            Map.entry("core.fsmonitor", "/bin/false"),
            Map.entry("core.attributesFile", "/etc/passwd"),
            Map.entry("color.ui", "always"),
            Map.entry("color.diff", "always"),
            Map.entry("notes.displayRef", "refs/notes/*"),
            Map.entry("i18n.logOutputEncoding", "UTF-16"));
    hostile.forEach((key, value) -> git.git("config", key, value));
    git.write(".gitattributes", "* -diff diff=rust\n*.rs binary\n");
    git.write(".git/info/exclude", "*\n");
    git.env("GIT_EXTERNAL_DIFF", "false").env("GIT_DIFF_OPTS", "-u0").env("GIT_TRACE", "1");
    git.env("GIT_PAGER", "false").env("GIT_LITERAL_PATHSPECS", "1").env("LC_ALL", "C");

    assertThat(change(base + "..")).isEqualTo(before);
    assertThat(before.files()).hasSize(3);
  }

  @Test
  void anAttributesFileInTheChangeHidesNothing() {
    String base = git.write("a.rs", "fn a() {}\n").commit("base");
    git.write(".gitattributes", "*.rs -diff\n").write("a.rs", "fn b() {}\n").commit("hide");
    Change change = change(base + "..");
    assertThat(change.files()).hasSize(2);
    assertThat(change.files().get(1).count(Mark.ADDED)).isEqualTo(1);
  }
}
