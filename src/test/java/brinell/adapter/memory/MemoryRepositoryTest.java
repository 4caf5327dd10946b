package brinell.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.git.GitFixture;
import brinell.adapter.git.GitRepository;
import brinell.adapter.git.Reapplied;
import brinell.core.Change;
import brinell.core.FileChange;
import brinell.port.Repository.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryRepositoryTest {
  private static final Request ANY = new Request.Range("base..head");

  private static Change change(Map<String, String> before, Map<String, String> after) {
    try (MemoryRepository repository = MemoryRepository.of(before, after, List.of())) {
      return repository.change(ANY, false);
    }
  }

  @Test
  void itSaysWhatGitSays(@TempDir Path folder) {
    Map<String, String> before =
        Map.of(
            "gone",
            "x\n",
            "same",
            "s\n",
            "edited",
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n",
            "tail",
            "a",
            "bin",
            "\0");
    Map<String, String> after =
        Map.of(
            "new",
            "n\nm",
            "same",
            "s\n",
            "edited",
            "1\nzwei\n3\n4\n5\n6\n7\n8\n9\n10\n11\n",
            "tail",
            "a\n",
            "bin",
            "\0\0",
            "empty",
            "");
    GitFixture git = GitFixture.init(folder);
    before.forEach(git::write);
    git.commit("base");
    git.delete("gone");
    after.forEach(git::write);
    git.commit("head");
    try (GitRepository repository = git.open()) {
      List<FileChange> files = repository.change(new Request.Range("HEAD~1.."), false).files();
      assertThat(files).hasSize(6);
      assertThat(change(before, after).files()).isEqualTo(files);
    }
  }

  @Test
  void hunksAppliedToTheBaseGiveTheHead() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      List<String> base = lines(random, random.nextInt(30));
      List<String> head =
          random.nextInt(5) == 0 ? lines(random, random.nextInt(30)) : edited(random, base);
      if (!base.equals(head)) {
        Change change = change(Map.of("f", text(base)), Map.of("f", text(head)));
        assertThat(Reapplied.of(base, change.files().getFirst().hunks()))
            .as(base + " to " + head)
            .isEqualTo(head);
      }
    }
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static List<String> lines(Random random, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(String.valueOf(random.nextInt(6)));
    }
    return lines;
  }

  private static List<String> edited(Random random, List<String> base) {
    List<String> head = new ArrayList<>(base);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(head.size() + 1);
      if (at < head.size() && random.nextBoolean()) {
        head.remove(at);
      } else {
        head.add(at, String.valueOf(random.nextInt(6)));
      }
    }
    return head;
  }

  @Test
  void blobsPathsAndFiles() {
    try (MemoryRepository repository =
        MemoryRepository.of(Map.of("a", "1\n"), Map.of("a", "2\n", "b", ""), List.of())) {
      assertThat(MemoryRepository.oid("1\n")).isEqualTo("d00491fd7e5bb6fa28c517a0bb32b8b506539d4d");
      assertThat(repository.blobs(Set.of(MemoryRepository.oid("1\n"), "x"), 10)).hasSize(1);
      assertThat(repository.paths("head")).containsExactly("a", "b");
      assertThat(repository.file("base", "a")).hasValue("1\n".getBytes(StandardCharsets.UTF_8));
      assertThat(repository.file("base", "b")).isEmpty();
    }
  }
}
