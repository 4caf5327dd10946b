package brinell.app;

import brinell.adapter.index.Builder;
import brinell.adapter.index.DiskIndex;
import brinell.check.provenance.Prints;
import brinell.check.provenance.ProvenanceCheck;
import brinell.check.provenance.SourceComparison;
import brinell.core.Fact;
import brinell.core.Rejected;
import brinell.core.licence.Accepted;
import brinell.port.CloneIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Indexes of known code, and source files compared with one. */
public final class Provenance {
  private Provenance() {}

  /** A new index in place of what is there. */
  public static IndexDone build(
      Path index, List<String> sources, boolean tags, Consumer<String> progress)
      throws InterruptedException {
    return done(new Builder(index, Prints::new, progress).build(sources, tags));
  }

  /** What the index does not have yet. */
  public static IndexDone add(
      Path index, List<String> sources, boolean tags, Consumer<String> progress)
      throws InterruptedException {
    return done(new Builder(index, Prints::new, progress).add(sources, tags));
  }

  private static IndexDone done(Builder.Done done) {
    return new IndexDone(done.read(), done.kept(), done.notes());
  }

  public static CloneIndex.Info info(Path index) {
    try (DiskIndex open = DiskIndex.open(index, new Prints().version())) {
      return open.info();
    }
  }

  /** The sentences of what is damaged. */
  public static List<String> verify(Path index) {
    return DiskIndex.verify(index);
  }

  /**
   * Compares all functions of files.
   *
   * @param places files and folders
   * @param accept licences to accept instead of what the folder says
   */
  public static Resemblances files(
      Path index, List<Path> places, List<String> accept, boolean wide) {
    try (DiskIndex known = DiskIndex.open(index, new Prints().version())) {
      Path home = Files.isDirectory(places.getFirst()) ? places.getFirst() : Path.of("");
      Accepted accepted =
          new AcceptedLicences(path ->
              ProjectFiles.onDisk(home.toAbsolutePath(), path)
                  .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
              .find(accept);
      SourceComparison comparison = new SourceComparison(known, accepted, wide);
      List<Fact.Resemblance> found = new ArrayList<>();
      List<String> unread = new ArrayList<>();
      for (Path file : rust(places)) {
        if (size(file) > ProvenanceCheck.LIMIT) {
          unread.add(
              file + " is larger than 8 MiB and was not compared: a program wrote it, or split it");
        } else {
          found.addAll(comparison.of(file.toString(), bytes(file)));
        }
      }
      return new Resemblances(found, accepted, known.info(), comparison.compared(), unread);
    }
  }

  private static List<Path> rust(List<Path> places) {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      try (Stream<Path> all = Files.walk(place)) {
        all.filter(f -> f.toString().endsWith(".rs") && Files.isRegularFile(f))
            .sorted()
            .forEach(files::add);
      } catch (IOException | java.io.UncheckedIOException e) {
        throw Rejected.input(
            place.toString(), "cannot be read: " + e.getMessage(), "name what can be read");
      }
    }
    if (files.isEmpty()) {
      throw Rejected.input(
          places.getFirst().toString(),
          "there is no Rust source",
          "name a file that ends in .rs, a folder with such files, or a range of commits");
    }
    return files;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Rejected unreadable(Path file, IOException e) {
    return Rejected.input(file.toString(), "cannot be read: " + e.getMessage(), "make it readable");
  }

  /** The folder of an index: what was given, else what the environment names. */
  public static Optional<Path> folder(Optional<Path> given, Optional<String> environment) {
    return given.or(() -> environment.filter(e -> !e.isBlank()).map(Path::of));
  }
}
