package brinell.cli;

import brinell.app.Demo;
import brinell.report.html.HtmlIndex;
import brinell.report.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description =
        "Makes a small git repository with a Rust crate and six proposals, checks them, prints one dossier and writes a page that lists all six.",
    footer = {"", "Example:", "  brinell demo /tmp/ring"})
final class DemoCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "Where to make it (default: ${DEFAULT-VALUE}); must be new, empty, or an earlier demo.")
  Path folder = Path.of("brinell-demo");

  DemoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    Demo.Result result;
    try (Progress progress = new Progress(screen)) {
      result = Demo.run(folder, progress);
    }
    Path page = folder.resolve("dossiers.html");
    Files.write(page, HtmlIndex.render(result.dossiers()));
    screen.print(
        Terminal.render(result.shown(), new Terminal.Options(screen.colour(), false))
            + "\nThat was one of six. All six: "
            + page
            + "\nThe repository: "
            + folder.resolve("ring")
            + " (a branch for each proposal)\n");
    return ExitCode.PASS.code();
  }
}
