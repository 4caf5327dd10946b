package brinell.adapter.index;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Archives as units. Nothing is unpacked to disk. */
final class Archives {
  static final List<String> ENDINGS = List.of(".crate", ".tar.gz", ".tgz", ".tar", ".zip", ".deb");

  private Archives() {}

  static boolean is(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  static Unit.Content of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".zip")) {
      return sink -> guarded(file, () -> zip(file, sink));
    }
    if (name.endsWith(".deb")) {
      return sink -> deb(file, sink);
    }
    boolean plain = name.endsWith(".tar");
    return sink ->
        guarded(
            file,
            () -> {
              try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                  InputStream in =
                      plain
                          ? raw
                          : new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)) {
                new Tar(in, new Guard(Files.size(file))).read(topless(sink));
              }
            });
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void guarded(Path file, Work work) throws IOException {
    try {
      work.run();
    } catch (EOFException e) {
      throw new Unit.Refused("it is cut off. Fetch " + file.getFileName() + " again");
    } catch (ZipException e) {
      throw new Unit.Refused(
          "it is damaged or no archive of this kind (" + e.getMessage() + "). Fetch it again");
    }
  }

  /** A crate or a release holds one folder that repeats its name and version. */
  static Unit.Sink topless(Unit.Sink sink) {
    return new Unit.Sink() {
      @Override
      public boolean wants(String path, long size) {
        return sink.wants(below(path), size);
      }

      @Override
      public void file(String path, byte[] bytes) {
        sink.file(below(path), bytes);
      }
    };
  }

  private static String below(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(slash + 1);
  }

  private static void zip(Path file, Unit.Sink sink) throws IOException {
    Guard guard = new Guard(Files.size(file));
    Unit.Sink below = topless(sink);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String path = guard.entry(entry.getName(), Math.max(0, entry.getSize()));
        if (!entry.isDirectory() && below.wants(path, entry.getSize())) {
          try (InputStream in = zip.getInputStream(entry)) {
            below.file(path, in.readNBytes((int) Math.max(0, entry.getSize())));
          }
        }
      }
    }
  }

  private static final String REGISTRY = "usr/share/cargo/registry/";

  /** The content of a Debian package, unpacked by dpkg-deb into a pipe. */
  private static void deb(Path file, Unit.Sink sink) throws IOException, InterruptedException {
    Guard guard = new Guard(Files.size(file));
    Ending<Integer> ending =
        Command.of("dpkg-deb", "--fsys-tarfile", file.toAbsolutePath().toString())
            .read(in -> {
              try {
                new Tar(new BufferedInputStream(in, 1 << 16), guard).read(crate(sink));
                return (int) in.transferTo(java.io.OutputStream.nullOutputStream()) * 0;
              } catch (EOFException e) {
                throw new Unit.Refused("it is cut off. Fetch " + file.getFileName() + " again");
              }
            });
    switch (ending) {
      case Ending.Exited<Integer>(int code, Integer _, String errors) -> {
        if (code != 0) {
          throw new Unit.Refused(
              "dpkg-deb cannot read it: " + errors.lines().findFirst().orElse("it says nothing"));
        }
      }
      case Ending.NotStarted<Integer>(String program, String because) ->
          throw new Unit.Refused(
              program + " cannot be started: " + because + ". Install it: apt-get install dpkg");
      case Ending.TimedOut<Integer> _ ->
          throw new UncheckedIOException(new IOException("no limit"));
    }
  }

  /** Paths from the crate's own root, as every other source of the crate has them. */
  private static Unit.Sink crate(Unit.Sink sink) {
    return new Unit.Sink() {
      @Override
      public boolean wants(String path, long size) {
        return sink.wants(inside(path), size);
      }

      @Override
      public void file(String path, byte[] bytes) {
        sink.file(inside(path), bytes);
      }
    };
  }

  private static String inside(String path) {
    return path.startsWith(REGISTRY) ? below(path.substring(REGISTRY.length())) : path;
  }
}
