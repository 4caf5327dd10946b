package brinell.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does once what users do, and prints nothing: the launcher records which classes that loads, so
 * that later starts find them ready (JEP 514).
 */
@Command(
    name = "warm-up",
    hidden = true,
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "For the launcher.")
final class WarmUpCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A new folder.")
  Path folder = Path.of("");

  WarmUpCommand(Screen screen) {}

  @Override
  public Integer call() {
    String demo = folder.toString();
    String ring = folder.resolve("ring").toString();
    String proposal = folder.resolve("4-contradicts-itself.json").toString();
    String known = folder.resolve("known").toString();
    String change = "main..4-contradicts-itself";
    String json = folder.resolve("d.json").toString();
    List<List<String>> runs =
        List.of(
            List.of("demo", demo),
            List.of(
                "check",
                "-C",
                ring,
                change,
                "--pr",
                proposal,
                "-o",
                json,
                "--policy",
                "rust-lang/rust"),
            List.of(
                "check",
                "-C",
                ring,
                "main..5-generated-unsafe-code",
                "--format",
                "html",
                "--policy",
                "kubernetes"),
            List.of("check", "-C", ring, "--staged", "--format", "sarif"),
            List.of("check", "-C", ring, change, "--format", "markdown", "--strict"),
            List.of("disclosures", "-C", ring, change, "--format", "jsonl"),
            List.of("disclosures", "-C", ring, change),
            List.of("judge", json, "--policy", "linux-kernel"),
            List.of("index", "build", known, ring),
            List.of("check", "-C", ring, "main..5-generated-unsafe-code", "--index", known),
            List.of("provenance", "main..5-generated-unsafe-code", "-C", ring, "--index", known),
            List.of("mutants", "-C", ring, "--all", "--budget", "20s"),
            List.of("policy", "explain", "R5", change, "-C", ring, "--policy", "rust-lang/rust"),
            List.of("policy", "test", "rust-lang/rust", "linux-kernel", "llvm", "rfc-3959"),
            List.of("policy", "show", "tock"),
            List.of("check", "--help"),
            List.of("--version"));
    for (List<String> run : runs) {
      Main.run(run.toArray(String[]::new), nowhere());
    }
    return ExitCode.PASS.code();
  }

  private static Screen nowhere() {
    return new Screen(
        OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), "", Map.of());
  }
}
