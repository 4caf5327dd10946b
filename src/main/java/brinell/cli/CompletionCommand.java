package brinell.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Prints a completion script for bash and zsh.",
    footer = {"", "Example:", "  source <(brinell completion)"})
final class CompletionCommand implements Callable<Integer> {
  private final Screen screen;

  CompletionCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    screen.print(AutoComplete.bash("brinell", Commands.everything(screen)));
    return ExitCode.PASS.code();
  }
}
