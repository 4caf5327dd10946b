package brinell.cli;

import picocli.CommandLine.Command;

@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Reads, explains and tests policies.")
final class PolicyCommand {
  PolicyCommand(Screen screen) {}
}
