package brinell.adapter.model;

import brinell.core.Rejected;
import brinell.port.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Models in a folder of the user's cache, one file a key. A file appears there as a whole. */
public final class ModelFolder implements Models {
  private static final String ENDING = ".model";
  private static final String NOTE = ".note";
  private static final String UNFINISHED = "new-";

  /** What nobody asked for in so long is thrown away. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** Every merge makes a model; the oldest go when there are more, in bytes. */
  private static final long MOST = 2L << 30;

  private final Path folder;

  public ModelFolder(Path folder) {
    this.folder = folder;
  }

  private Path file(String key) {
    return folder.resolve(key + ENDING);
  }

  @Override
  public Optional<MemorySegment> open(String key) {
    Path file = file(key);
    try {
      MemorySegment bytes = map(file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(bytes);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static MemorySegment map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    }
  }

  @Override
  public MemorySegment keep(String key, Consumer<Consumer<ByteBuffer>> writer) {
    try {
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, UNFINISHED, "");
      try {
        write(whole, writer);
        Files.move(
            whole, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
      sweep();
      return map(file(key));
    } catch (IOException | UncheckedIOException e) {
      return Models.inMemory(writer); // a full or read-only disk: it serves this run
    }
  }

  private static void write(Path file, Consumer<Consumer<ByteBuffer>> writer) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      writer.accept(piece -> {
        try {
          while (piece.hasRemaining()) {
            channel.write(piece);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  @Override
  public void drop(String key) {
    try {
      Files.deleteIfExists(file(key));
    } catch (IOException e) {
      return; // it will be replaced
    }
  }

  /** What was noted of a project; empty when nothing was. */
  public Optional<String> note(String project) {
    try {
      return Optional.of(Files.readString(folder.resolve(project + NOTE)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Notes it in place of what was noted before. */
  public void note(String project, String text) {
    try {
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, UNFINISHED, "");
      Files.writeString(whole, text + "\n");
      Files.move(
          whole,
          folder.resolve(project + NOTE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Rejected.input(
          folder.toString(),
          "what was learned cannot be kept there: " + e,
          "make room, or name another folder: BRINELL_CACHE=DIR");
    }
  }

  private record Aged(Path file, Instant used, long size) {}

  private void sweep() throws IOException {
    List<Aged> all;
    try (Stream<Path> files = Files.list(folder)) {
      all =
          files
              .filter(f -> f.toString().endsWith(ENDING) || isUnfinished(f))
              .map(ModelFolder::aged)
              .sorted(Comparator.comparing(Aged::used).reversed())
              .toList();
    }
    Instant now = Instant.now();
    long size = 0;
    for (Aged file : all) {
      size += file.size();
      Duration keep = isUnfinished(file.file()) ? Duration.ofDays(1) : KEPT;
      boolean old = file.used().isBefore(now.minus(keep));
      boolean fresh = file.used().isAfter(now.minus(Duration.ofHours(1)));
      if (old || (size > MOST && !fresh)) {
        Files.deleteIfExists(file.file());
      }
    }
  }

  private static boolean isUnfinished(Path file) {
    return file.getFileName().toString().startsWith(UNFINISHED);
  }

  private static Aged aged(Path file) {
    try {
      return new Aged(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file));
    } catch (IOException e) {
      return new Aged(file, Instant.MAX, 0); // somebody else is at it
    }
  }
}
