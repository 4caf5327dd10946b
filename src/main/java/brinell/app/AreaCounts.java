package brinell.app;

import brinell.adapter.files.FileShelf;
import brinell.adapter.git.GitRepository;
import brinell.core.LineKind;
import brinell.history.Landing;
import brinell.history.areas.AreaMap;
import brinell.history.areas.Part;
import brinell.history.areas.Proposal;
import brinell.history.share.Fates;
import brinell.policy.Policy;
import brinell.policy.lint.CodeOwners;
import brinell.port.Past;
import brinell.rust.LineKinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts the parts of a Rust project, for a map of what is critical. */
public final class AreaCounts {
  private static final long TWO_YEARS = 2L * 365 * 86_400;
  private static final long LARGEST = 4L << 20;
  private static final Pattern NAME = Pattern.compile("\\b([a-z_][a-z0-9_]*)::");

  private final GitRepository repository;
  private final Past.Tip tip;
  private final Map<String, String> tree;
  private final Set<String> crates = new TreeSet<>();

  /** Crates so large that they are shown by what stands below their {@code src}. */
  private final Set<String> split = new TreeSet<>();

  private final Map<String, Counting> parts = new TreeMap<>();

  private AreaCounts(GitRepository repository, Past.Tip tip) {
    this.repository = repository;
    this.tip = tip;
    this.tree = repository.entries(tip.tip());
    tree.keySet().stream()
        .filter(p -> p.endsWith("/Cargo.toml") || p.equals("Cargo.toml"))
        .map(p -> p.substring(0, Math.max(0, p.length() - "/Cargo.toml".length())))
        .forEach(crates::add);
    List<String> files = tree.keySet().stream().filter(p -> p.endsWith(".rs")).toList();
    Map<String, Integer> sizes = new TreeMap<>();
    files.forEach(p -> sizes.merge(crate(p), 1, Integer::sum));
    sizes.forEach((crate, n) -> {
      if (3 * n > files.size()) {
        split.add(crate);
      }
    });
  }

  private static final class Counting {
    int code;
    int unsafeLines;
    int api;
    int landings;
    int fixes;
    int reverted;
    final Set<String> names = new HashSet<>();
    final Set<String> owners = new TreeSet<>();
  }

  /**
   * What was found.
   *
   * @param drift where the project's own map says less than the counts
   */
  public record Found(String toml, List<String> drift, boolean hasMap) {
    public Found {
      drift = List.copyOf(drift);
    }
  }

  public static Found of(Path folder) {
    try (GitRepository repository = GitRepository.open(folder)) {
      Past past = repository.past();
      Past.Tip tip = past.tip("HEAD");
      AreaCounts counts = new AreaCounts(repository, tip);
      counts.code();
      counts.owners();
      counts.past(new BookReader(past, FileShelf.of(System.getenv()), tip).read());
      List<Proposal> all = Proposal.of(counts.parts());
      Policy policy = PolicySource.of(repository, tip.tip()).find(Optional.empty());
      List<String> drift = policy.areas().isEmpty() ? List.of() : AreaMap.drift(policy, all);
      return new Found(AreaMap.toml(all), drift, !policy.areas().isEmpty());
    }
  }

  /** The crate that a file is in; of a large one, what stands below its {@code src}. */
  private Optional<String> part(String path) {
    String crate = crate(path);
    if (!split.contains(crate)) {
      return crate.isEmpty() ? Optional.empty() : Optional.of(crate);
    }
    String folder = crate.isEmpty() ? "" : crate + "/";
    boolean usual = tree.keySet().stream().anyMatch(p -> p.startsWith(folder + "src/"));
    String src = usual ? folder + "src/" : folder;
    if (!path.startsWith(src)) {
      return Optional.empty();
    }
    int slash = path.indexOf('/', src.length());
    return Optional.of(slash < 0 ? path : path.substring(0, slash));
  }

  /** The folder of the nearest manifest above; empty for the root. */
  private String crate(String path) {
    String found = "";
    for (String folder : crates) {
      if (path.startsWith(folder + "/") && folder.length() > found.length()) {
        found = folder;
      }
    }
    return found;
  }

  private void code() {
    Set<String> wanted = new HashSet<>();
    tree.forEach((path, oid) -> {
      if (path.endsWith(".rs")) {
        wanted.add(oid);
      }
    });
    Map<String, byte[]> blobs = repository.blobs(wanted, LARGEST);
    tree.forEach((path, oid) -> {
      byte[] content = blobs.get(oid);
      if (path.endsWith(".rs") && content != null) {
        part(path)
            .ifPresent(p -> count(parts.computeIfAbsent(p, k -> new Counting()), path, content));
      }
    });
  }

