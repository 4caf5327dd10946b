package brinell.adapter.cargo;

import brinell.adapter.process.TemporaryFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Workshops of repositories that nobody has asked about for long: the cache must not grow for ever.
 */
final class Abandoned {
  private static final Duration LONG = Duration.ofDays(30);

  private Abandoned() {}

  /** Removes those beside {@code used}, and notes that this one was used now. */
  static void remove(Path used, Instant now) throws IOException {
    Files.setLastModifiedTime(used.resolve("lock"), FileTime.from(now));
    for (Path each : beside(used)) {
      if (isOld(each.resolve("lock"), now)) {
        remove(each);
      }
    }
  }

  private static List<Path> beside(Path used) throws IOException {
    try (Stream<Path> all = Files.list(used.resolveSibling(""))) {
      return all.filter(each -> !each.equals(used)).sorted().toList();
    }
  }

  private static boolean isOld(Path lock, Instant now) {
    try {
      return Files.getLastModifiedTime(lock).toInstant().isBefore(now.minus(LONG));
    } catch (IOException e) {
      return false; // not one of ours, or gone meanwhile
    }
  }

  /** Not one that is in use after all. The lock goes last, so that half a folder is still found. */
  private static void remove(Path folder) throws IOException {
    Path lock = folder.resolve("lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held != null) {
        try (Stream<Path> all = Files.list(folder)) {
          all.filter(each -> !each.equals(lock)).toList().forEach(TemporaryFolder::delete);
        }
        TemporaryFolder.delete(folder);
      }
    } catch (OverlappingFileLockException e) {
      // In use by this very program.
    }
  }
}
