package brinell.cli;

import brinell.app.Brinell;
import brinell.app.Slow;
import brinell.core.Dossier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Checks a change against the project's policy and prints the dossier.",
      "The policy is brinell.toml as it stands at the change's base; a change cannot loosen the rules that it is judged by."
    },
    footer = {
      "",
      "Examples:",
      "  brinell check                          this branch against its upstream",
      "  brinell check HEAD~3..HEAD --policy rust-lang/rust",
      "  gh pr view 12 --json number,title,body,author,labels,isDraft,reviews \\",
      "    > pr.json && brinell check main..HEAD --pr pr.json -o dossier.html",
      "  git format-patch --stdout main | brinell check --patch -"
    })
final class CheckCommand implements Quick.Command {
  private final Screen screen;

  @Mixin AskOptions asked = new AskOptions();

  @Mixin ReportOptions report = new ReportOptions();

  @Mixin CargoOptions cargo = new CargoOptions();

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = {
        "Also run what needs cargo, for 90s, 10m or 1h at most.",
        "This builds and runs the change's code, in a sandbox."
      })
  @Nullable String budget;

  @Option(names = "--fresh", description = "With --budget: use no result of an earlier run.")
  boolean fresh;

  @Option(names = "--strict", description = "Exit with 3 when a clause is REVIEW, ATTEST or OPEN.")
  boolean strict;

  CheckCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    report.verify();
    Dossier dossier = examine();
    report.publish(dossier, screen);
    return ExitCode.of(dossier, strict).code();
  }

  @Override
  public boolean take(String word, Quick words) {
    if (word.equals("--strict")) {
      strict = true;
      return true;
    }
    return report.take(word, words) || asked.take(word, words);
  }

  private Optional<Slow.Wanted> slow() {
    return Optional.ofNullable(budget)
        .map(time -> new Slow.Wanted(MutantsCommand.time(time), cargo.options(), fresh));
  }

  private Dossier examine() throws Exception {
    try (Progress progress = new Progress(screen);
        Brinell brinell = asked.open()) {
      return brinell.check(asked.ask(brinell, slow()), progress);
    }
  }
}
