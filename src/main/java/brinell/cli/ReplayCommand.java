package brinell.cli;

import brinell.app.Brinell;
import brinell.app.MutantsAsk;
import brinell.check.mutation.MutantLines;
import brinell.check.mutation.Replay;
import brinell.core.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Plants one fault again in a scratch copy and runs the tests.",
      "First behind a switch, with the tests that come to it; then in the plain text, with all."
    },
    footer = {
      "",
      "Examples:",
      "  brinell replay 52340a4af1ca",
      "  brinell replay 52340a4af1ca --rev topic"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "ID", description = "The fault, as brinell mutants names it.")
  String id = "";

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Option(
      names = "--rev",
      paramLabel = "REV",
      description = "The revision (default: ${DEFAULT-VALUE}).")
  String revision = "HEAD";

  @Mixin CargoOptions cargo = new CargoOptions();

  ReplayCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    switch (read()) {
      case Replay.Seen.Fault fault -> screen.print(MutantLines.replay(fault));
      case Replay.Seen.Unknown unknown ->
          throw Rejected.usage(
              id,
              "no fault of " + revision + " has this id; it lapses when its function changes",
              "brinell mutants --list names those of a change");
      case Replay.Seen.Stopped(String because) ->
          throw Rejected.input(
              "replay", because, "make the project's own tests pass first: cargo test");
    }
    return ExitCode.PASS.code();
  }

  private Replay.Seen read() throws InterruptedException {
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(folder)) {
      MutantsAsk ask =
          new MutantsAsk(
              new brinell.port.Repository.Request.Range(revision),
              false,
              true,
              List.of(),
              false,
              false,
              Optional.empty(),
              cargo.options());
      return brinell.replay(id, ask, progress);
    }
  }
}
