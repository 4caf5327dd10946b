package brinell.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brinell.core.Change;
import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.core.Hunk.Mark;
import brinell.core.Rejected;
import brinell.port.Repository.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories of other kinds, and what goes wrong. */
class UnusualTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void init() {
    git = GitFixture.init(folder.resolve("r"));
  }

  private static Change change(GitFixture in, String range) {
    return change(in, new Request.Range(range));
  }

  private static Change change(GitFixture in, Request request) {
    try (GitRepository repository = in.open()) {
      return repository.change(request, false);
    }
  }

  private static Rejected rejected(GitFixture in, Request request) {
    Rejected rejected = catchThrowableOfType(Rejected.class, () -> change(in, request));
    assertThat(rejected).as("it is rejected").isNotNull();
    assertThat(rejected.problems()).allSatisfy(p -> assertThat(p.cure()).isPresent());
    return rejected;
  }

  private static Rejected rejected(GitFixture in, String range) {
    return rejected(in, new Request.Range(range));
  }

  private static String cure(Rejected rejected) {
    return rejected.problems().getFirst().cure().orElseThrow();
  }

  private GitFixture cloned(String name, String... options) {
    GitFixture clone = GitFixture.at(folder.resolve(name));
    List<String> arguments = new ArrayList<>(List.of("clone", "-q"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("file://" + git.folder(), "."));
    clone.git(arguments.toArray(String[]::new));
    return clone;
  }

  private void three() {
    git.write("a", "1\n").commit("one");
    git.write("a", "2\n").write("b", "old\n").commit("two");
    git.write("a", "3\n").write("c", "new\n").commit("three");
  }

  @Test
  void bareLinkedAndSha256() {
    three();
    Change plain = change(git, "HEAD~1..");
    assertThat(change(cloned("bare", "--bare"), "HEAD~1..")).isEqualTo(plain);
    GitFixture bare = GitFixture.at(folder.resolve("bare"));
    try (GitRepository repository = bare.open()) {
      assertThat(repository.worktree()).isEmpty();
    }
    assertThat(rejected(bare, new Request.Worktree())).hasMessageContaining("no work tree");

    git.git("worktree", "add", "-q", "../linked", "HEAD~1");
    GitFixture linked = GitFixture.at(folder.resolve("linked")).write("a", "linked\n");
    assertThat(change(linked, new Request.Worktree()).files()).hasSize(1);
    assertThat(change(linked, "HEAD~1..").head()).isEqualTo(plain.base());
    linked.note("ai", "HEAD", "noted");
    assertThat(change(linked, "HEAD").commits().getFirst().notes()).hasSize(1);

    GitFixture sha = GitFixture.init(folder.resolve("sha"), "--object-format=sha256");
    String root = sha.write("a", "1\n").commit("one");
    assertThat(root).hasSize(64);
    assertThat(change(sha, root).base()).hasSize(64);
    sha.write("a", "2\n");
    assertThat(change(sha, new Request.Worktree()).files()).hasSize(1);
  }

  @Test
  void aSubfolderSeesTheWholeRepository() {
    git.write("sub/a", "1\n").write("top", "1\n").commit("one");
    git.write("sub/a", "2\n").write("top", "2\n").write("new", "x\n");
    GitFixture sub = GitFixture.at(git.folder().resolve("sub"));
    sub.environment().remove("GIT_CEILING_DIRECTORIES");
    assertThat(change(sub, new Request.Worktree()).files()).hasSize(3);
  }

  @Test
  void aShallowCloneSaysWhereItEnds() {
    three();
    GitFixture shallow = cloned("shallow", "--depth=2");
    assertThat(change(shallow, "HEAD").limits()).isEmpty();
    assertThat(rejected(shallow, "HEAD~1")).hasMessageContaining("cut off");
    shallow.branch("x").git("checkout", "-q", "--orphan", "other");
    shallow.commit("unrelated");
    assertThat(cure(rejected(shallow, "main...other"))).isEqualTo("git fetch --unshallow");
    assertThat(change(shallow, "other..main").limits()).anyMatch(l -> l.contains("shallow"));
  }

  @Test
  void aPartialCloneFetchesElsewhereOrSaysWhatIsAbsent() throws Exception {
    three();
    git.git("config", "uploadpack.allowFilter", "true");
    git.git("config", "uploadpack.allowAnySHA1InWant", "true");
    GitFixture partial = cloned("partial", "--filter=blob:none", "--bare");
    Change whole = change(git, "HEAD~1..");
    Map<String, Long> before = files(partial.folder());
    assertThat(change(partial, "HEAD~1..")).isEqualTo(whole);
    assertThat(files(partial.folder())).as("nothing was written").isEqualTo(before);

    Files.move(git.folder(), folder.resolve("elsewhere"));
    Change offline = change(partial, "HEAD~1..");
    assertThat(offline.files()).hasSize(2).allMatch(f -> f.body() instanceof FileChange.Unread);
    assertThat(offline.limits()).hasSize(2);
    assertThat(offline.commits()).isEqualTo(whole.commits());
    try (GitRepository repository = partial.open()) {
      assertThat(
              repository.blobs(Set.of(whole.files().getFirst().after().orElseThrow().blob()), 100))
          .isEmpty();
    }
  }

  @Test
  void ofAPartialCloneWhatIsHereIsRead() throws Exception {
    three();
    git.git("config", "uploadpack.allowFilter", "true");
    git.git("config", "uploadpack.allowAnySHA1InWant", "true");
    GitFixture partial = cloned("partial", "--filter=blob:none");
    Files.move(git.folder(), folder.resolve("elsewhere"));
    Change offline = change(partial, "HEAD~1..");
    assertThat(offline.files().get(0).body()).isInstanceOf(FileChange.Unread.class);
    assertThat(offline.files().get(1).count(Mark.ADDED)).isEqualTo(1);
  }

  private static Map<String, Long> files(Path root) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.size(file));
      }
    }
    return files;
  }

  @Test
  void aLargeFileIsNotRead() {
    git.write("small", "1\n").commit("base");
    git.write("large.txt", "a line of text\n".repeat(700_000))
        .write("small", "2\n")
        .commit("large");
    List<FileChange> files = change(git, "HEAD").files();
    assertThat(files.get(0).body()).isEqualTo(new FileChange.Unread("it is larger than 8 MiB"));
    assertThat(files.get(1).hunks()).hasSize(1);
  }

  @Test
  void aLargeDifferenceIsNotHeld() {
    git.write("a", "1\n".repeat(3_000_000)).write("z", "1\n").commit("base");
    git.write("a", "2\n".repeat(3_000_000)).write("z", "2\n").commit("all lines");
    Change change = change(git, "HEAD");
    assertThat(change.files().get(0).body())
        .isEqualTo(new FileChange.Unread("its difference is larger than 8 MiB"));
    assertThat(change.files().get(1).hunks()).hasSize(1);
    assertThat(change.limits()).containsExactly("1 file's content was not read");
  }

  @Test
  void sinceUpstreamFindsTheForkPoint() {
    three();
    GitFixture clone = cloned("clone");
    Rejected none = rejected(clone, new Request.SinceUpstream());
    assertThat(none).hasMessageContaining("same commit");
    clone.branch("topic").write("d", "x\n").commit("work");
    Change change = change(clone, new Request.SinceUpstream());
    assertThat(change.title()).isEqualTo("origin/main...HEAD");
    assertThat(change.commits()).hasSize(1);
    clone.git("remote", "set-head", "origin", "--delete");
    assertThat(change(clone, new Request.SinceUpstream()).title()).isEqualTo("origin/main...HEAD");
    clone.git("remote", "rename", "origin", "upstream");
    assertThat(change(clone, new Request.SinceUpstream()).title())
        .isEqualTo("upstream/main...HEAD");
    clone.git("remote", "remove", "upstream");
    assertThat(change(clone, new Request.SinceUpstream()).title()).isEqualTo("main...HEAD");
    clone.git("branch", "-D", "main");
    assertThat(rejected(clone, new Request.SinceUpstream()))
        .hasMessageContaining("no upstream branch");
  }

  @Test
  void whatTheUserMistypedIsSaid() {
    three();
    git.branch("feature/lexer");
    Rejected unknown = rejected(git, "mian..HEAD");
    assertThat(unknown.kind()).isEqualTo(Rejected.Kind.USAGE);
    assertThat(unknown).hasMessage("mian..HEAD: there is no revision named mian");
    assertThat(cure(unknown)).isEqualTo("Did you mean main?");
    assertThat(cure(rejected(git, "lexer"))).isEqualTo("Did you mean feature/lexer?");
    assertThat(rejected(git, "a")).hasMessageContaining("no revision named a");
    assertThat(rejected(git, "--output=x")).hasMessageContaining("no revision named");
    assertThat(rejected(git, "HEAD:a").kind()).isEqualTo(Rejected.Kind.USAGE);
    assertThat(rejected(git, "HEAD..HEAD~1")).hasMessageContaining("has no commit that HEAD lacks");
    assertThat(rejected(git, "HEAD..HEAD").kind()).isEqualTo(Rejected.Kind.INPUT);
    git.git("checkout", "-q", "--orphan", "alone");
    git.commit("unrelated");
    assertThat(rejected(git, "main...alone")).hasMessageContaining("no common ancestor");
    assertThat(change(git, "main..alone").commits()).hasSize(1);
  }

  @Test
  void whatIsWrongWithTheRepositoryIsSaid() throws Exception {
    GitFixture none = GitFixture.at(folder.resolve("none"));
    assertThat(rejected(none, "HEAD")).hasMessageContaining("no git repository here");
    assertThat(rejected(git, "HEAD")).hasMessageContaining("there is no commit yet");
    three();
    git.env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    Rejected owner = rejected(git, "HEAD");
    assertThat(owner).hasMessageContaining("belongs to another user");
    assertThat(cure(owner)).contains("safe.directory " + git.folder());
    git.environment().remove("GIT_TEST_ASSUME_DIFFERENT_OWNER");
    git.git("config", "core.repositoryFormatVersion", "99");
    assertThat(rejected(git, "HEAD")).hasMessageContaining("too old for this repository");
    git.git("config", "-f", ".git/config", "core.repositoryFormatVersion", "0");
    git.env("PATH", "/nonexistent");
    assertThat(rejected(git, "HEAD")).hasMessageContaining("git could not be started");
    assertThatThrownBy(() -> GitRepository.open(folder.resolve("gone")))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void aDamagedObjectIsSaid() throws Exception {
    three();
    String blob = git.git("rev-parse", "HEAD:a").strip();
    Path object =
        git.folder().resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
    assertThat(object.toFile().setWritable(true)).isTrue();
    Files.write(object, new byte[] {1, 2, 3});
    Rejected damaged = rejected(git, "HEAD");
    assertThat(damaged).hasMessageContaining("damaged or missing");
    assertThat(cure(damaged)).isEqualTo("git fsck --full");
    Files.delete(object);
    assertThat(rejected(git, "HEAD")).hasMessageContaining("damaged or missing");
  }

  @Test
  void gitsEnvironmentOfAHookIsRespected() {
    three();
    GitFixture elsewhere =
        GitFixture.at(folder.resolve("none")).env("GIT_DIR", git.folder() + "/.git");
    assertThat(change(elsewhere, "HEAD")).isEqualTo(change(git, "HEAD"));
  }

  @Test
  void anInterruptEndsIt() {
    three();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> git.open())
        .isInstanceOf(java.util.concurrent.CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hunksAppliedToTheBaseGiveTheHead() {
    Random random = new Random(42);
    int hunks = 0;
    for (int round = 0; round < 40; round++) {
      List<String> base = lines(random, random.nextInt(60));
      List<String> head = edited(random, base);
      git.write("f", String.join("", base)).write("other", round + "\n").commit("base " + round);
      git.write("f", String.join("", head))
          .write("other", "-" + round + "\n")
          .commit("head " + round);
      FileChange file = change(git, "HEAD").files().getFirst();
      List<Hunk> found = file.path().equals("f") ? file.hunks() : List.of();
      hunks += found.size();
      assertThat(Reapplied.of(strip(base), found)).as("round " + round).isEqualTo(strip(head));
    }
    assertThat(hunks).isGreaterThan(40);
  }

  private static List<String> strip(List<String> lines) {
    return lines.stream().map(l -> l.endsWith("\n") ? l.substring(0, l.length() - 1) : l).toList();
  }

  private static List<String> lines(Random random, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("line " + random.nextInt(12) + (random.nextInt(9) == 0 ? "\r" : "") + "\n");
    }
    return lines;
  }

  private static List<String> edited(Random random, List<String> base) {
    List<String> head = new ArrayList<>(base);
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(head.size() + 1);
      if (random.nextBoolean() || head.size() <= at) {
        head.addAll(at, lines(random, 1 + random.nextInt(3)));
      } else {
        head.remove(at);
      }
    }
    head.add(random.nextBoolean() ? "no end" : "end\n");
    return head;
  }

  @Test
  void aReadOnlyRepositoryIsRead() {
    three();
    git.write("a", "changed\n");
    git.git("pack-refs", "--all");
    assertThat(git.folder().resolve(".git").toFile().setWritable(false)).isTrue();
    try {
      assertThat(change(git, new Request.Worktree()).files()).hasSize(1);
    } finally {
      assertThat(git.folder().resolve(".git").toFile().setWritable(true)).isTrue();
    }
  }
}
