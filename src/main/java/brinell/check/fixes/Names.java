package brinell.check.fixes;

import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import brinell.port.Workshop.Target;
import brinell.suite.TestCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a test function of the source among the tests that a build lists. */
final class Names {
  private final Project project;

  Names(Project project) {
    this.project = project;
  }

  /** The package in whose folder a file lies, the innermost. */
  Optional<Package> owner(String path) {
    return project.packages().stream()
        .filter(p -> p.folder().isEmpty() || path.startsWith(p.folder() + "/"))
        .max(Comparator.comparingInt(p -> p.folder().length()));
  }

  /** All that the function became: a test with cases is several. Empty when none is listed. */
  List<TestCase> of(ChangedTest test, List<TestCase> listed) {
    Optional<Package> owner = owner(test.path());
    if (owner.isEmpty()) {
      return List.of();
    }
    List<TestCase> near =
        listed.stream()
            .filter(t -> t.executable().packageName().equals(owner.get().name()))
            .filter(t -> isBuiltFrom(t, owner.get(), test.path()))
            .toList();
    String whole = name(owner.get(), test);
    List<TestCase> exact = near.stream().filter(t -> is(t.name(), whole)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<TestCase> ending = near.stream().filter(t -> endsWith(t.name(), test.within())).toList();
    return ending.isEmpty() ? near.stream().filter(t -> t.name().isEmpty()).toList() : ending;
  }

  /** A root file is a program of its own; any other may be a module of each in its folder. */
  private static boolean isBuiltFrom(TestCase test, Package owner, String path) {
    Optional<Target> root = owner.targets().stream().filter(t -> t.root().equals(path)).findFirst();
    if (root.isPresent()) {
      return test.executable().target().equals(root.get().name())
          && isTest(test) == root.get().kind().equals("test");
    }
    return isTest(test) == path.startsWith(folder(owner) + "tests/");
  }

  private static boolean isTest(TestCase test) {
    return test.executable().kind().equals("test");
  }

  private static String folder(Package owner) {
    return owner.folder().isEmpty() ? "" : owner.folder() + "/";
  }

  /** {@code a::b::tests::works} for {@code src/a/b.rs}. */
  private static String name(Package owner, ChangedTest test) {
    String path = test.path().substring(folder(owner).length());
    boolean root = owner.targets().stream().anyMatch(t -> t.root().equals(test.path()));
    List<String> parts = new ArrayList<>();
    if (!root) {
      String inside = path.replaceFirst("^(src|tests)/", "").replaceFirst("(/mod)?\\.rs$", "");
      parts.add(inside.replace("/", "::"));
    }
    parts.add(test.within());
    return String.join("::", parts);
  }

  private static boolean is(String listed, String name) {
    return listed.equals(name) || listed.startsWith(name + "::");
  }

  private static boolean endsWith(String listed, String name) {
    return ("::" + listed).endsWith("::" + name) || ("::" + listed).contains("::" + name + "::");
  }
}
