package brinell.adapter.cargo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a build depends on beside the tree's own files. */
final class Setting {
  private Setting() {}

  /**
   * The toolchain, the sandbox, the user's variables and cargo configuration, the features, and the
   * versions of the dependencies. Not in it: libraries of the system that a build script finds.
   *
   * @param version what {@code rustc -vV} says
   */
  static String digest(Cargo cargo, String version, Path lockFile) {
    MessageDigest sha = sha();
    put(sha, version);
    put(sha, cargo.sandbox().name());
    cargo.passed().forEach((key, value) -> put(sha, key + "=" + value));
    cargo.features().forEach(each -> put(sha, each));
    for (String name : new String[] {"config.toml", "config"}) {
      put(sha, cargo.home().resolve(name));
    }
    put(sha, lockFile);
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void put(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }

  /** A file that cannot be read counts as none, as it does for cargo. */
  private static void put(MessageDigest sha, Path file) {
    try {
      put(sha, file.getFileName() + (Files.exists(file) ? " is there" : " is not there"));
      if (Files.exists(file)) {
        sha.update(sha().digest(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      put(sha, "unreadable");
    }
  }
}
