package brinell.adapter.index;

import brinell.core.Rejected;
import brinell.port.CloneIndex.Thresholds;
import brinell.port.Fingerprinter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Builds an index. What was read is kept in runs under {@code .building} until the end, so a build
 * that is started again goes on where it was; the index appears as a whole.
 */
public final class Builder {
  private static final String WORK = ".building";
  private static final String ENDING = ".shard";

  private final Path folder;
  private final Supplier<Fingerprinter> fingerprinters;
  private final Consumer<String> progress;

  public Builder(Path folder, Supplier<Fingerprinter> fingerprinters, Consumer<String> progress) {
    this.folder = folder;
    this.fingerprinters = fingerprinters;
    this.progress = progress;
  }

  /**
   * What was done.
   *
   * @param read units read now
   * @param kept units that were there already, in the index or in runs of a build that was stopped
   * @param notes what was left out, and why
   */
  public record Done(int read, int kept, List<String> notes) {
    public Done {
      notes = List.copyOf(notes);
    }
  }

  /** A new index in place of the old one. */
  public Done build(List<String> places, boolean tags) throws InterruptedException {
    return run(places, tags, false);
  }

  /** What is not yet in the index goes into a shard of its own. */
  public Done add(List<String> places, boolean tags) throws InterruptedException {
    Catalogue.read(folder);
    return run(places, tags, true);
  }

  private Done run(List<String> places, boolean tags, boolean add) throws InterruptedException {
    Path work = folder.resolve(WORK);
    try {
      Files.createDirectories(work);
      try (FileChannel channel =
          FileChannel.open(
              work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        claim(channel);
        return locked(places, tags, add, work);
      }
    } catch (IOException e) {
      throw Rejected.input(
          folder.toString(),
          "the index cannot be written: " + because(e),
          "make room or name another folder, and give the same command again: what was read is kept");
    }
  }

  private static String because(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof java.nio.file.FileSystemException
        ? e.getClass().getSimpleName() + " " + message
        : message;
  }

  /** Held until the channel is closed. */
  private void claim(FileChannel channel) throws IOException {
    boolean mine;
    try {
      mine = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      mine = false;
    }
    if (!mine) {
      throw Rejected.input(
          folder.toString(),
          "another build is at work there",
          "wait for it, or name another folder");
    }
  }

  private Done locked(List<String> places, boolean tags, boolean add, Path work)
      throws IOException, InterruptedException {
    progress.accept("looking for sources");
    Sources.Found found = Sources.find(places, tags);
    List<String> notes = new ArrayList<>(found.notes());
    Catalogue old =
        add ? Catalogue.read(folder) : new Catalogue(List.of(), new Thresholds(0, 0, 0, 0, 0));
    Set<String> there = keys(old);
    List<Unit> units = found.units().stream().filter(u -> there.add(Runs.key(u))).toList();
    if (found.units().isEmpty()) {
      throw Rejected.input(
          String.join(" ", places),
          notes.isEmpty() ? "there is no source to index" : notes.getFirst(),
          "name folders, archives ("
              + String.join(" ", Archives.ENDINGS)
              + ") or git repositories");
    }
    if (units.isEmpty()) {
      return new Done(0, found.units().size(), notes);
    }
    Reading reading = new Reading(work, fingerprinters, progress);
    List<Path> runs = reading.run(units);
    Catalogue fresh = merge(runs, work, old, notes);
    fresh.write(folder);
    tidy(fresh, work);
    return new Done(reading.read(), found.units().size() - reading.read(), notes);
  }

  private Set<String> keys(Catalogue old) throws IOException {
    Set<String> keys = new HashSet<>();
    for (String name : old.shards()) {
      try (Shard shard = Shard.open(folder.resolve(name))) {
        for (int i = 0; i < shard.header.number("units"); i++) {
          keys.add(shard.unit(i));
        }
      } catch (Damaged e) {
        throw DiskIndex.rejected(folder.resolve(name), String.valueOf(e.getMessage()));
      }
    }
    return keys;
  }

  private Catalogue merge(List<Path> runs, Path work, Catalogue old, List<String> notes)
      throws IOException {
    List<String> names = new ArrayList<>(old.shards());
    Thresholds thresholds = old.thresholds();
    int version = fingerprinters.get().version();
    ShardWriter[] writer = {new ShardWriter(work, version)};
    for (int i = 0; i < runs.size(); i++) {
      progress.accept("merging " + (i + 1) + " of " + runs.size() + " runs");
      Runs.read(
          runs.get(i),
          new Runs.Sink() {
            @Override
            public void unit(String key, long bytes, List<String> said) {
              writer[0].unit(key, bytes);
              notes.addAll(said);
            }

            @Override
            public void file(UnitResult.FileResult file) throws IOException {
              writer[0].file(file);
            }
          });
      if (writer[0].full() || i == runs.size() - 1) {
        thresholds = close(writer[0], work, names, thresholds);
        writer[0] = new ShardWriter(work, version);
      }
    }
    return new Catalogue(names, thresholds);
  }

  /** Writes a shard and sets the thresholds anew; the index's thresholds never fall. */
  private Thresholds close(ShardWriter writer, Path work, List<String> names, Thresholds before)
      throws IOException {
    progress.accept("writing " + writer.functions() + " functions");
    Path draft = work.resolve("shard.tmp");
    writer.write(draft);
    Runs.settle(draft);
    String name = name(draft);
    Files.move(
        draft,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    names.remove(name);
    names.add(name);
    progress.accept("setting the thresholds");
    List<Shard> shards = new ArrayList<>();
    try {
      for (String each : names) {
        shards.add(Shard.open(folder.resolve(each)));
      }
      Thresholds now = new Calibration(shards).run(writer.negatives().chosen(), shards.size() - 1);
      return higher(before, now);
    } finally {
      shards.forEach(Shard::close);
    }
  }

  private static Thresholds higher(Thresholds a, Thresholds b) {
    return new Thresholds(
        Math.max(a.strict(), b.strict()),
        Math.max(a.wide(), b.wide()),
        Math.max(a.strictRate(), b.strictRate()),
        Math.max(a.wideRate(), b.wideRate()),
        a.negatives() + b.negatives());
  }

  /** The digest of a shard's content, as its file name. */
  static String name(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16) + ENDING;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Removes what no longer belongs to the index. */
  private void tidy(Catalogue now, Path work) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING) && !now.shards().contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(work);
  }
}
