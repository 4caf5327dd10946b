package brinell.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A folder for the while, removed on close and also when the program is stopped. */
public final class TemporaryFolder implements AutoCloseable {
  private static final int ROUNDS = 20;
  private static final long PAUSE = 10_000_000;

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  public static TemporaryFolder create() {
    try {
      TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("brinell-"));
      Exit.hold(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    delete();
    Exit.release(this);
  }

  /** Removes what can be removed; folders that were made read-only are made writable first. */
  void delete() {
    delete(path);
  }

  /**
   * The same of any folder, which need not be there. Whoever still writes into it may bring a file
   * back, so this looks again.
   */
  public static void delete(Path path) {
    remove(path);
    for (int round = 0; round < ROUNDS && Files.exists(path, LinkOption.NOFOLLOW_LINKS); round++) {
      LockSupport.parkNanos(PAUSE);
      remove(path);
    }
  }

  private static void remove(Path path) {
    try {
      Files.walkFileTree(path, new Remover());
    } catch (IOException e) {
      // It is in a folder for temporary files, which is emptied at times.
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (!Files.isWritable(dir)) {
        var _ = dir.toFile().setWritable(true);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return remove(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return remove(file);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
      return remove(dir);
    }

    private static FileVisitResult remove(Path file) {
      try {
        Files.deleteIfExists(Objects.requireNonNull(file));
      } catch (IOException e) {
        // Somebody else's; left to the system.
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
