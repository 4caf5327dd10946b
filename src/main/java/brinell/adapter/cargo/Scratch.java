package brinell.adapter.cargo;

import brinell.adapter.files.CacheFolder;
import brinell.adapter.process.TemporaryFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folders of a workshop: the copy of the tree and cargo's target folder, kept between runs so
 * that builds stay warm, and a temporary one for homes and records. Of two runs at once on one
 * repository the second gets folders of its own.
 */
final class Scratch implements AutoCloseable {
  private final Path kept;
  private final TemporaryFolder temporary;
  private final @Nullable FileChannel channel;

  private Scratch(Path kept, TemporaryFolder temporary, @Nullable FileChannel channel) {
    this.kept = kept;
    this.temporary = temporary;
    this.channel = channel;
  }

  static Scratch open(Path repository, Map<String, String> users) {
    TemporaryFolder temporary = TemporaryFolder.create();
    Path kept = CacheFolder.of(users).resolve("workshop").resolve(digest(repository));
    try {
      Files.createDirectories(kept.resolve("tree"));
      Files.createDirectories(kept.resolve("target"));
      Files.createDirectories(temporary.path().resolve("home"));
      Files.createDirectories(temporary.path().resolve("runs"));
      FileChannel channel =
          FileChannel.open(
              kept.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel)) {
        Abandoned.remove(kept, Instant.now());
        return new Scratch(kept, temporary, channel);
      }
      channel.close();
      Path own = temporary.path();
      Files.createDirectories(own.resolve("tree"));
      Files.createDirectories(own.resolve("target"));
      return new Scratch(own, temporary, null);
    } catch (IOException e) {
      temporary.close();
      throw CargoWorkshops.full(kept, e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String digest(Path repository) {
    try {
      byte[] name =
          repository.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(name);
      return HexFormat.of().formatHex(sha, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  Path tree() {
    return kept.resolve("tree");
  }

  Path target() {
    return kept.resolve("target");
  }

  Path index() {
    return kept.resolve("index");
  }

  Path home() {
    return temporary.path().resolve("home");
  }

  /** For what runs write. */
  Path runs() {
    return temporary.path().resolve("runs");
  }

  Path temporary() {
    return temporary.path();
  }

  /** Where everything that is kept lies. */
  Path kept() {
    return kept;
  }

  /** A lock file that is in no commit says which versions the user builds with. */
  void lockFile(Optional<Path> worktree, String folder) {
    Path there = tree().resolve(folder).resolve("Cargo.lock");
    Optional<Path> users = worktree.map(w -> w.resolve(folder).resolve("Cargo.lock"));
    try {
      if (!Files.exists(there) && users.isPresent() && Files.isRegularFile(users.get())) {
        Files.copy(users.get(), there, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw CargoWorkshops.full(there, e);
    }
  }

  @Override
  public void close() {
    temporary.close();
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The lock goes with the process.
    }
  }
}
