package brinell.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.FileChange;
import brinell.core.Rejected;
import brinell.port.Repository.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories and layouts that few repositories have. */
class RareTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void init() {
    git = GitFixture.init(folder.resolve("r"));
  }

  private static Change change(GitFixture in, Request request) {
    try (GitRepository repository = in.open()) {
      return repository.change(request, false);
    }
  }

  private Change change(String range) {
    return change(git, new Request.Range(range));
  }

  private static Rejected rejected(GitFixture in, Request request) {
    Rejected rejected = catchThrowableOfType(Rejected.class, () -> change(in, request));
    assertThat(rejected).as("it is rejected").isNotNull();
    return rejected;
  }

  /** Two branches that merged each other have two merge bases, and neither is the better one. */
  @Test
  void aCrissCrossHasTwoMergeBases() {
    git.write("a", "1\n").commit("root");
    git.branch("topic").write("topic", "t\n");
    String right = git.commit("on topic");
    git.checkout("main").write("main", "m\n");
    String left = git.commit("on main");
    git.git("tag", "left", left);
    git.git("tag", "right", right);
    git.merge("right");
    git.checkout("topic").merge("left");
    git.write("later", "x\n").commit("after the cross");
    assertThat(git.git("merge-base", "--all", "main", "topic").lines()).hasSize(2);

    Change three = change("main...topic");
    assertThat(three.base()).isIn(left, right);
    assertThat(three.limits())
        .singleElement()
        .asString()
        .contains("main and topic have 2 merge bases", three.base().substring(0, 7));
    assertThat(three.commits())
        .extracting(Commit::subject)
        .contains("after the cross")
        .doesNotContain("on main", "on topic", "root");
    String other = three.base().equals(left) ? "topic" : "main";
    assertThat(three.files()).extracting(FileChange::path).containsExactly("later", other);
    assertThat(change("main...topic")).as("the same answer again").isEqualTo(three);

    Change two = change("main..topic");
    assertThat(two.files()).extracting(FileChange::path).containsExactly("later");
    assertThat(two.commits()).isEqualTo(three.commits());
  }

  private GitFixture library() {
    GitFixture library = GitFixture.init(folder.resolve("library"));
    library.write("lib.rs", "fn a() {}\n").commit("library");
    return library;
  }

  private GitFixture withSubmodule() {
    GitFixture library = library();
    git.write("own", "1\n").commit("base");
    git.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "-q",
        library.folder().toString(),
        "sub dir/sub");
    git.commit("with a submodule");
    return GitFixture.at(git.folder().resolve("sub dir/sub"));
  }

  @Test
  void whatIsNotCommittedInASubmoduleIsSaidToBeUnseen() {
    GitFixture sub = withSubmodule();
    Request worktree = new Request.Worktree();
    assertThat(rejected(git, worktree)).hasMessageEndingWith("the work tree is as HEAD left it");

    sub.write("lib.rs", "fn b() {}\n");
    assertThat(rejected(git, worktree))
        .hasMessageContaining("the submodule sub dir/sub has uncommitted content");
    git.write("own", "2\n");
    Change dirty = change(git, worktree);
    assertThat(dirty.files()).extracting(FileChange::path).containsExactly("own");
    assertThat(dirty.limits())
        .containsExactly(
            "the submodule sub dir/sub has uncommitted content, which is not in the change");

    sub.git("checkout", "-q", "--", "lib.rs");
    sub.write("untracked", "x\n");
    assertThat(change(git, worktree).limits()).hasSize(1);
    sub.commit("a commit in the submodule");
    Change moved = change(git, worktree);
    assertThat(moved.limits()).isEmpty();
    assertThat(moved.files()).extracting(FileChange::path).containsExactly("own", "sub dir/sub");
    assertThat(moved.files().getLast().body()).isEqualTo(new FileChange.Submodule());
  }

  @Test
  void aRangeDoesNotMindADirtySubmodule() {
    GitFixture sub = withSubmodule();
    Change clean = change("HEAD~1..HEAD");
    assertThat(clean.files())
        .extracting(FileChange::path)
        .containsExactly(".gitmodules", "sub dir/sub");
    sub.write("lib.rs", "fn b() {}\n").write("untracked", "x\n");
    assertThat(change("HEAD~1..HEAD")).isEqualTo(clean);
    assertThat(change(git, new Request.Range("HEAD")).limits()).isEmpty();
  }

  /** Of git 2.45 and newer. */
  @Test
  void refsInTablesAreRead() {
    GitFixture tables = GitFixture.at(folder.resolve("tables"));
    Assumptions.assumeTrue(knowsTables(tables), "this git knows no reftable");
    tables.write("a", "1\n").commit("one");
    String head = tables.write("a", "2\n").commit("two");
    tables.branch("topic").write("b", "x\n").commit("three");
    tables.note("ai", head, "noted");
    assertThat(tables.folder().resolve(".git/reftable")).isDirectory();
    Change change = change(tables, new Request.Range("main...topic"));
    assertThat(change.commits()).extracting(Commit::subject).containsExactly("three");
    assertThat(change(tables, new Request.Range("main")).commits().getFirst().notes()).hasSize(1);
    tables.write("a", "3\n");
    assertThat(change(tables, new Request.Worktree()).files()).hasSize(1);
  }

  private static boolean knowsTables(GitFixture in) {
    try {
      in.git("init", "-q", "-b", "main", "--template=", "--ref-format=reftable");
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  @Test
  void aGitThatKnowsNoTablesIsSaidToBeTooOld() throws Exception {
    git.write("a", "1\n").commit("one");
    assertThat(change("HEAD").files()).hasSize(1);
    Path config = git.folder().resolve(".git/config");
    String text =
        Files.readString(config)
            .replaceAll("repositoryformatversion = \\d", "repositoryformatversion = 1");
    Files.writeString(config, text + "[extensions]\n\trefStorage = no-such-storage\n");
    Rejected rejected = rejected(git, new Request.Range("HEAD"));
    assertThat(rejected.kind()).isEqualTo(Rejected.Kind.INPUT);
    assertThat(rejected).hasMessageContaining("too old for this repository");
    assertThat(rejected.problems().getFirst().cure().orElseThrow()).contains("newer git");
    assertThat(rejected).message().doesNotContain("\n");
  }
}
