package brinell.adapter.index;

import brinell.core.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is to be indexed under the places that a user names. */
final class Sources {
  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9_.-]+)=(.+)");
  private static final Pattern VERSIONED = Pattern.compile("(.+?)[-_]v?(\\d+\\.\\d.*|\\d+)");
  private static final Pattern DEBIAN =
      Pattern.compile(
          "(?:librust-)?(.+?)(?:-\\d[\\d.]*)?(?:-dev)?_(?:\\d+%3a)?([^_]+?)(?:-[^-_]+)?_[^_]+\\.deb");
  private static final int DEEPEST = 8;

  private final boolean tags;
  private final List<Unit> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Sources(boolean tags) {
    this.tags = tags;
  }

  /**
   * @param units sorted by project, version and place
   */
  record Found(List<Unit> units, List<String> notes) {}

  /**
   * @param places files, folders, or {@code NAME=PLACE}
   * @param tags of a git repository all tags instead of HEAD or the work tree
   */
  static Found find(List<String> places, boolean tags) throws IOException, InterruptedException {
    Sources sources = new Sources(tags);
    for (String place : places) {
      Matcher named = NAMED.matcher(place);
      boolean given = named.matches() && !Files.exists(Path.of(place));
      Path path = Path.of(given ? named.group(2) : place);
      if (!Files.exists(path)) {
        throw Rejected.input(place, "does not exist", "name a folder, an archive or a repository");
      }
      // The texts are read again from there, from whatever folder somebody asks.
      sources.add(path.toAbsolutePath().normalize(), given ? named.group(1) : "", 0);
    }
    List<Unit> sorted =
        sources.found.stream()
            .sorted(
                Comparator.comparing(Unit::project)
                    .thenComparing(Unit::version, Sources::versions)
                    .thenComparing(Unit::place))
            .toList();
    return new Found(sorted, sources.notes);
  }

  private void add(Path path, String name, int depth) throws IOException, InterruptedException {
    try {
      if (Files.isDirectory(path)) {
        folder(path, name, depth);
      } else if (Archives.is(path)) {
        archive(path, name);
      } else if (depth == 0) {
        throw Rejected.input(
            path.toString(),
            "is no archive that is known",
            "give one of " + String.join(" ", Archives.ENDINGS) + ", a folder or a git repository");
      }
    } catch (Unit.Refused e) {
      notes.add(path + ": " + e.getMessage());
    }
  }

  private void folder(Path path, String name, int depth) throws IOException, InterruptedException {
    Path inner = path.resolve(".git");
    if (GitUnits.is(path) || (tags && GitUnits.is(inner))) {
      Path git = GitUnits.is(path) ? path : inner;
      found.addAll(GitUnits.of(git, name.isEmpty() ? project(path) : name, path.toString(), tags));
      return;
    }
    boolean whole =
        !name.isEmpty()
            || Files.exists(path.resolve("Cargo.toml"))
            || Files.exists(inner)
            || depth >= DEEPEST;
    List<Path> below = whole ? List.of() : list(path);
    if (whole || below.stream().anyMatch(p -> p.toString().endsWith(".rs"))) {
      Matcher m = VERSIONED.matcher(folderName(path));
      boolean versioned = m.matches();
      String project = !name.isEmpty() ? name : versioned ? m.group(1) : folderName(path);
      String version = versioned ? m.group(2) : version(path);
      found.add(new Unit(project, version, path.toString(), Folders.stamp(path), Folders.of(path)));
      return;
    }
    for (Path p : below) {
      if (!Files.isSymbolicLink(p) && (Files.isDirectory(p) || Archives.is(p))) {
        add(p, "", depth + 1);
      }
    }
  }

  private static String version(Path folder) throws IOException {
    Path manifest = folder.resolve("Cargo.toml");
    return Files.isRegularFile(manifest)
        ? Manifest.read(Files.readAllBytes(manifest)).text("package.version").orElse("")
        : "";
  }

  private static String folderName(Path path) throws IOException {
    Path name = path.toRealPath().getFileName();
    return name == null ? "root" : name.toString();
  }

  private static String project(Path git) throws IOException {
    String name = folderName(git);
    Path parent = git.toRealPath().getParent();
    return name.equals(".git") && parent != null
        ? folderName(parent)
        : name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private void archive(Path path, String name) throws IOException {
    String file = path.getFileName().toString();
    String lower = file.toLowerCase(Locale.ROOT);
    String ending = Archives.ENDINGS.stream().filter(lower::endsWith).findFirst().orElse("");
    String base = file.substring(0, file.length() - ending.length());
    Matcher m = ending.equals(".deb") ? DEBIAN.matcher(file) : VERSIONED.matcher(base);
    boolean versioned = m.matches();
    String project = !name.isEmpty() ? name : versioned ? m.group(1) : base;
    String stamp = Files.size(path) + " bytes, " + Files.getLastModifiedTime(path).toMillis();
    found.add(
        new Unit(project, versioned ? m.group(2) : "", path.toString(), stamp, Archives.of(path)));
  }

  /** Numbers by value, the rest by letters: 1.9 before 1.10. */
  static int versions(String a, String b) {
    String[] x = a.split("[.+~_-]", -1);
    String[] y = b.split("[.+~_-]", -1);
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      int order = part(x[i], y[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(x.length, y.length);
  }

  private static int part(String x, String y) {
    boolean first = x.matches("\\d{1,18}");
    boolean second = y.matches("\\d{1,18}");
    if (first && second) {
      return Long.compare(Long.parseLong(x), Long.parseLong(y));
    }
    return first || second ? Boolean.compare(second, first) : x.compareTo(y);
  }
}
