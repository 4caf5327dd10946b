package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.git.GitFixture;
import brinell.adapter.git.GitRepository;
import brinell.history.Landing;
import brinell.history.page.HistoryJson;
import brinell.history.share.History;
import brinell.port.Past;
import brinell.port.Shelf;
import brinell.report.json.JsonText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history made by git, with merges, octopuses and renames, read at once and in steps. */
class HistoriesTest {
  @TempDir Path folder;

  private final Map<String, byte[]> kept = new HashMap<>();

  private final Shelf shelf =
      new Shelf() {
        @Override
        public Optional<byte[]> take(String key) {
          return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, byte[] content) {
          kept.put(key, content);
        }
      };

  private static String print(Past past, Shelf shelf) {
    Past.Tip tip = past.tip("HEAD");
    History history =
        Histories.count("HEAD", tip, new BookReader(past, shelf, tip).read(), Optional.empty());
    return JsonText.print(HistoryJson.of(history));
  }

  @Test
  void inStepsItIsTheSameAsAtOnce() {
    GitFixture git = GitFixture.init(folder.resolve("steps"));
    Random random = new Random(5);
    git.write("src/a.rs", text(random, 30)).commit("Start");
    int merges = 0;
    try (GitRepository repository = GitRepository.open(git.folder())) {
      Past past = repository.past();
      for (int step = 0; step < 24; step++) {
        merges += step(git, random, step);
        if (step % 4 == 3) {
          assertThat(print(past, shelf)).as("step %d", step).isEqualTo(print(past, Shelf.none()));
        }
      }
      assertThat(merges).isGreaterThan(4);
      check(git, past);
    }
  }

  @Test
  void aRewrittenHistoryIsReadAnew() {
    GitFixture git = GitFixture.init(folder.resolve("rewritten"));
    Random random = new Random(6);
    git.write("a.rs", text(random, 9)).commit("Start");
    String old = git.write("a.rs", text(random, 9)).commit("Two");
    try (GitRepository repository = GitRepository.open(git.folder())) {
      Past past = repository.past();
      String before = print(past, shelf);
      git.git("reset", "-q", "--hard", "HEAD~1");
      git.write("b.rs", text(random, 9)).commit("Another two");
      assertThat(print(past, shelf)).isEqualTo(print(past, Shelf.none())).isNotEqualTo(before);
      git.git("merge", "-q", "--no-ff", "-m", "Merge it", old);
      assertThat(print(past, shelf)).isEqualTo(print(past, Shelf.none()));
      git.git("reset", "-q", "--hard", old);
      assertThat(print(past, shelf)).isEqualTo(before);
    }
  }

  /** What lands with what, and which lines are there, as git itself says. */
  private static void check(GitFixture git, Past past) {
    Past.Tip tip = past.tip("HEAD");
    BookReader.Read read = new BookReader(past, Shelf.none(), tip).read();
    for (Landing landing : read.landings()) {
      List<String> ours = new ArrayList<>(List.of(landing.commit().oid()));
      landing.brings().forEach(c -> ours.add(c.oid()));
      String oid = landing.commit().oid();
      String theirs =
          landing.commit().parents().isEmpty()
              ? git.git("rev-list", oid)
              : git.git("rev-list", oid, "^" + landing.commit().parents().getFirst());
      assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs.lines().toList());
    }
    History history = Histories.count("HEAD", tip, read, Optional.empty());
    long lines =
        git.git("grep", "-c", "", "HEAD", "--", "*.rs")
            .lines()
            .mapToLong(l -> Long.parseLong(l.substring(l.lastIndexOf(':') + 1)))
            .sum();
    assertThat(history.linesNow()).isEqualTo(lines);
    assertThat(history.commits().declared()).isPositive();
  }

  private static int step(GitFixture git, Random random, int step) {
    switch (random.nextInt(4)) {
      case 0 -> {
        branch(git, random, "b" + step);
        git.git(
            "merge",
            "-q",
            "--no-ff",
            "-m",
            "Merge pull request #" + step + " from x/y",
            "b" + step);
        return 1;
      }
      case 1 -> {
        branch(git, random, "b" + step);
        branch(git, random, "c" + step);
        git.git("merge", "-q", "--no-ff", "-m", "Merge three", "b" + step, "c" + step);
        return 1;
      }
      case 2 -> git.git("mv", "src/a.rs", "src/a.rs2");
      default -> git.write("src/a.rs", text(random, 40));
    }
    if (random.nextBoolean()) {
      git.write("src/ä b.rs", text(random, 5));
    }
    git.git("mv", "-k", "src/a.rs2", "src/a.rs");
    git.commit("Fix step " + step + "\n\nAssisted-by: Claude:opus\n");
    return 0;
  }

  private static void branch(GitFixture git, Random random, String name) {
    git.git("checkout", "-q", "-b", name);
    git.write("src/" + name + ".rs", text(random, 12)).commit("Work on " + name);
    git.write("src/" + name + ".rs", text(random, 12)).commit("More on " + name);
    git.git("checkout", "-q", "main");
  }

  private static String text(Random random, int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(random.nextInt(5) == 0 ? "// " : "fn f").append(random.nextInt(9)).append("\n");
    }
    return text.toString();
  }
}
