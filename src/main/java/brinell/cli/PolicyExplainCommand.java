package brinell.cli;

import brinell.app.Brinell;
import brinell.core.Rejected;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description =
        "How a clause comes to its verdict for a change: every condition, whether it holds, and why.")
final class PolicyExplainCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "CLAUSE", description = "The clause's id.")
  String clause = "";

  @Mixin AskOptions asked = new AskOptions();

  PolicyExplainCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    screen.print(explain());
    return ExitCode.PASS.code();
  }

  private String explain() throws Exception {
    try (Progress progress = new Progress(screen);
        Brinell brinell = asked.open()) {
      return brinell.explain(asked.ask(brinell), clause, progress).orElseThrow(this::unknown);
    }
  }

  private Rejected unknown() {
    return Rejected.usage(
        clause, "is no clause of this policy", "brinell policy show POLICY lists them");
  }
}
