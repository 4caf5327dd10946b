package brinell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.adapter.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderHookTest {
  @TempDir Path folder;

  private Path work = Path.of("");

  @BeforeEach
  void repository() {
    work = folder.resolve("work");
    GitFixture git = GitFixture.init(work);
    git.write(
        "brinell.toml",
        """
        brinell = 1
        name = "p"
        [disclosure]
        in = ["body"]
        [[clause]]
        id = "R8"
        title = "AI use is disclosed in the description"
        when = { ai = "any" }
        needs = { disclosed = true }
        otherwise = "fail"
        cure = "say it there"
        """);
    git.write("src/lib.rs", "fn a() {}\n").commit("Start");
    git.write("src/lib.rs", "fn b() {}\n")
        .commit("Two\n\nCo-authored-by: Claude <noreply@anthropic.com>\n");
  }

  private Run run(String... args) {
    return Run.of(args);
  }

  @Test
  void renderWritesAndThenHasNothingToWrite() throws IOException {
    String at = work.toString();
    assertThat(run("policy", "render", "--check", "-C", at).code()).isEqualTo(ExitCode.FAIL);
    assertThat(run("policy", "render", "-C", at).code()).isEqualTo(ExitCode.PASS);
    assertThat(run("policy", "render", "--check", "-C", at).code()).isEqualTo(ExitCode.PASS);
    Path agents = work.resolve("AGENTS.md");
    Files.writeString(agents, "# Mine\n" + Files.readString(agents));
    assertThat(run("policy", "render", "--check", "-C", at).code()).isEqualTo(ExitCode.PASS);
    Files.writeString(agents, Files.readString(agents).replace("Tell them", "Tell nobody"));
    Run drifted = run("policy", "render", "--check", "-C", at);
    assertThat(drifted.code()).isEqualTo(ExitCode.FAIL);
    assertThat(drifted.out()).contains("AGENTS.md").doesNotContain("CONTRIBUTING");
    assertThat(run("policy", "lint", "-C", at).code()).isEqualTo(ExitCode.PASS);
  }

  @Test
  void brokenMarkersAreNamedAndNothingIsWritten() throws IOException {
    Files.writeString(work.resolve("AGENTS.md"), "x\n<!-- brinell:begin agents -->\n");
    Run run = run("policy", "render", "-C", work.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("AGENTS.md:2");
    assertThat(work.resolve("CONTRIBUTING.md")).doesNotExist();
  }

  @Test
  void anExistingHookIsKept() throws IOException {
    String at = work.toString();
    Path hook = work.resolve(".git/hooks/pre-push");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho mine\n");
    Run refused = run("hook", "install", "-C", at);
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err()).contains("kept").contains("brinell preflight");
    assertThat(run("hook", "remove", "-C", at).code()).isEqualTo(ExitCode.INPUT);
    assertThat(hook).content().contains("echo mine");
    Files.delete(hook);
    assertThat(run("hook", "install", "-C", at).code()).isEqualTo(ExitCode.PASS);
    assertThat(Files.isExecutable(hook)).isTrue();
    assertThat(run("hook", "install", "-C", at).out()).startsWith("renewed");
    assertThat(run("hook", "remove", "-C", at).code()).isEqualTo(ExitCode.PASS);
    assertThat(hook).doesNotExist();
  }

  @Test
  void hooksThatSomebodyElseLooksAfterAreLeftAlone() {
    GitFixture.at(work).git("config", "core.hooksPath", ".husky");
    Run refused = run("hook", "install", "-C", work.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err()).contains(".husky");
  }

  @Test
  void preflightTellsWhatWillBeAsked() throws IOException {
    String at = work.toString();
    Run kernel = run("preflight", "HEAD~1..HEAD", "-C", at, "--policy", "linux-kernel");
    assertThat(kernel.code()).isEqualTo(ExitCode.FAIL);
    assertThat(kernel.out()).contains("[human-sign-off]").contains("Assisted-by");
    Run without = run("preflight", "HEAD~1..HEAD", "-C", at);
    assertThat(without.code()).isEqualTo(ExitCode.FAIL);
    assertThat(without.out()).contains("[R8]");
    Path text = folder.resolve("text.md");
    Files.writeString(
        text, "LLM disclosure: I used it to write the whole function, to save time.\n");
    Run with = run("preflight", "HEAD~1..HEAD", "-C", at, "--description", text.toString());
    String first = with.out().substring(0, with.out().indexOf("Kept:"));
    assertThat(first).doesNotContain("[R8]");
  }
}
