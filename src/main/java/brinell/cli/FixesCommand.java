package brinell.cli;

import brinell.app.Brinell;
import brinell.app.FixesAnswer;
import brinell.app.MutantsAsk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "fixes",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Runs the new and changed tests of a change on the code as it was before.",
      "A test of a fix fails there and passes with the change."
    },
    footer = {
      "",
      "Exit codes: 0 a test fails first, 1 all pass without the change, 3 it cannot be told",
      "",
      "Examples:",
      "  brinell fixes                  this branch against its upstream",
      "  brinell fixes HEAD~1..HEAD"
    })
final class FixesCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin CargoOptions cargo = new CargoOptions();

  @Option(names = "--budget", paramLabel = "TIME", description = "Stop after 90s, 10m or 1h.")
  @Nullable String budget;

  FixesCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    FixesAnswer answer = read();
    screen.print(answer.text());
    return answer
        .fixed()
        .map(fixed -> fixed ? ExitCode.PASS : ExitCode.FAIL)
        .orElse(ExitCode.UNDECIDED)
        .code();
  }

  private FixesAnswer read() throws InterruptedException {
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(change.folder)) {
      MutantsAsk ask =
          new MutantsAsk(
              change.request(brinell::scratch, System.in),
              change.firstParent,
              false,
              List.of(),
              false,
              false,
              false,
              Optional.ofNullable(budget).map(MutantsCommand::time),
              cargo.options());
      return brinell.fixes(ask, progress);
    }
  }
}
