package brinell.cli;

import brinell.app.Brinell;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Learns how this codebase is written, and how other Rust on this machine is.",
      "From then on brinell check names the added hunks that are unfamiliar here, and learns what is merged by itself. Nothing leaves this machine; all of it is in the user's cache."
    },
    footer = {"", "Examples:", "  brinell learn", "  brinell learn origin/main"})
final class LearnCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      arity = "0..1",
      paramLabel = "REVISION",
      description = "What changes start from (default: ${DEFAULT-VALUE}).")
  String revision = "HEAD";

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  LearnCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    screen.print(learned());
    return ExitCode.PASS.code();
  }

  private String learned() {
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(folder)) {
      return brinell.learn(revision, progress).text();
    }
  }
}
