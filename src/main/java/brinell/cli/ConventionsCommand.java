package brinell.cli;

import brinell.app.CodebaseConventions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "conventions",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "What this codebase does where Rust leaves a choice: counted, with places that show it.",
      "A rule is what 98 of 100 places do. Nothing is asked of anybody: this page is for a newcomer to read."
    },
    footer = {
      "",
      "Examples:",
      "  brinell conventions",
      "  brinell conventions -o CONVENTIONS.md",
      "  brinell conventions --format agents >> AGENTS.md",
      "  brinell conventions --format clippy",
      "  brinell conventions check main..topic"
    })
final class ConventionsCommand implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "REVISION",
      description = "Whose code is counted (default: ${DEFAULT-VALUE}).")
  String revision = "HEAD";

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = {
        "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "agents: a section for AGENTS.md. clippy: what clippy can hold, to paste."
      })
  CodebaseConventions.Form form = CodebaseConventions.Form.md;

  @Option(names = "-o", paramLabel = "FILE", description = "Write there instead.")
  @Nullable Path output;

  ConventionsCommand(Screen screen) {
    this.screen = screen;
  }

  /** The command with what stands under it. */
  static CommandLine line(Screen screen) {
    return new CommandLine(new ConventionsCommand(screen))
        .addSubcommand("check", new ConventionsCheckCommand(screen));
  }

  @Override
  public Integer call() {
    String text = read();
    Path file = output;
    if (file == null) {
      screen.print(text);
    } else {
      Files.write(file, text);
    }
    return ExitCode.PASS.code();
  }

  private String read() {
    try (Progress progress = new Progress(screen);
        CodebaseConventions conventions = CodebaseConventions.at(folder)) {
      progress.accept("counting choices");
      return conventions.page(revision, form);
    }
  }
}
