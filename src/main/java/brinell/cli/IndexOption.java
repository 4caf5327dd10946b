package brinell.cli;

import brinell.app.Provenance;
import brinell.core.Rejected;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the index of known code is. */
final class IndexOption {
  private static final String VARIABLE = "BRINELL_INDEX";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "An index of known code (default: the environment variable BRINELL_INDEX).")
  @Nullable Path index;

  Optional<Path> folder() {
    return Provenance.folder(
        Optional.ofNullable(index), Optional.ofNullable(System.getenv(VARIABLE)));
  }

  Path needed() {
    return folder()
        .orElseThrow(() ->
            Rejected.usage(
                "--index",
                "no index of known code is named",
                "build one: brinell index build DIR SOURCE…, then give --index DIR"));
  }
}
