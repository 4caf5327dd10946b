package brinell.adapter.cargo;

import brinell.adapter.process.TemporaryFolder;
import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives a new target folder the dependencies that the user has built already. Cargo takes them as
 * its own: what identifies a build does not name the target folder. Times are kept, since cargo
 * compares them.
 */
final class Seed {
  private static final List<String> FOLDERS = List.of(".fingerprint", "build", "deps");
  private static final Pattern UNIT = Pattern.compile("(?:lib)?(.+)-[0-9a-f]{16}(?:\\..*)?");

  private final Path from;
  private final Path to;
  private final Set<String> own = new HashSet<>();

  /**
   * @param from the user's target folder
   */
  private Seed(Path from, Path to, List<Package> packages) {
    this.from = from;
    this.to = to;
    for (Package each : packages) {
      own.add(crate(each.name()));
      each.targets().forEach(target -> own.add(crate(target.name())));
    }
  }

  /** Nothing happens when there is something already, or when the user has another compiler. */
  static void sow(Path from, Path to, Project project) {
    if (Files.exists(to.resolve("debug")) || !isBuiltBy(from, project.toolchain())) {
      return;
    }
    Path fresh = to.resolve("seed");
    try {
      TemporaryFolder.delete(fresh);
      new Seed(from.resolve("debug"), fresh, project.packages()).copy();
      Files.move(fresh, to.resolve("debug"));
    } catch (IOException e) {
      // Then cargo builds them; whoever builds beside us may have moved a file away.
    }
  }

  private static boolean isBuiltBy(Path target, String toolchain) {
    try {
      String known = Files.readString(target.resolve(".rustc_info.json"));
      return Stream.of(toolchain.split("; ", -1))
          .filter(line -> line.startsWith("commit-hash: ") || line.startsWith("release: "))
          .allMatch(known::contains);
    } catch (IOException e) {
      return false;
    }
  }

  private void copy() throws IOException {
    for (String folder : FOLDERS) {
      Files.createDirectories(to.resolve(folder));
      try (DirectoryStream<Path> all =
          Files.newDirectoryStream(from.resolve(folder), this::isForeign)) {
        for (Path each : all) {
          copy(each);
        }
      }
    }
  }

  private boolean isForeign(Path file) {
    Matcher unit = UNIT.matcher(file.getFileName().toString());
    return unit.matches() && !own.contains(crate(unit.group(1)));
  }

  private static String crate(String name) {
    return name.replace('-', '_');
  }

  private void copy(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(
            each,
            to.resolve(from.relativize(each).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
