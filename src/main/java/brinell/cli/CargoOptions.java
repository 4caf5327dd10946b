package brinell.cli;

import brinell.port.Workshop;
import java.util.List;
import picocli.CommandLine.Option;

/** How a project is built; shared by the commands that build one. */
final class CargoOptions {
  @Option(
      names = "--features",
      paramLabel = "LIST",
      split = ",",
      description = "As cargo takes it.")
  List<String> features = List.of();

  @Option(names = "--all-features", description = "As cargo takes it.")
  boolean allFeatures;

  @Option(names = "--no-default-features", description = "As cargo takes it.")
  boolean noDefaultFeatures;

  @Option(
      names = "--trust",
      description = "Build and run this code without a sandbox where none can be had.")
  boolean trust;

  Workshop.Options options() {
    return new Workshop.Options(features, allFeatures, noDefaultFeatures, trust, true);
  }
}