  private static void count(Counting part, String path, byte[] content) {
    LineKinds kinds = LineKinds.of(path, content);
    for (int line = 1; line <= kinds.count(); line++) {
      EnumSet<LineKind> at = kinds.at(line);
      if (at.contains(LineKind.CODE)
          && !at.contains(LineKind.TEST)
          && !at.contains(LineKind.BLANK)) {
        part.code++;
        part.unsafeLines += at.contains(LineKind.UNSAFE) ? 1 : 0;
        part.api += at.contains(LineKind.PUBLIC_API) ? 1 : 0;
      }
    }
    Matcher names = NAME.matcher(new String(content, StandardCharsets.UTF_8));
    while (names.find()) {
      part.names.add(names.group(1));
    }
  }

  private void owners() {
    Optional<String> text =
        Stream.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
            .filter(tree::containsKey)
            .flatMap(p -> repository.file(tip.tip(), p).stream())
            .findFirst()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    if (text.isPresent()) {
      CodeOwners owners = CodeOwners.read(text.get());
      tree.keySet().stream()
          .filter(p -> p.endsWith(".rs"))
          .forEach(path ->
              part(path).map(parts::get).ifPresent(p -> p.owners.addAll(owners.owners(path))));
    }
  }

  private void past(BookReader.Read read) {
    List<Landing> landings = read.landings();
    Fates fates = Fates.of(landings);
    long from = tip.committed().getEpochSecond() - TWO_YEARS;
    for (int i = 0; i < landings.size(); i++) {
      Landing landing = landings.get(i);
      if (landing.at() >= from) {
        Set<String> touched = new HashSet<>();
        read.book()
            .edits()
            .getOrDefault(landing.commit().oid(), List.of())
            .forEach(e -> {
              if (e.path().endsWith(".rs")) {
                part(e.path()).ifPresent(touched::add);
              }
            });
        boolean reverted = fates.reverted(i) != Long.MAX_VALUE;
        touched.stream()
            .filter(parts::containsKey)
            .map(parts::get)
            .forEach(p -> {
              p.landings++;
              p.fixes += landing.commit().links().fix() ? 1 : 0;
              p.reverted += reverted ? 1 : 0;
            });
      }
    }
  }

  /**
   * What other parts write before {@code ::}; empty where the standard library has that name too.
   */
  private String name(String path) {
    String own = path.substring(path.lastIndexOf('/') + 1).replace(".rs", "");
    String name = (crates.contains(path) ? packageName(path).orElse(own) : own).replace('-', '_');
    return STANDARD.contains(name) ? "" : name;
  }

  private Optional<String> packageName(String crate) {
    return repository
        .file(tip.tip(), crate + "/Cargo.toml")
        .map(bytes -> PACKAGE.matcher(new String(bytes, StandardCharsets.UTF_8)))
        .filter(Matcher::find)
        .map(m -> m.group(1));
  }

  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^\\[package\\]\\s[^\\[]*?^name\\s*=\\s*\"([^\"]+)\"");

  private static final Set<String> STANDARD =
      Set.of(
          "std",
          "core",
          "alloc",
          "any",
          "arch",
          "array",
          "ascii",
          "borrow",
          "boxed",
          "cell",
          "char",
          "clone",
          "cmp",
          "collections",
          "convert",
          "default",
          "env",
          "error",
          "ffi",
          "fmt",
          "fs",
          "future",
          "hash",
          "hint",
          "io",
          "iter",
          "lib",
          "main",
          "marker",
          "mem",
          "mod",
          "net",
          "num",
          "ops",
          "option",
          "os",
          "panic",
          "path",
          "pin",
          "process",
          "ptr",
          "rc",
          "result",
          "slice",
          "str",
          "string",
          "sync",
          "task",
          "test",
          "tests",
          "thread",
          "time",
          "vec");

  private List<Part> parts() {
    List<Part> all = new ArrayList<>();
    parts.forEach((path, c) -> {
      String name = name(path);
      int users = 0;
      for (Map.Entry<String, Counting> other : parts.entrySet()) {
        users += !other.getKey().equals(path) && other.getValue().names.contains(name) ? 1 : 0;
      }
      all.add(
          new Part(
              path,
              c.code,
              c.unsafeLines,
              c.api,
              users,
              parts.size() - 1,
              c.landings,
              c.fixes,
              c.reverted,
              List.copyOf(c.owners)));
    });
    return all;
  }
}
