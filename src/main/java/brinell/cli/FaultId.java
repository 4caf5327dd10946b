package brinell.cli;

import picocli.CommandLine.Parameters;

/** Which fault is meant; a mixin, as those are numbered before a command's own parameters. */
final class FaultId {
  @Parameters(index = "0", paramLabel = "ID", description = "The fault, as brinell mutants names it.")
  String id = "";
}
