package brinell.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Builds and looks after indexes of known code. See docs/provenance.md.",
    footer = {
      "",
      "Examples:",
      "  brinell index build ~/known ~/.cargo/registry/cache",
      "  brinell index build ~/known /var/cache/apt/archives helix=~/src/helix.git",
      "  brinell index add ~/known tokio=~/src/tokio.git --tags",
      "  brinell index verify ~/known"
    })
final class IndexCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  /** The command with all that stand under it. */
  static CommandLine line(Screen screen) {
    return new CommandLine(new IndexCommand())
        .addSubcommand("build", new IndexBuildCommand(screen))
        .addSubcommand("add", new IndexAddCommand(screen))
        .addSubcommand("info", new IndexInfoCommand(screen))
        .addSubcommand("verify", new IndexVerifyCommand(screen));
  }

  @Override
  public Integer call() {
    CommandSpec known = java.util.Objects.requireNonNull(spec);
    throw new ParameterException(known.commandLine(), "Missing required subcommand");
  }
}
