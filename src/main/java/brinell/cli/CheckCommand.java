package brinell.cli;

import brinell.app.Brinell;
import brinell.core.Dossier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
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
final class CheckCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin ChangeOptions change = new ChangeOptions();

  @Option(
      names = "--pr",
      paramLabel = "FILE",
      description =
          "What a forge knows: a GitHub event payload, or the output of gh pr view --json …")
  @Nullable Path proposal;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = "A file, or a preset's name (see: brinell policy list).")
  @Nullable String policy;

  @Mixin ReportOptions report = new ReportOptions();

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

  private Dossier examine() throws Exception {
    try (Progress progress = new Progress(screen);
        Brinell brinell = Brinell.at(change.folder)) {
      Brinell.Ask ask =
          new Brinell.Ask(
              change.request(brinell.scratch(), System.in),
              change.firstParent,
              Optional.ofNullable(proposal),
              Optional.ofNullable(policy));
      return brinell.check(ask, progress);
    }
  }
}
