package brinell.cli;

import brinell.app.Brinell;
import brinell.app.CodebaseConventions;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Lines that are written otherwise than this codebase writes, one a line.",
      "Of a range the added lines are read against its base, of a file all lines against HEAD."
    },
    footer = {
      "",
      "Examples:",
      "  brinell conventions check main..topic",
      "  brinell conventions check src/parser.rs --format jsonl",
      "  brinell conventions check --staged"
    })
final class ConventionsCheckCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Listing form = Listing.text;

  enum Listing {
    text,
    jsonl
  }

  ConventionsCheckCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    CodebaseConventions.Findings found = read();
    screen.print(found.text());
    found.notes().forEach(note -> screen.say("note: " + Messages.inline(note) + "\n"));
    return ExitCode.PASS.code();
  }

  private CodebaseConventions.Findings read() {
    boolean json = form == Listing.jsonl;
    try (Progress progress = new Progress(screen);
        CodebaseConventions conventions = CodebaseConventions.at(change.folder);
        Brinell brinell = Brinell.at(change.folder)) {
      progress.accept("counting choices");
      @Nullable String what = change.range;
      if (what != null && Files.isRegularFile(change.folder.resolve(what))) {
        return conventions.file(what, json);
      }
      return conventions.change(
          change.request(brinell::scratch, System.in), change.firstParent, json);
    }
  }
}
