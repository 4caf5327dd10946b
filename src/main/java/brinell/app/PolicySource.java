package brinell.app;

import brinell.core.Rejected;
import brinell.policy.Policy;
import brinell.policy.toml.Policies;
import brinell.policy.toml.Presets;
import brinell.port.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the policy that a change is judged by. */
final class PolicySource {
  static final String FILE = "brinell.toml";

  /** What holds for a project that has said nothing yet. */
  private static final String UNSAID = "default";

  /** The files of the project, by path from its root. */
  private final Function<String, Optional<String>> files;

  private PolicySource(Function<String, Optional<String>> files) {
    this.files = files;
  }

  /** As the project stood at a revision. */
  static PolicySource of(Repository repository, String revision) {
    return new PolicySource(path ->
        repository.file(revision, path).map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
  }

  /** Without a project. */
  static PolicySource outside() {
    return new PolicySource(path -> Optional.empty());
  }

  /**
   * @param given a file or a preset's name; empty: the project's own policy, or that of a project
   *     that has none
   */
  Policy find(Optional<String> given) {
    if (given.isPresent()) {
      return named(given.get());
    }
    return files
        .apply(FILE)
        .map(text -> Policies.read(FILE, text, Presets.and(files)).orReject())
        .orElseGet(() -> named(UNSAID));
  }

  private Policy named(String given) {
    Optional<String> preset = Presets.text(given);
    if (preset.isPresent()) {
      return Policies.read(given, preset.get(), Presets.and(files)).orReject();
    }
    Path file = Path.of(given);
    if (!Files.isRegularFile(file)) {
      String message =
          Files.isDirectory(file) ? "is a folder, not a policy" : "is neither a file nor a preset";
      throw Rejected.input("--policy " + given, message, "brinell policy list shows the presets");
    }
    return Policies.read(given, text(file), Presets.and(beside(file))).orReject();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Rejected.input(
          file.toString(), "cannot be read: " + e.getMessage(), "name a readable file");
    }
  }

  /**
   * What the policy names. What it extends is asked for by a path that starts where the policy's
   * own path does; what else it names lies beside it. A file that is not there is not supplied.
   */
  private static Function<String, Optional<String>> beside(Path policy) {
    return path ->
        Stream.of(Path.of(path), policy.resolveSibling(path))
            .filter(Files::isRegularFile)
            .findFirst()
            .map(PolicySource::text);
  }
}
