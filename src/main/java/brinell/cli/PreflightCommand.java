package brinell.cli;

import brinell.app.Brinell;
import brinell.core.Dossier;
import brinell.core.Verdict;
import brinell.report.terminal.Preflight;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Says what a repository will ask of your change, before you push it.",
      "The same rules that its maintainers see, as if you proposed it now."
    },
    footer = {
      "",
      "Examples:",
      "  brinell preflight",
      "  brinell preflight --description draft.md",
      "  brinell preflight --staged --policy linux-kernel",
      "",
      "Exit codes: 0 nothing stands against it, 1 something has to be done first"
    })
final class PreflightCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = "A file, or a preset's name (see: brinell policy list).")
  @Nullable String policy;

  @Option(
      names = "--description",
      paramLabel = "FILE",
      description = "The text of the pull request, as far as it is written.")
  @Nullable Path description;

  PreflightCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    Dossier dossier = examine();
    screen.print(Preflight.render(dossier));
    return (dossier.gravest() == Verdict.FAIL ? ExitCode.FAIL : ExitCode.PASS).code();
  }

  private Dossier examine() throws InterruptedException {
    Path file = description;
    String text = file == null ? "" : Files.read(file, "name a text file");
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(change.folder)) {
      Brinell.Ask ask =
          new Brinell.Ask(
              change.request(brinell::scratch, System.in),
              change.firstParent,
              Optional.empty(),
              Optional.ofNullable(policy),
              Optional.empty());
      return brinell.preflight(ask, text, progress);
    }
  }
}
