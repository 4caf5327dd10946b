package brinell.cli;

import brinell.app.Policies;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Writes, checks, shows, explains and tests policies. The language: docs/policy.md.",
    footer = {
      "",
      "Examples:",
      "  brinell policy init rust-lang/rust",
      "  brinell policy lint",
      "  brinell policy render",
      "  brinell policy list",
      "  brinell policy show rust-lang/rust",
      "  brinell policy explain R17 main..topic --pr pr.json",
      "  brinell policy test brinell.toml"
    })
final class PolicyCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  /** The command with all that stand under it. */
  static CommandLine line(Screen screen) {
    return new CommandLine(new PolicyCommand())
        .addSubcommand("init", new PolicyInitCommand(screen))
        .addSubcommand("lint", new PolicyLintCommand(screen))
        .addSubcommand("list", new ListPresets(screen))
        .addSubcommand("render", new PolicyRenderCommand(screen))
        .addSubcommand("show", new PolicyShowCommand(screen))
        .addSubcommand("explain", new PolicyExplainCommand(screen))
        .addSubcommand("test", new PolicyTestCommand(screen));
  }

  @Override
  public Integer call() {
    if (spec == null) {
      return ExitCode.DEFECT.code();
    }
    throw new ParameterException(spec.commandLine(), "say what to do with a policy");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The presets that come with Brinell.")
  static final class ListPresets implements Callable<Integer> {
    private final Screen screen;

    ListPresets(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      List<String> names = Policies.presets();
      int width = names.stream().mapToInt(String::length).max().orElse(0);
      StringBuilder out = new StringBuilder();
      for (String name : names) {
        out.append(name)
            .append(" ".repeat(width - name.length() + 2))
            .append(Policies.origin(name))
            .append('\n');
      }
      screen.print(out.toString());
      return ExitCode.PASS.code();
    }
  }
}
