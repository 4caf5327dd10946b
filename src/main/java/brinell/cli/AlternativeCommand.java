package brinell.cli;

import brinell.app.CodebaseConventions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "alternative",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "How this codebase would write a line of a file.",
    footer = {"", "Examples:", "  brinell alternative src/parser.rs:41"})
final class AlternativeCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(arity = "1", paramLabel = "FILE:LINE", description = "A line of a file.")
  String place = "";

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  AlternativeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (CodebaseConventions conventions = CodebaseConventions.at(folder)) {
      screen.print(conventions.alternative(place));
    }
    return ExitCode.PASS.code();
  }
}
