package brinell.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.port.Landed;
import brinell.port.Landed.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandedTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void init() {
    git = GitFixture.init(folder.resolve("r"));
  }

  private List<Landed> landed(String revision, int most) {
    try (GitRepository repository = git.open()) {
      return repository.landed(revision, most);
    }
  }

  @Test
  void eachFirstParentCommitTellsItsAddedLines() {
    git.write("src/a.rs", "1\n2\n3\n4\n").write("README", "x\n").commit("first");
    git.write("README", "y\n").commit("no Rust");
    String two = git.write("src/a.rs", "1\nnew\n2\n3\n@@ -1 +1,9 @@\nlast\n").commit("second");
    String three = git.write("src/b.rs", "+++ b/x.rs\n").delete("README").commit("third");
    List<Landed> all = landed("main", 10);
    assertThat(all).extracting(Landed::commit).containsExactly(three, two);
    Landed.Touched changed = all.get(1).files().getFirst();
    assertThat(changed.path()).isEqualTo("src/a.rs");
    assertThat(changed.before()).isPresent();
    assertThat(changed.added()).containsExactly(new Run(2, 2), new Run(5, 6));
    Landed.Touched added = all.get(0).files().getFirst();
    assertThat(added.before()).isEqualTo(Optional.empty());
    assertThat(added.added()).containsExactly(new Run(1, 1));
    assertThat(landed("main", 1)).extracting(Landed::commit).containsExactly(three);
  }

  @Test
  void aMergeIsOneChangeAndDeletedLinesAreNone() {
    git.write("a.rs", "1\n2\n").commit("first");
    git.git("checkout", "-qb", "topic");
    git.write("b.rs", "3\n").commit("on the topic");
    git.write("c.rs", "4\n").commit("more on the topic");
    git.git("checkout", "-q", "main");
    String deleting = git.write("a.rs", "1\n").commit("deletes");
    git.git("merge", "-q", "--no-ff", "-m", "merge", "topic");
    List<Landed> all = landed("HEAD", 10);
    assertThat(all).hasSize(2);
    assertThat(all.get(0).files()).extracting(f -> f.path()).containsExactly("b.rs", "c.rs");
    assertThat(all.get(1).commit()).isEqualTo(deleting);
    assertThat(all.get(1).files()).isEmpty();
  }

  @Test
  void aMovedFileCountsWithWhatDiffers() {
    git.write("a.rs", "1\n2\n3\n4\n5\n6\n7\n8\n").commit("first");
    git.delete("a.rs").write("b.rs", "1\n2\n3\n4\n5\n6\n7\n8\n9\n").commit("moves");
    Landed moved = landed("main", 1).getFirst();
    assertThat(moved.files()).hasSize(1);
    assertThat(moved.files().getFirst().before()).isPresent();
    assertThat(moved.files().getFirst().added()).containsExactly(new Run(9, 9));
  }
}
