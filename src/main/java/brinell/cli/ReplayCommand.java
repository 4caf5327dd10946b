package brinell.cli;

import brinell.app.Brinell;
import brinell.app.MutantsAsk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Plants one fault again in a scratch copy and runs the tests.",
      "First behind a switch, with the tests that come to it; then in the plain text, with all."
    },
    footer = {
      "",
      "Examples:",
      "  brinell replay 52340a4af1ca",
      "  brinell replay 52340a4af1ca main..topic"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin FaultId fault = new FaultId();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin CargoOptions cargo = new CargoOptions();

  ReplayCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    screen.print(read());
    return ExitCode.PASS.code();
  }

  private String read() throws InterruptedException {
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(change.folder)) {
      MutantsAsk ask =
          new MutantsAsk(
              change.request(brinell::scratch, System.in),
              change.firstParent,
              true,
              List.of(),
              false,
              false,
              false,
              Optional.empty(),
              cargo.options());
      return brinell.replay(fault.id, ask, progress);
    }
  }
}
