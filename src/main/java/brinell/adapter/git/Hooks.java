package brinell.adapter.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a repository's hooks are.
 *
 * @param folder git's own folder for them
 * @param configured another folder that somebody set as {@code core.hooksPath}; git then looks
 *     there alone
 */
public record Hooks(Path folder, Optional<String> configured) {
  static Hooks of(Git git) {
    List<String> values =
        git.run(Git.Call.of("config", "--get-all", "core.hooksPath"), Texts::all)
            .output()
            .lines()
            .toList();
    // The last one is what this program sets for its own runs.
    List<String> users = values.isEmpty() ? values : values.subList(0, values.size() - 1);
    return new Hooks(
        git.home().common().resolve("hooks"),
        users.isEmpty() ? Optional.empty() : Optional.of(users.getLast()));
  }
}
