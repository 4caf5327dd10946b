package brinell.app;

import brinell.adapter.git.GitRepository;
import brinell.adapter.git.Hooks;
import brinell.core.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** The git hook that runs {@code brinell preflight} before a push. */
public final class HookFile {
  private static final String NAME = "pre-push";
  private static final String MARK = "brinell hook install";
  private static final String LINE = "brinell preflight >&2 < /dev/null || true";

  private HookFile() {}

  /**
   * Installs it, and says so.
   *
   * @throws Rejected when somebody else's hook is there; it stays as it was
   */
  public static String install(Path folder) {
    Path file = file(folder);
    if (exists(file) && !isOurs(file)) {
      throw Rejected.input(
          file.toString(),
          "there is a hook already, and it was kept",
          "add this line to it: " + LINE);
    }
    String done = exists(file) ? "renewed " : "installed ";
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text());
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (IOException e) {
      throw Rejected.input(
          file.toString(), "cannot be written: " + e.getMessage(), "make it writable");
    }
    return done
        + file
        + "\nIt tells, and never stops a push. To stop one: BRINELL_HOOK=strict git push\n";
  }

  /** Takes it away, if it is ours. */
  public static String remove(Path folder) {
    Path file = file(folder);
    if (!exists(file)) {
      return "there is no hook " + file + "\n";
    }
    if (!isOurs(file)) {
      throw Rejected.input(
          file.toString(), "Brinell did not write this hook, so it was kept", "rm " + file);
    }
    try {
      Files.delete(file);
      return "removed " + file + "\n";
    } catch (IOException e) {
      throw Rejected.input(file.toString(), "cannot be removed: " + e.getMessage(), "rm " + file);
    }
  }

  private static boolean exists(Path file) {
    return Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS);
  }

  private static Path file(Path folder) {
    try (GitRepository repository = GitRepository.open(folder)) {
      Hooks hooks = repository.hooks();
      if (hooks.configured().isPresent()) {
        throw Rejected.input(
            "core.hooksPath",
            "hooks are kept in " + hooks.configured().get() + ", which somebody else looks after",
            "add this line to the pre-push hook there: " + LINE);
      }
      return hooks.folder().resolve(NAME);
    }
  }

  private static boolean isOurs(Path file) {
    try {
      return Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
          && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
    } catch (IOException e) {
      return false;
    }
  }

  private static String text() {
    try (InputStream in = HookFile.class.getResourceAsStream("/brinell/hook/" + NAME)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
