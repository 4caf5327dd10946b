package brinell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import brinell.app.Policies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Both commands in real repositories. */
class PolicyLintInitTest {
  @TempDir Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Screen screen = new Screen(out, out, "", Map.of());

  @BeforeEach
  void repository() throws Exception {
    write("src/lib.rs", "pub fn f() {}\n");
    git("init", "--quiet");
    git("add", "--all");
    git("-c", "user.name=R", "-c", "user.email=r@example.org", "commit", "--quiet", "-m", "One");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.redirectErrorStream(true).redirectOutput(new File("/dev/null"));
    assertThat(builder.start().waitFor()).isZero();
  }

  private ExitCode lint(String... arguments) {
    return run(new PolicyLintCommand(screen), arguments);
  }

  private ExitCode init(String... arguments) {
    return run(new PolicyInitCommand(screen, typed(""), () -> false), arguments);
  }

  private static ByteArrayInputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private ExitCode run(Object command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-C", folder.toString()));
    all.addAll(List.of(arguments));
    out.reset();
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler((failure, c, parsed) -> {
      if (failure instanceof brinell.core.Rejected rejected) {
        screen.say(Messages.problems(rejected.problems()));
        return (rejected.kind() == brinell.core.Rejected.Kind.USAGE
                ? ExitCode.USAGE
                : ExitCode.INPUT)
            .code();
      }
      throw failure;
    });
    int code = line.execute(all.toArray(String[]::new));
    return List.of(ExitCode.values()).stream()
        .filter(e -> e.code() == code)
        .findFirst()
        .orElseThrow();
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void lintReportsReadingProblemsAndTheRestAtOnce() throws Exception {
    assertThat(lint()).isEqualTo(ExitCode.INPUT);
    assertThat(said()).contains("brinell policy init");
    write(
        "brinell.toml", "brinell = 1\nname = \"p\"\nsauce = \"x\"\n[areas.a]\npaths = \"src/x\"\n");
    assertThat(lint()).isEqualTo(ExitCode.FAIL);
    assertThat(said())
        .contains("brinell.toml:3: unknown key 'sauce'\n  did you mean 'source'?")
        .contains("brinell.toml:5: path pattern 'src/x' of area 'a' matches no file of HEAD")
        .endsWith("brinell.toml: 2 mistakes, no notes\n");
    write("sub/draft.toml", "brinell = 1\nname = \"p\"\nextends = \"base.toml\"\n");
    write("sub/base.toml", "brinell = 1\nname = \"b\"\n[areas.a]\npaths = \"src\"\n");
    assertThat(lint("sub/draft.toml")).as(said()).isEqualTo(ExitCode.PASS);
    assertThat(said()).isEqualTo("sub/draft.toml: no mistakes, no notes\n");
  }

  @Test
  void aBareRepositoryIsReadAtHead() throws Exception {
    write("brinell.toml", "brinell = 1\nname = \"p\"\n[areas.a]\npaths = \"src/x\"\n");
    git("add", "--all");
    git("-c", "user.name=R", "-c", "user.email=r@example.org", "commit", "--quiet", "-m", "Two");
    git("clone", "--quiet", "--bare", ".", "bare.git");
    folder = folder.resolve("bare.git");
    assertThat(lint()).isEqualTo(ExitCode.FAIL);
    assertThat(said()).contains("brinell.toml:4: path pattern 'src/x'");
    assertThat(init("--answers", "yes")).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whatInitWritesLintsClean() throws Exception {
    assertThat(Policies.presets()).isNotEmpty();
    for (String preset : Policies.presets()) {
      assertThat(init(preset, "--force")).as(said()).isEqualTo(ExitCode.PASS);
      assertThat(lint()).as(preset + said()).isEqualTo(ExitCode.PASS);
      assertThat(said()).contains("no mistakes");
      assertThat(Files.readString(folder.resolve("brinell.toml")))
          .contains("extends = \"" + preset + "\"")
          .doesNotContain("expect = {  }");
      assertThat(brinell.app.Policies.test(folder.resolve("brinell.toml").toString()))
          .isNotEmpty()
          .allMatch(result -> result.met());
    }
  }

  @Test
  void initOverwritesOnlyByForce() throws Exception {
    assertThat(init()).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("--answers");
    assertThat(init("--answers", "no")).isEqualTo(ExitCode.PASS);
    String first = Files.readString(folder.resolve("brinell.toml"));
    assertThat(init("--answers", "yes")).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("brinell.toml")).content().isEqualTo(first);
    assertThat(init("--answers", "yes", "--force")).isEqualTo(ExitCode.PASS);
    assertThat(folder.resolve("brinell.toml")).content().isNotEqualTo(first);
    assertThat(init("--force", "--answers", "disclosed,body,extent,nothing,src/gone"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("'src/gone' matches no file of HEAD");
  }

  @Test
  void onATerminalInitAsks() {
    PolicyInitCommand asking =
        new PolicyInitCommand(screen, typed("perhaps\ndisclosed\ntrailer\n\n\nsrc\n"), () -> true);
    assertThat(run(asking)).as(said()).isEqualTo(ExitCode.PASS);
    assertThat(said()).contains("'perhaps' is none of yes, disclosed, no");
    assertThat(folder.resolve("brinell.toml"))
        .content()
        .contains("in = [\"trailer\", \"body\"]", "paths = [\"src\"]");
    assertThat(lint()).isEqualTo(ExitCode.PASS);
    PolicyInitCommand no = new PolicyInitCommand(screen, typed("no\n"), () -> true);
    assertThat(run(no, "--force")).as("one question is enough").isEqualTo(ExitCode.PASS);
  }
}
