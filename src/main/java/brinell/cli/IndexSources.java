package brinell.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What goes into an index. */
final class IndexSources {
  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the index.")
  Path index = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Folders, .crate .tar.gz .tgz .tar .zip .deb, git repositories, or folders full of these; NAME=SOURCE gives the project's name.")
  List<String> sources = List.of();

  @Option(names = "--tags", description = "Of git repositories all tags instead of one state.")
  boolean tags;
}
