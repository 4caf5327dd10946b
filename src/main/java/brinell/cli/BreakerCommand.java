package brinell.cli;

import brinell.app.BreakerAsk;
import brinell.app.Breakers;
import brinell.app.Breakers.Listing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "breaker",
    mixinStandardHelpOptions = true,
    description = {
      "Whether the policy's circuit breaker is closed or tripped, since when, and what can become of it.",
      "What is counted, exactly: docs/breaker.md."
    },
    footer = {
      "",
      "Examples:",
      "  brinell breaker",
      "  brinell breaker --at head --unit first-parent",
      "  brinell breaker --queue prs.json",
      "  brinell breaker replay",
      "",
      "Exit codes: 0 closed, 1 tripped, 3 unknown"
    })
final class BreakerCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin Options options = new Options();

  @Option(
      names = "--queue",
      paramLabel = "FILE",
      description = "Pull requests that wait, as gh pr list --json writes them.")
  @Nullable Path queue;

  BreakerCommand(Screen screen) {
    this.screen = screen;
  }

  static CommandLine line(Screen screen) {
    return new CommandLine(new BreakerCommand(screen)).addSubcommand("replay", new Past(screen));
  }

  /** Which breaker. */
  static final class Options {
    @Option(
        names = "-C",
        paramLabel = "DIR",
        description = "The repository (default: this folder).")
    Path folder = Path.of("");

    @Option(
        names = "--branch",
        paramLabel = "REV",
        description = "Whose history counts (default: HEAD).")
    @Nullable String branch;

    @Option(
        names = "--policy",
        paramLabel = "POLICY",
        description = "A file or a preset (default: brinell.toml at the branch's tip).")
    @Nullable String policy;

    @Option(
        names = "--at",
        paramLabel = "TIME",
        description =
            "As seen then: 2026-08-05T12:00:00Z, 2026-08-05, or head for the tip's date (default: now).")
    @Nullable String at;

    @Option(
        names = "--unit",
        paramLabel = "UNIT",
        description =
            "Count merged-proposals, first-parent or commits instead of what the policy says.")
    @Nullable String unit;

    @Option(
        names = "--format",
        paramLabel = "FORM",
        description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Listing form = Listing.text;

    BreakerAsk ask(Optional<Path> queue) {
      return new BreakerAsk(
          folder,
          Optional.ofNullable(branch),
          Optional.ofNullable(policy),
          Optional.ofNullable(at),
          Optional.ofNullable(unit),
          queue);
    }
  }

  @Override
  public Integer call() {
    Breakers.Said said = Breakers.now(options.ask(Optional.ofNullable(queue)), options.form);
    screen.print(said.text());
    return switch (said.state()) {
      case "closed" -> ExitCode.PASS.code();
      case "tripped" -> ExitCode.FAIL.code();
      default -> ExitCode.UNDECIDED.code();
    };
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Every trip and reopening of the past, oldest first.")
  static final class Past implements Callable<Integer> {
    private final Screen screen;

    @Mixin Options options = new Options();

    Past(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      screen.print(Breakers.replay(options.ask(Optional.empty()), options.form).text());
      return ExitCode.PASS.code();
    }
  }
}
