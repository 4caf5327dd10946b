package brinell.cli;

import brinell.app.Brinell;
import brinell.app.MutantsAsk;
import brinell.app.TestForAnswer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "test-for",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Writes a test that notices a fault: searches a call at which original and fault differ.",
      "A test is printed only after it passed on the original and failed on the fault. Nothing is written to the work tree."
    },
    footer = {
      "",
      "Examples:",
      "  brinell test-for 52340a4af1ca",
      "  brinell test-for 52340a4af1ca main..topic",
      "  brinell test-for 52340a4af1ca --diff | git apply"
    })
final class TestForCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin FaultId fault = new FaultId();

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin CargoOptions cargo = new CargoOptions();

  @Option(names = "--diff", description = "Only the patch that adds the test.")
  boolean diff;

  @Option(names = "--budget", paramLabel = "TIME", description = "Stop after 90s, 10m or 1h.")
  @Nullable String budget;

  TestForCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    TestForAnswer answer = read();
    boolean proven = answer.patch().isPresent();
    if (diff && !proven) {
      screen.say(answer.text());
    } else {
      screen.print(diff ? answer.patch().orElse("") : answer.text());
    }
    return proven ? ExitCode.PASS.code() : ExitCode.UNDECIDED.code();
  }

  private TestForAnswer read() throws InterruptedException {
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
              Optional.ofNullable(budget).map(MutantsCommand::time),
              cargo.options());
      return brinell.testFor(fault.id, ask, progress);
    }
  }
}
