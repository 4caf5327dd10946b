package brinell.cli;

import brinell.app.Brinell;
import brinell.core.Dossier;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Judges a stored dossier again under a policy, without running anything.",
    footer = {
      "",
      "Example:",
      "  brinell check main..topic -o dossier.json",
      "  brinell judge dossier.json --policy kubernetes"
    })
final class JudgeCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "DOSSIER", description = "A dossier in JSON.")
  Path dossier = Path.of("");

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "POLICY",
      description = "A file, or a preset's name.")
  String policy = "";

  @Mixin ReportOptions report = new ReportOptions();

  @Option(names = "--strict", description = "Exit with 3 when a clause is REVIEW, ATTEST or OPEN.")
  boolean strict;

  JudgeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    report.verify();
    String text = Files.read(dossier, "make one: brinell check … -o dossier.json");
    Dossier judged = Brinell.judge(dossier.toString(), text, policy);
    report.publish(judged, screen);
    return ExitCode.of(judged, strict).code();
  }
}
