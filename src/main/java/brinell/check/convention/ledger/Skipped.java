package brinell.check.convention.ledger;

import java.util.List;
import java.util.Set;

/** Rust files that are not this codebase's own hand: vendored, or input of tests. */
final class Skipped {
  private static final Set<String> FOLDERS =
      Set.of(
          "vendor",
          "vendored",
          "third_party",
          "third-party",
          "node_modules",
          "target",
          "ui",
          "testdata",
          "test_data",
          "test-data",
          "fixtures",
          "fixture",
          "snapshots",
          "corpus",
          "compile-fail",
          "compile_fail",
          "trybuild",
          "generated",
          "pass",
          "fail");

  private Skipped() {}

  static boolean path(String path) {
    List<String> parts = List.of(path.split("/"));
    boolean tests = parts.contains("tests") || parts.contains("test");
    return parts.subList(0, parts.size() - 1).stream()
        .anyMatch(part ->
            FOLDERS.contains(part)
                && (tests || !(part.equals("ui") || part.equals("pass") || part.equals("fail"))));
  }
}
