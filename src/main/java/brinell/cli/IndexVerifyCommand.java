package brinell.cli;

import brinell.app.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Compares every byte of an index with its checksums.",
    footer = {"", "Exit codes: 0 whole, 1 damaged, 4 no index"})
final class IndexVerifyCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "DIR", description = "The folder of the index.")
  Path index = Path.of("");

  IndexVerifyCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<String> wrong = Provenance.verify(index);
    if (wrong.isEmpty()) {
      screen.print("whole\n");
      return ExitCode.PASS.code();
    }
    wrong.forEach(sentence -> screen.print(Messages.inline(sentence) + "\n"));
    screen.say("  build the index again: brinell index build " + index + " SOURCE…\n");
    return ExitCode.FAIL.code();
  }
}
