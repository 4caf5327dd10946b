package brinell.adapter.cargo;

import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documentation's tests that rustdoc compiled and kept, one folder for each. */
final class Doctests {
  private static final Pattern FOLDER = Pattern.compile("(.+)_(\\d+)_(\\d+)");

  /** Words behind a fence with which an example is not simply run to a good end. */
  private static final Pattern NOT_RUN =
      Pattern.compile("\\b(no_run|ignore\\S*|should_panic|compile_fail|standalone_crate)\\b");

  private final Cargo cargo;
  private final CargoMetadata metadata;
  private final Project project;
  private final Path folder;

  Doctests(Cargo cargo, CargoMetadata metadata, Project project, Path folder) {
    this.cargo = cargo;
    this.metadata = metadata;
    this.project = project;
    this.folder = folder;
  }

  /** Makes way for new ones. */
  static void empty(Path folder) {
    try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CargoWorkshops.full(folder, e);
    }
  }

  /** In the order of their names. */
  List<Executable> found(List<String> packages) {
    List<Executable> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path each : folders.sorted().toList()) {
        Path program = each.resolve("rust_out");
        if (Files.isExecutable(program) && isRun(each.getFileName().toString())) {
          all.add(executable(each.getFileName().toString(), program, packages));
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return all;
  }

  /**
   * The test program's arguments for some of its executables. rustdoc names a test {@code
   * src/lib.rs - item (line 7)}, and does not compile what no filter matches.
   *
   * @param ids as {@link #found} gives them; where one of them tells no line, all are taken
   */
  static List<String> filters(Set<String> ids) {
    List<String> filters = new ArrayList<>();
    for (String id : new TreeSet<>(ids)) {
      Matcher line = LINE.matcher(id);
      if (!line.find()) {
        return List.of();
      }
      filters.add("(line " + line.group(1) + ")");
    }
    if (!filters.isEmpty()) {
      filters.addFirst("--");
    }
    return filters;
  }

  private static final Pattern LINE = Pattern.compile(":(\\d+)$");

  private Executable executable(String name, Path program, List<String> packages) {
    Package owner =
        project.packages().stream()
            .filter(p -> packages.contains(p.name()))
            .findFirst()
            .orElse(project.packages().getFirst());
    Map<String, String> environment = new TreeMap<>(cargo.environment());
    environment.putAll(metadata.environment(owner.id()));
    Path debug = cargo.scratch().target().resolve("debug");
    environment.put(
        "LD_LIBRARY_PATH", debug.resolve("deps") + ":" + debug + ":" + metadata.libraries());
    Path directory = cargo.scratch().tree().resolve(owner.folder());
    return new Executable(
        "documentation of " + where(name),
        owner.name(),
        name,
        "doctest",
        false,
        program,
        directory,
        environment);
  }

  private String where(String name) {
    Matcher parts = FOLDER.matcher(name);
    return parts.matches() ? path(parts.group(1)) + ":" + parts.group(2) : name;
  }

  private boolean isRun(String name) {
    Matcher parts = FOLDER.matcher(name);
    if (!parts.matches()) {
      return true; // many in one program, which knows which of them to run
    }
    try {
      List<String> lines = Files.readAllLines(cargo.scratch().tree().resolve(path(parts.group(1))));
      int line = Integer.parseInt(parts.group(2)) - 1;
      return line >= 0 && line < lines.size() && !NOT_RUN.matcher(lines.get(line)).find();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private final Map<String, String> paths = new HashMap<>();

  /** rustdoc writes every character that is no letter or digit as an underscore. */
  private String path(String encoded) {
    return paths.computeIfAbsent(encoded, this::search);
  }

  private String search(String encoded) {
    for (Package each : project.packages()) {
      Path top = cargo.scratch().tree().resolve(each.folder());
      try (Stream<Path> files = Files.find(top, 12, (p, a) -> a.isRegularFile())) {
        List<Path> found =
            files
                .filter(p ->
                    encodedName(top.relativize(p)).equals(encoded)
                        || encodedName(cargo.scratch().tree().relativize(p)).equals(encoded))
                .toList();
        if (found.size() == 1) {
          return cargo.scratch().tree().relativize(found.getFirst()).toString();
        }
      } catch (IOException e) {
        return encoded;
      }
    }
    return encoded;
  }

  private static String encodedName(Path path) {
    return path.toString().replaceAll("[^A-Za-z0-9]", "_");
  }
}
