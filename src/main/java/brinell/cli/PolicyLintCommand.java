package brinell.cli;

import brinell.app.PolicyLint;
import brinell.core.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = {
      "Finds the mistakes of a policy, and where it and the project disagree: files, code owners, what agents are told, pull request templates."
    },
    footer = {
      "",
      "Examples:",
      "  brinell policy lint",
      "  brinell policy lint drafts/stricter.toml",
      "",
      "Exit codes: 0 nothing to correct, 1 a mistake, 4 no such file"
    })
final class PolicyLintCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A policy (default: brinell.toml at the work tree's top, or of HEAD in a bare repository).")
  @Nullable Path file;

  @Option(names = "-C", paramLabel = "DIR", description = "The repository (default: this folder).")
  Path folder = Path.of("");

  PolicyLintCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    PolicyLint.Result result = PolicyLint.run(folder, Optional.ofNullable(file));
    screen.print(text(result));
    return (result.mistakes().isEmpty() ? ExitCode.PASS : ExitCode.FAIL).code();
  }

  static String text(PolicyLint.Result result) {
    StringBuilder out = new StringBuilder();
    result.mistakes().forEach(problem -> out.append(entry("", problem)));
    result.notes().forEach(problem -> out.append(entry("note: ", problem)));
    return out.append(Messages.inline(result.file()))
        .append(": ")
        .append(count(result.mistakes().size(), "mistake"))
        .append(", ")
        .append(count(result.notes().size(), "note"))
        .append('\n')
        .toString();
  }

  /** Where comes first, so that an editor finds the line. */
  private static String entry(String kind, Problem problem) {
    String first = Messages.inline(problem.where()) + ": " + kind;
    String rest = problem.cure().map(cure -> "  " + Messages.inline(cure) + "\n").orElse("");
    return first + Messages.inline(problem.message()) + "\n" + rest;
  }

  private static String count(int number, String what) {
    return (number == 0 ? "no" : Integer.toString(number)) + " " + what + (number == 1 ? "" : "s");
  }
}
