package brinell.cli;

import picocli.CommandLine.Parameters;

/** Which fault is meant; the mixin stands first, so that the change is named behind it. */
final class FaultId {
  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The fault, as brinell mutants names it.")
  String id = "";
}
