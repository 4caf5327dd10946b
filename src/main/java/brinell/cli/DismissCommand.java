package brinell.cli;

import brinell.app.Brinell;
import brinell.app.MutantsAsk;
import brinell.port.Repository.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "dismiss",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Notes in brinell.toml that a planted fault needs no test, and why.",
      "It is bound to the text of the function and lapses when that changes."
    },
    footer = {
      "",
      "Examples:",
      "  brinell dismiss 52340a4af1ca --because 'the loop ends one round later anyway'"
    })
final class DismissCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "ID", description = "The fault, as brinell mutants names it.")
  String id = "";

  @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why.")
  String because = "";

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Mixin CargoOptions cargo = new CargoOptions();

  DismissCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    screen.print(write());
    return ExitCode.PASS.code();
  }

  private String write() throws InterruptedException {
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(folder)) {
      progress.accept("looking for the fault");
      Request head = new Request.Range("HEAD");
      MutantsAsk ask =
          new MutantsAsk(
              head, false, true, List.of(), true, false, false, Optional.empty(), cargo.options());
      return brinell.dismiss(id, because, ask);
    }
  }
}
