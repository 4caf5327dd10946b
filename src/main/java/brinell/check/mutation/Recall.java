package brinell.check.mutation;

import brinell.port.Shelf;
import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import brinell.suite.TestCase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What earlier runs found on the same content. Of a package's faults the content is: every file of
 * the tree, but for those of packages of the workspace that neither it nor the tests that judge it
 * need; the toolchain, the features, the lock file, and this program's own version. That tests read
 * no files of such other packages is taken for granted.
 */
final class Recall {
  /** Raised whenever the same content could give another outcome. */
  private static final String VERSION = "mutation 2";

  private final Shelf shelf;
  private final Project project;
  private final SortedMap<String, String> entries;
  private final Map<String, String> keys = new HashMap<>();

  /** {@code entries}: the tree's paths with their object ids. */
  Recall(Shelf shelf, Project project, SortedMap<String, String> entries) {
    this.shelf = shelf;
    this.project = project;
    this.entries = entries;
  }

  /**
   * What is known already.
   *
   * @param results by the faults' ids
   */
  record Known(Map<String, Result> results, Set<String> tests) {
    /** With what was found now, in the order of a plan. */
    List<Result> with(Plan plan, List<Result> found) {
      Map<String, Result> now = new HashMap<>(results);
      found.forEach(result -> now.put(result.mutant().id(), result));
      List<Result> all = new ArrayList<>();
      plan.chosen().forEach(c -> Optional.ofNullable(now.get(c.mutant().id())).ifPresent(all::add));
      return all;
    }
  }

  Known known(Plan plan) {
    Map<String, Result> results = new LinkedHashMap<>();
    Set<String> tests = new TreeSet<>();
    Map<String, Remembered> shelves = new HashMap<>();
    Map<String, String> packages = plan.packageOf();
    for (Chosen chosen : plan.chosen()) {
      String name = packages.getOrDefault(chosen.mutant().path(), "");
      Remembered there = shelves.computeIfAbsent(name, this::remembered);
      there
          .of(chosen)
          .ifPresent(result -> {
            results.put(chosen.mutant().id(), result);
            tests.addAll(there.tests());
          });
    }
    return new Known(results, tests);
  }

  private Remembered remembered(String packageName) {
    return shelf.take(key(packageName)).flatMap(Remembered::read).orElse(Remembered.NOTHING);
  }

  /**
   * Keeps what was decided. Of packages with a test that was set aside nothing is kept: it may well
   * pass next time.
   *
   * @param aside tests that were set aside
   */
  void remember(Plan plan, List<Result> results, Set<String> tests, List<TestCase> aside) {
    Map<String, String> packages = plan.packageOf();
    for (String name : plan.packages()) {
      Set<String> concerned = concerned(name);
      if (aside.stream().noneMatch(t -> concerned.contains(t.executable().packageName()))) {
        List<Result> own =
            results.stream().filter(r -> name.equals(packages.get(r.mutant().path()))).toList();
        Remembered now = remembered(name).with(own, tests);
        shelf.put(key(name), now.bytes());
      }
    }
  }

  private String key(String packageName) {
    return keys.computeIfAbsent(packageName, this::digest);
  }

  private String digest(String packageName) {
    MessageDigest sha = sha();
    put(sha, VERSION);
    put(sha, SwitchModule.version());
    put(sha, project.setting());
    put(sha, Boolean.toString(project.nextest()));
    put(sha, packageName);
    Set<String> concerned = concerned(packageName);
    entries.forEach((path, oid) -> {
      if (Plan.owner(project, path).map(p -> concerned.contains(p.name())).orElse(true)) {
        put(sha, path);
        put(sha, oid);
      }
    });
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void put(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }

  /** A package, those whose tests judge it, and what all of these need. */
  private Set<String> concerned(String packageName) {
    Set<String> all = new HashSet<>(Set.of(packageName));
    all.addAll(Stage.dependents(project, List.of(packageName)));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Package each : project.packages()) {
        grown |= all.contains(each.name()) && all.addAll(each.dependencies());
      }
    }
    return all;
  }
}
