package brinell.cli;

import brinell.app.PolicyRender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Writes what brinell.toml says into the files that people and agents read: CONTRIBUTING.md, AGENTS.md, the pull request template, a welcome note and replies.",
      "What stands outside of its markers is kept."
    },
    footer = {
      "",
      "Examples:",
      "  brinell policy render",
      "  brinell policy render --check",
      "",
      "Exit codes: 0 written, or nothing to write; 1 with --check: a file is not up to date"
    })
final class PolicyRenderCommand implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Option(names = "--check", description = "Writes nothing; says which files are not up to date.")
  boolean check;

  PolicyRenderCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<PolicyRender.Target> stale =
        PolicyRender.targets(folder).stream().filter(PolicyRender.Target::changes).toList();
    StringBuilder out = new StringBuilder();
    for (PolicyRender.Target target : stale) {
      String what = target.exists() ? "changed  " : "new      ";
      out.append(check ? "not up to date: " : what).append(target.path()).append('\n');
      if (!check) {
        write(target);
      }
    }
    if (stale.isEmpty()) {
      out.append("all texts say what brinell.toml says\n");
    } else if (check) {
      out.append("to write them: brinell policy render\n");
    }
    screen.print(out.toString());
    return (check && !stale.isEmpty() ? ExitCode.FAIL : ExitCode.PASS).code();
  }

  private static void write(PolicyRender.Target target) {
    Path folder = target.file().getParent();
    try {
      if (folder != null) {
        java.nio.file.Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new OutputFailed(target.path(), e);
    }
    Files.write(target.file(), target.text());
  }
}
