package brinell.app;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.core.Dossier;
import brinell.core.Rejected;
import brinell.core.Verdict;
import brinell.report.html.HtmlIndex;
import brinell.report.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @TempDir Path folder;

  private static Verdict verdict(Dossier dossier, String clause) {
    return dossier.judgements().stream()
        .filter(j -> j.clause().equals(clause))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @Test
  void sixProposalsComeToSixDifferentAnswers() throws InterruptedException {
    List<Dossier> dossiers = Demo.run(folder.resolve("demo"), stage -> {}).dossiers();
    assertThat(dossiers).hasSize(6);
    assertThat(verdict(dossiers.get(0), "say-it")).isEqualTo(Verdict.ATTEST);
    assertThat(dossiers.get(1).gravest()).isEqualTo(Verdict.PASS);
    assertThat(dossiers.get(2).gravest()).isEqualTo(Verdict.PASS);
    assertThat(verdict(dossiers.get(3), "no-contradiction")).isEqualTo(Verdict.FAIL);
    assertThat(verdict(dossiers.get(4), "unsafe-by-hand")).isEqualTo(Verdict.FAIL);
    assertThat(verdict(dossiers.get(4), "tests")).isEqualTo(Verdict.REVIEW);
    assertThat(verdict(dossiers.get(5), "a-person-signs")).isEqualTo(Verdict.FAIL);
    assertThat(verdict(dossiers.get(5), "a-person-opens")).isEqualTo(Verdict.FAIL);
  }

  @Test
  void twiceTheSameBytes() throws InterruptedException {
    List<Dossier> first = Demo.run(folder.resolve("one"), stage -> {}).dossiers();
    List<Dossier> second = Demo.run(folder.resolve("two"), stage -> {}).dossiers();
    assertThat(HtmlIndex.render(first))
        .isEqualTo(HtmlIndex.render(second))
        .hasSizeGreaterThan(10_000);
  }

  @Test
  void aStoredDossierIsJudgedAgainUnderAnotherPolicy() throws InterruptedException {
    Dossier dossier = Demo.run(folder.resolve("demo"), stage -> {}).dossiers().get(2);
    String json = Json.write(dossier);
    Dossier kernel = Brinell.judge("d.json", json, "linux-kernel");
    Dossier kubernetes = Brinell.judge("d.json", json, "kubernetes");
    assertThat(kernel.gravest()).isNotEqualTo(Verdict.FAIL);
    assertThat(kubernetes.gravest()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aFolderThatIsNoDemoIsLeftAlone() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    Assertions.assertThatThrownBy(() -> Demo.run(folder, stage -> {})).isInstanceOf(Rejected.class);
    assertThat(mine).hasContent("mine");
    assertThat(folder.resolve("ring")).doesNotExist();
  }
}
