package brinell.cli;

import brinell.app.Policies;
import brinell.app.PolicyTest.Result;
import brinell.core.Judgement;
import brinell.core.Rejected;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Runs a policy's own examples: each is examined and judged like a change.")
final class PolicyTestCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      arity = "0..*",
      paramLabel = "POLICY",
      description = "Files or presets' names (default: every preset).")
  List<String> policies = List.of();

  PolicyTestCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    boolean all = true;
    for (String policy : policies.isEmpty() ? Policies.presets() : policies) {
      all &= test(policy);
    }
    return (all ? ExitCode.PASS : ExitCode.FAIL).code();
  }

  private boolean test(String policy) throws InterruptedException {
    List<Result> results = Policies.test(policy);
    if (results.isEmpty()) {
      throw Rejected.input(
          policy, "has no example to run", "write one: see docs/policy.md, Examples");
    }
    List<Result> missed = results.stream().filter(result -> !result.met()).toList();
    long examples = results.stream().map(result -> result.name()).distinct().count();
    StringBuilder out = new StringBuilder();
    missed.forEach(result -> out.append(line(result)));
    out.append(policy)
        .append(": ")
        .append(examples)
        .append(" examples, ")
        .append(results.size())
        .append(" verdicts, ");
    out.append(missed.size()).append(" otherwise than expected\n");
    screen.print(out.toString());
    return missed.isEmpty();
  }

  private static String line(Result result) {
    String got = result.got().map(PolicyTestCommand::told).orElse("no such clause");
    return Messages.inline(
            result.where()
                + ": "
                + result.name()
                + ": "
                + result.clause()
                + " is expected to be "
                + result.expected()
                + ", and comes to "
                + got)
        + "\n";
  }

  private static String told(Judgement judgement) {
    return judgement.verdict() + ": " + judgement.because();
  }
}
