package brinell.adapter.model;

import brinell.adapter.cargo.UserSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Other people's Rust on this machine: the crates that cargo has unpacked, a {@code vendor} folder,
 * the sources of the standard library.
 */
public final class DependencySources {
  private static final List<String> LIBRARY = List.of("core", "alloc", "std");
  private static final int DEPTH = 24;

  private final List<Path> registries;
  private final List<Path> libraries;

  private DependencySources(List<Path> registries, List<Path> libraries) {
    this.registries = List.copyOf(registries);
    this.libraries = List.copyOf(libraries);
  }

  /**
   * {@code users}: the environment of this process. {@code project}: where {@code vendor} may be.
   */
  public static DependencySources of(Map<String, String> users, Path project) {
    String home = users.getOrDefault("HOME", System.getProperty("user.home", "/"));
    Path cargo = Path.of(users.getOrDefault("CARGO_HOME", home + "/.cargo"));
    Path rustup = Path.of(users.getOrDefault("RUSTUP_HOME", home + "/.rustup"));
    List<Path> registries = new ArrayList<>(folders(cargo.resolve("registry/src")));
    registries.addAll(UserSources.in(cargo));
    registries.add(project.resolve("vendor"));
    List<Path> libraries = new ArrayList<>();
    for (Path toolchain : folders(rustup.resolve("toolchains"))) {
      libraries.add(toolchain.resolve("lib/rustlib/src/rust/library"));
    }
    libraries.add(Path.of("/usr/lib/rustlib/src/rust/library"));
    libraries.sort(Comparator.naturalOrder());
    return new DependencySources(registries, libraries);
  }

  /**
   * A crate.
   *
   * @param name without its version
   * @param folder its name says the version, as a rule
   */
  public record Crate(String name, Path folder) {
    /** What the folder is called. */
    public String title() {
      return folder.getFileName().toString();
    }
  }

  /** Of each crate one version, by name; of several the one that is listed last. */
  public List<Crate> crates(Predicate<Crate> wanted) {
    Map<String, Crate> crates = new TreeMap<>();
    for (Path registry : registries) {
      for (Path folder : folders(registry)) {
        Crate crate = new Crate(name(folder.getFileName().toString()), folder);
        if (wanted.test(crate) && Files.isRegularFile(folder.resolve("Cargo.toml"))) {
          crates.put(crate.name(), crate);
        }
      }
    }
    return List.copyOf(crates.values());
  }

  /** {@code serde_json-1.0.140+build} is {@code serde_json}. */
  static String name(String folder) {
    for (int i = folder.indexOf('-'); i > 0; i = folder.indexOf('-', i + 1)) {
      if (i + 1 < folder.length() && Character.isDigit(folder.charAt(i + 1))) {
        return folder.substring(0, i);
      }
    }
    return folder;
  }

  /** The parts of the standard library, of the first place that has them. */
  public List<Crate> library() {
    for (Path library : libraries) {
      if (Files.isDirectory(library.resolve("core"))) {
        return LIBRARY.stream()
            .map(library::resolve)
            .filter(Files::isDirectory)
            .map(folder -> new Crate(folder.getFileName().toString(), folder))
            .toList();
      }
    }
    return List.of();
  }

  /** Where was looked, for people. */
  public String places() {
    Set<String> places = new TreeSet<>();
    registries.forEach(r -> places.add(r.toString()));
    return String.join(", ", places);
  }

  /** The Rust files of a crate, sorted; what cannot be read is left out. */
  public static List<byte[]> sources(Crate crate, long largest) {
    List<byte[]> sources = new ArrayList<>();
    try (Stream<Path> all = Files.walk(crate.folder(), DEPTH)) {
      List<Path> files =
          all.filter(f -> f.toString().endsWith(".rs") && Files.isRegularFile(f)).sorted().toList();
      for (Path file : files) {
        if (Files.size(file) <= largest) {
          sources.add(Files.readAllBytes(file));
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      return sources; // what could be read
    }
    return sources;
  }

  private static List<Path> folders(Path in) {
    try (Stream<Path> all = Files.list(in)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
