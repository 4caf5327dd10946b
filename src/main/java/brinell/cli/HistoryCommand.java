package brinell.cli;

import brinell.app.Histories;
import brinell.app.Histories.Listing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "What a repository's past declares about AI use, and what became of it: by week, area, tool and model; reverts, repairs, lines that stayed.",
      "Never by person. What each figure means: docs/history.md."
    },
    footer = {
      "",
      "Examples:",
      "  brinell history",
      "  brinell history --since 2026-01-01 -o history.html",
      "  brinell history -C ../other --format json | jq .declared"
    })
final class HistoryCommand implements Callable<Integer> {
  private final Screen screen;

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  @Option(
      names = "--branch",
      paramLabel = "REV",
      description = "Whose history counts (default: HEAD).")
  @Nullable String branch;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Shows what landed from this day on, for example 2026-01-01.")
  @Nullable String since;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "On standard output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Listing form = Listing.text;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Also writes FILE, as a page or as JSON by its ending (.html, .json).")
  @Nullable Path file;

  HistoryCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Histories.Ask ask =
        new Histories.Ask(folder, Optional.ofNullable(branch), Optional.ofNullable(since));
    Path target = file;
    if (target != null) {
      Files.write(target, Histories.of(ask, byEnding(target)));
    }
    screen.print(Histories.of(ask, form));
    return ExitCode.PASS.code();
  }

  private static Listing byEnding(Path file) {
    String name = file.toString();
    return name.endsWith(".html")
        ? Listing.html
        : name.endsWith(".json") ? Listing.json : Listing.text;
  }
}
