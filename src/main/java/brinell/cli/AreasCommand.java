package brinell.cli;

import brinell.app.AreaCounts;
import brinell.app.PolicyLint;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "areas",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Proposes a map of critical parts of a Rust project, from what can be counted: unsafe code, public signatures, who uses it, past repairs, code owners.",
      "Each line with its reasons; people decide. What is counted: docs/areas.md."
    },
    footer = {
      "",
      "Examples:",
      "  brinell areas",
      "  brinell areas --check",
      "",
      "Exit codes: 0; 1 with --check: the map and the project disagree"
    })
final class AreasCommand implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Option(
      names = "--check",
      description =
          "Compares the map of brinell.toml with the tree, the code owners and the counts.")
  boolean check;

  AreasCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    AreaCounts.Found found = AreaCounts.of(folder);
    if (!check) {
      screen.print(found.toml());
      return ExitCode.PASS.code();
    }
    return drift(found).code();
  }

  private ExitCode drift(AreaCounts.Found found) {
    StringBuilder out = new StringBuilder();
    if (!found.hasMap()) {
      screen.print("brinell.toml has no areas yet; a proposal: brinell areas\n");
      return ExitCode.FAIL;
    }
    PolicyLint.Result lint = PolicyLint.run(folder, Optional.empty());
    found.drift().forEach(d -> out.append(Messages.inline(d)).append('\n'));
    out.append(PolicyLintCommand.text(lint));
    screen.print(out.toString());
    boolean clean = found.drift().isEmpty() && lint.mistakes().isEmpty();
    return clean ? ExitCode.PASS : ExitCode.FAIL;
  }
}
