package brinell.adapter.files;

import brinell.port.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A shelf in the user's cache: one file a key, with its checksum in front. */
public final class FileShelf implements Shelf {
  private static final int CHECKSUM = 32;

  /** What nobody asked for in so long is thrown away. */
  private static final Duration KEPT = Duration.ofDays(60);

  private static final Duration BETWEEN_SWEEPS = Duration.ofDays(1);

  private final Path folder;

  FileShelf(Path folder) {
    this.folder = folder;
  }

  /** {@code users}: the environment of this process. */
  public static FileShelf of(Map<String, String> users) {
    return new FileShelf(CacheFolder.of(users).resolve("shelf"));
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  @Override
  public Optional<byte[]> take(String key) {
    Path file = file(key);
    try {
      byte[] all = Files.readAllBytes(file);
      if (all.length < CHECKSUM) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOfRange(all, CHECKSUM, all.length);
      if (!Arrays.equals(all, 0, CHECKSUM, checksum(content), 0, CHECKSUM)) {
        return Optional.empty();
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(content);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void put(String key, byte[] content) {
    Path file = file(key);
    try {
      Files.createDirectories(folder.resolve(key.substring(0, 2)));
      Path whole = Files.createTempFile(folder, "new-", "");
      try {
        byte[] all = Arrays.copyOf(checksum(content), CHECKSUM + content.length);
        System.arraycopy(content, 0, all, CHECKSUM, content.length);
        Files.write(whole, all);
        Files.move(
            whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
      sweep();
    } catch (IOException e) {
      // A full or read-only disk: next time it is found out again.
    }
  }

  private static byte[] checksum(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** At most once a day. */
  private void sweep() throws IOException {
    Path swept = folder.resolve("swept");
    Instant now = Instant.now();
    if (Files.exists(swept) && isYounger(swept, now.minus(BETWEEN_SWEEPS))) {
      return;
    }
    Files.write(swept, new byte[0]);
    Files.setLastModifiedTime(swept, FileTime.from(now));
    for (Path file : files()) {
      if (!isYounger(file, now.minus(KEPT))) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isYounger(Path file, Instant than) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isAfter(than);
    } catch (IOException e) {
      return true; // somebody else is at it
    }
  }
}
