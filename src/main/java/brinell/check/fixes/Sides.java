package brinell.check.fixes;

import brinell.core.FileChange.Entry;
import brinell.rust.RustFile;
import brinell.rust.TestCode;
import brinell.rust.TestItems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree with the code of a change's base and the tests of its head.
 *
 * @param tests those that the change adds or changes
 * @param back contents that make head's tree into that one, by path
 * @param kept files whose change could not be taken back, with the reason
 * @param code whether the change touches anything but tests and prose
 * @param data files that tests may read, or with examples that are tests, which the change touches
 */
record Sides(
    List<ChangedTest> tests,
    Map<String, byte[]> back,
    Map<String, String> kept,
    boolean code,
    List<String> data) {

  /** A setting of cargo's, say, works by being there. */
  private static final String NEW = "it is new, and may be what makes the difference";

  /** {@code contents}: of the files' blobs, by object id. */
  static Sides of(List<Touched> files, Map<String, byte[]> contents) {
    Sides sides =
        new Sides(
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            false,
            new ArrayList<>());
    boolean code = false;
    for (Touched file : files) {
      code |= sides.add(file, contents);
    }
    return new Sides(sides.tests, sides.back, sides.kept, code, sides.data);
  }

  /** Whether the file has code that is no test. */
  private boolean add(Touched file, Map<String, byte[]> contents) {
    Optional<byte[]> before = content(file.before(), contents);
    Optional<byte[]> after = content(file.after(), contents);
    String path = file.path();
    if (!isPlain(file.before()) || !isPlain(file.after())) {
      kept.put(path, "it is a link or a submodule");
      return true;
    }
    boolean unread =
        (file.before().isPresent() && before.isEmpty())
            || (file.after().isPresent() && after.isEmpty());
    if (unread) {
      kept.put(path, "its content is not at hand");
      return true;
    }
    if (path.endsWith(".rs")) {
      return rust(file, before, after);
    }
    if (TestItems.isTestPath(path)) {
      data.add(path);
      return false;
    }
    return other(file, before, after);
  }

  private static boolean isPlain(Optional<Entry> entry) {
    return entry.isEmpty() || entry.get().mode().startsWith("100");
  }

  private static Optional<byte[]> content(Optional<Entry> entry, Map<String, byte[]> contents) {
    return entry.flatMap(e -> Optional.ofNullable(contents.get(e.blob())));
  }

  private boolean rust(Touched file, Optional<byte[]> before, Optional<byte[]> after) {
    List<ChangedTest> here =
        after.map(text -> ChangedTest.of(file.path(), before, text)).orElse(List.of());
    tests.addAll(here);
    if (file.examples()) {
      data.add(file.path());
    }
    boolean onlyTests =
        after.or(() -> before).stream()
            .anyMatch(text -> TestCode.all(file.path(), RustFile.parse(text)));
    if (onlyTests) {
      if (here.isEmpty()) {
        data.add(file.path());
      }
      return false;
    }
    String path = file.before().map(Entry::path).orElse(file.path());
    if (before.isPresent()) {
      byte[] mixed = after.map(text -> Transplant.of(before.get(), text)).orElse(before.get());
      back.put(path, mixed);
      return after.isEmpty() || !CodeText.of(before.get()).equals(CodeText.of(after.get()));
    }
    if (path.endsWith("build.rs")) {
      kept.put(path, NEW);
    }
    if (isOwnProgram(path)) {
      back.put(path, "fn main() {}\n".getBytes(StandardCharsets.UTF_8));
    }
    return true; // nothing of the base's names it, so it may stay
  }

  /** Cargo builds it because it is there. */
  private static boolean isOwnProgram(String path) {
    return path.matches("(.*/)?(src/bin|examples)/[^/]+\\.rs");
  }

  private boolean other(Touched file, Optional<byte[]> before, Optional<byte[]> after) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    if (name.equals("Cargo.lock")) {
      return false;
    }
    if (name.equals("Cargo.toml")) {
      boolean same =
          before.isPresent()
              && after.isPresent()
              && ManifestText.withoutTests(before.get())
                  .equals(ManifestText.withoutTests(after.get()));
      if (!same) {
        kept.put(file.path(), "the tests may need what it says now");
      }
      return !same;
    }
    before.ifPresent(text -> back.put(file.before().map(Entry::path).orElse(file.path()), text));
    if (before.isEmpty() && !ManifestText.isProse(name)) {
      kept.put(file.path(), NEW);
    }
    return !ManifestText.isProse(name);
  }
}
