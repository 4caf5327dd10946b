package brinell.app;

import brinell.adapter.model.DependencySources;
import brinell.adapter.model.DependencySources.Crate;
import brinell.check.convention.model.Codebase;
import brinell.check.convention.model.Learner;
import brinell.check.convention.model.Library;
import brinell.port.Repository;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands for Rust in general: the project's dependencies first, then the standard library,
 * then what else cargo has unpacked. Not the project's own crates.
 */
final class OtherRust {
  /** In words; more of it costs time and says little more. */
  private static final int DEPENDENCIES = 2_000_000;

  private static final int WITH_LIBRARY = 3_000_000;
  private static final int ALL = 4_000_000;

  /** Of one crate, in words: bindings and tables would drown the rest. */
  private static final int CRATE = 150_000;

  private static final Pattern NAME = Pattern.compile("(?m)^name\\s*=\\s*\"([^\"]+)\"");

  private final List<Crate> dependencies;
  private final List<Crate> library;
  private final List<Crate> rest;
  private final String places;
  private int crates;
  private boolean withLibrary;

  private OtherRust(
      List<Crate> dependencies, List<Crate> library, List<Crate> rest, String places) {
    this.dependencies = mixed(dependencies);
    this.library = library;
    this.rest = mixed(rest);
    this.places = places;
  }

  static OtherRust of(Repository repository, String revision, DependencySources sources) {
    Set<String> own = new HashSet<>();
    Set<String> locked = new HashSet<>();
    Set<String> manifests = new HashSet<>();
    Set<String> locks = new HashSet<>();
    repository
        .entries(revision)
        .forEach((path, blob) -> {
          if (path.equals("Cargo.toml") || path.endsWith("/Cargo.toml")) {
            manifests.add(blob);
          } else if (path.equals("Cargo.lock") || path.endsWith("/Cargo.lock")) {
            locks.add(blob);
          }
        });
    repository.blobs(manifests, Codebase.LARGEST).values().forEach(text -> names(text, false, own));
    repository.blobs(locks, Codebase.LARGEST).values().forEach(text -> names(text, true, locked));
    List<Crate> crates = sources.crates(crate -> !own.contains(crate.name()));
    return new OtherRust(
        crates.stream().filter(c -> locked.contains(c.name())).toList(),
        sources.library(),
        crates.stream().filter(c -> !locked.contains(c.name())).toList(),
        sources.places());
  }

  private static void names(byte[] toml, boolean all, Set<String> to) {
    Matcher name = NAME.matcher(new String(toml, StandardCharsets.UTF_8));
    while (name.find()) {
      to.add(name.group(1));
      if (!all) {
        return;
      }
    }
  }

  /** A sample of the first of them is one of all: not all names start with a. */
  private static List<Crate> mixed(List<Crate> crates) {
    return crates.stream()
        .sorted(Comparator.comparing(crate -> Library.digest(crate.name())))
        .toList();
  }

  boolean isEmpty() {
    return dependencies.isEmpty() && library.isEmpty() && rest.isEmpty();
  }

  String places() {
    return places;
  }

  /** Depends on which crates there are, and in which versions. */
  String key() {
    List<Crate> all = new ArrayList<>(dependencies);
    all.addAll(library);
    all.addAll(rest);
    return Library.digest(
        "others 1\n"
            + all.stream().map(c -> c.folder().toString()).collect(Collectors.joining("\n")));
  }

  Learner read() {
    Learner learner = new Learner();
    crates += read(dependencies, DEPENDENCIES, learner);
    int before = learner.tokens();
    read(library, WITH_LIBRARY, learner);
    withLibrary = learner.tokens() > before;
    crates += read(rest, ALL, learner);
    return learner;
  }

  private static int read(List<Crate> from, int until, Learner to) {
    int read = 0;
    for (Crate crate : from) {
      if (to.tokens() >= until) {
        return read;
      }
      read(crate, to);
      read++;
    }
    return read;
  }

  private static void read(Crate crate, Learner to) {
    int start = to.tokens();
    for (byte[] source : DependencySources.sources(crate, Codebase.LARGEST)) {
      if (to.tokens() - start > CRATE) {
        return;
      }
      if (!Codebase.generated(source)) {
        to.add(source);
      }
    }
  }

  String summary() {
    String dependent =
        String.format(
            Locale.ROOT,
            "%,d crates on this machine, %,d of them dependencies",
            dependencies.size() + rest.size(),
            dependencies.size());
    String std =
        library.isEmpty() ? ", without the standard library" : ", and the standard library";
    return crates == 0 && !withLibrary
        ? "as learned before, of " + dependent + std
        : String.format(Locale.ROOT, "of %,d of ", crates) + dependent + std;
  }
}
