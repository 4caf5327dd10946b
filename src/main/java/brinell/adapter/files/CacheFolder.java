package brinell.adapter.files;

import java.nio.file.Path;
import java.util.Map;

/** Where Brinell keeps what can be made again. */
public final class CacheFolder {
  private CacheFolder() {}

  /** {@code BRINELL_CACHE}, else a folder of the user's cache. */
  public static Path of(Map<String, String> users) {
    String own = users.getOrDefault("BRINELL_CACHE", "");
    String shared = users.getOrDefault("XDG_CACHE_HOME", "");
    String home = users.getOrDefault("HOME", System.getProperty("user.home", "/"));
    return !own.isEmpty()
        ? Path.of(own).toAbsolutePath()
        : (shared.isEmpty() ? Path.of(home, ".cache") : Path.of(shared))
            .resolve("brinell")
            .toAbsolutePath();
  }
}
