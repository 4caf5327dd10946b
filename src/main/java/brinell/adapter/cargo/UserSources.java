package brinell.adapter.cargo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/**
 * Folders that the user's own cargo configuration takes crates from, outside of cargo's home. What
 * the project's configuration names is not asked: it may name any folder of the user.
 */
public final class UserSources {
  private static final List<String> FILES = List.of("config.toml", "config");
  private static final List<String> KINDS = List.of("directory", "local-registry");

  private UserSources() {}

  /** Sorted as the configuration names them. */
  public static Set<Path> in(Path cargoHome) {
    Set<Path> folders = new LinkedHashSet<>();
    for (String name : FILES) {
      try {
        Path file = cargoHome.resolve(name);
        if (Files.isRegularFile(file)) {
          sources(Toml.parse(Files.readString(file)).getTable("source"), cargoHome, folders);
          break; // cargo, too, reads the first alone
        }
      } catch (IOException | InvalidPathException e) {
        return folders; // cargo will say what is wrong
      }
    }
    return folders;
  }

  private static void sources(@Nullable TomlTable all, Path cargoHome, Set<Path> to) {
    if (all == null) {
      return;
    }
    Path base = cargoHome.resolveSibling(""); // a path is relative to the folder above
    for (String name : all.keySet()) {
      for (String kind : KINDS) {
        if (all.get(List.of(name, kind)) instanceof String folder) {
          to.add(base.resolve(folder).normalize());
        }
      }
    }
  }
}
