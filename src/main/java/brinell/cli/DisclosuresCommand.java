package brinell.cli;

import brinell.app.Brinell;
import brinell.app.Brinell.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "disclosures",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "What each commit says about AI use, oldest first.",
      "undeclared: nothing was said. none: somebody said that no AI was used."
    },
    footer = {
      "",
      "Examples:",
      "  brinell disclosures v1.0..HEAD",
      "  brinell disclosures HEAD~200..HEAD --format jsonl | jq -r .level | sort | uniq -c"
    })
final class DisclosuresCommand implements Quick.Command {
  private final Screen screen;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Listing form = Listing.table;

  DisclosuresCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    screen.print(read());
    return ExitCode.PASS.code();
  }

  @Override
  public boolean take(String word, Quick words) {
    if (word.equals("--format")) {
      form = words.constant(Listing.values());
      return true;
    }
    return change.take(word, words);
  }

  private String read() {
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(change.folder)) {
      progress.accept("reading commits");
      return brinell.disclosures(
          change.request(brinell::scratch, System.in), change.firstParent, form);
    }
  }
}
