package brinell.cli;

import brinell.app.Brinell;
import brinell.core.Rejected;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "How a clause comes to its verdict for a change: every condition, whether it holds, and why.")
final class PolicyExplainCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "CLAUSE", description = "The clause's id.")
  String clause = "";

  @Mixin ChangeOptions change = new ChangeOptions();

  @Option(names = "--pr", paramLabel = "FILE", description = "What a forge knows.")
  @Nullable Path proposal;

  @Option(names = "--policy", paramLabel = "POLICY", description = "A file, or a preset's name.")
  @Nullable String policy;

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
        Brinell brinell = Brinell.at(change.folder)) {
      Brinell.Ask ask =
          new Brinell.Ask(
              change.request(brinell.scratch(), System.in),
              change.firstParent,
              Optional.ofNullable(proposal),
              Optional.ofNullable(policy));
      return brinell.explain(ask, clause, progress).orElseThrow(this::unknown);
    }
  }

  private Rejected unknown() {
    return Rejected.usage(
        clause, "is no clause of this policy", "brinell policy show POLICY lists them");
  }
}
