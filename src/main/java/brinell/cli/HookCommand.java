package brinell.cli;

import brinell.app.HookFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "hook",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "A git hook that runs brinell preflight before a push.",
    footer = {"", "Examples:", "  brinell hook install", "  brinell hook remove"})
final class HookCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  static CommandLine line(Screen screen) {
    return new CommandLine(new HookCommand())
        .addSubcommand("install", new Install(screen))
        .addSubcommand("remove", new Remove(screen));
  }

  @Override
  public Integer call() {
    if (spec == null) {
      return ExitCode.DEFECT.code();
    }
    throw new ParameterException(spec.commandLine(), "say what to do with the hook");
  }

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = {
        "Installs the hook. One that is there already is kept.",
        "It tells what will be asked and never stops a push, unless BRINELL_HOOK=strict is set."
      })
  static final class Install implements Callable<Integer> {
    private final Screen screen;

    @Option(
        names = "-C",
        paramLabel = "DIR",
        description = "The repository (default: this folder).")
    Path folder = Path.of("");

    Install(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      screen.print(HookFile.install(folder));
      return ExitCode.PASS.code();
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes the hook that install wrote, and no other.")
  static final class Remove implements Callable<Integer> {
    private final Screen screen;

    @Option(
        names = "-C",
        paramLabel = "DIR",
        description = "The repository (default: this folder).")
    Path folder = Path.of("");

    Remove(Screen screen) {
      this.screen = screen;
    }

    @Override
    public Integer call() {
      screen.print(HookFile.remove(folder));
      return ExitCode.PASS.code();
    }
  }
}
