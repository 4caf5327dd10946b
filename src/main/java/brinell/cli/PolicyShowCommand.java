package brinell.cli;

import brinell.app.Policies;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description =
        "Prints a policy as it is after inheritance, each line with the file that it came from.")
final class PolicyShowCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      arity = "0..1",
      paramLabel = "POLICY",
      description = "A file or a preset's name (default: ${DEFAULT-VALUE}).")
  String policy = Policies.file().toString();

  PolicyShowCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    screen.print(Policies.show(policy));
    return ExitCode.PASS.code();
  }
}
