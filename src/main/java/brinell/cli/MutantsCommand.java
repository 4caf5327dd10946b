package brinell.cli;

import brinell.app.Brinell;
import brinell.app.Brinell.Listing;
import brinell.app.MutantsAsk;
import brinell.core.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "mutants",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Plants faults in the changed lines and says which of them no test notices.",
      "All faults are built at once; each is then tried on the tests that come to it."
    },
    footer = {
      "",
      "Examples:",
      "  brinell mutants                        the changed lines of this branch",
      "  brinell mutants HEAD~3..HEAD --budget 5m",
      "  brinell mutants --all --format jsonl > mutants.jsonl",
      "  brinell mutants --file 'src/parse/*.rs' --list"
    })
final class MutantsCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(s|m|h)");

  private final Screen screen;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Mixin CargoOptions cargo = new CargoOptions();

  @Option(names = "--all", description = "All files of the revision, not the changed lines.")
  boolean all;

  @Option(
      names = "--file",
      paramLabel = "GLOB",
      description = "All lines of these files; may be given often.")
  List<String> globs = List.of();

  @Option(names = "--list", description = "Only names the faults; builds nothing.")
  boolean list;

  @Option(names = "--skips", description = "Only tells what gets no faults, and why.")
  boolean skips;

  @Option(names = "--fresh", description = "Use no result of an earlier run.")
  boolean fresh;

  @Option(names = "--context", description = "Also in the functions around the changed lines.")
  boolean context;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "Stop after 90s, 10m or 1h; what is not decided by then is said.")
  @Nullable String budget;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Listing form = Listing.table;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also what was noticed.")
  boolean verbose;

  MutantsCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    screen.print(read());
    return ExitCode.PASS.code();
  }

  private String read() throws InterruptedException {
    Optional<Duration> time = Optional.ofNullable(budget).map(MutantsCommand::time);
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(change.folder)) {
      MutantsAsk ask =
          new MutantsAsk(
              change.request(brinell::scratch, System.in),
              change.firstParent,
              all,
              globs,
              list,
              fresh,
              context,
              time,
              cargo.options());
      return skips ? brinell.skips(ask) : brinell.mutants(ask, form, verbose, progress);
    }
  }

  static Duration time(String text) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches()) {
      throw Rejected.usage("--budget " + text, "is no time", "write 90s, 10m or 1h");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
