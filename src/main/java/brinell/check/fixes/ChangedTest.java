package brinell.check.fixes;

import brinell.rust.RustFile;
import brinell.rust.TestCode;
import brinell.rust.TestItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test function that a change adds or changes.
 *
 * @param path at head
 * @param modules of its file, around it
 * @param first its first line at head, 1-based, attributes included
 */
record ChangedTest(String path, List<String> modules, String name, int first, int last) {
  ChangedTest {
    modules = List.copyOf(modules);
  }

  /** As it is called inside its file. */
  String within() {
    return modules.isEmpty() ? name : String.join("::", modules) + "::" + name;
  }

  /**
   * Those of one file. Where its tests stay as they are and something else of what only tests use
   * has changed, all of them.
   */
  static List<ChangedTest> of(String path, Optional<byte[]> before, byte[] after) {
    RustFile head = RustFile.parse(after);
    Map<String, String> known = new HashMap<>();
    Optional<RustFile> base = before.map(RustFile::parse);
    base.ifPresent(
        file -> TestItems.functions(file).forEach(at -> known.put(key(at), text(file, at))));
    List<ChangedTest> changed = new ArrayList<>();
    List<ChangedTest> all = new ArrayList<>();
    for (TestItems.At at : TestItems.functions(head)) {
      ChangedTest test = test(path, head, at);
      all.add(test);
      if (!text(head, at).equals(known.get(key(at)))) {
        changed.add(test);
      }
    }
    boolean around = base.isPresent() && changed.isEmpty() && differ(path, base.get(), head);
    return around ? all : changed;
  }

  private static boolean differ(String path, RustFile base, RustFile head) {
    return !testText(path, base).equals(testText(path, head));
  }

  private static String testText(String path, RustFile file) {
    if (TestCode.all(path, file)) {
      return flat(file, 0, file.tokens().size());
    }
    StringBuilder all = new StringBuilder();
    TestItems.outermost(file).forEach(at -> all.append(text(file, at)).append('\n'));
    return all.toString();
  }

  private static ChangedTest test(String path, RustFile file, TestItems.At at) {
    int first = file.lines().at(at.item().span().start());
    int last = file.lines().at(Math.max(0, at.item().span().end() - 1));
    return new ChangedTest(path, at.modules(), at.item().name(), first, last);
  }

  private static String key(TestItems.At at) {
    return String.join("::", at.modules()) + "::" + at.item().name();
  }

  /** Without white space and comments: moved and reformatted is not changed. */
  private static String text(RustFile file, TestItems.At at) {
    int from = 0;
    while (from < file.tokens().size() && file.tokens().start(from) < at.item().span().start()) {
      from++;
    }
    int to = from;
    while (to < file.tokens().size() && file.tokens().start(to) < at.item().span().end()) {
      to++;
    }
    return flat(file, from, to);
  }

  private static String flat(RustFile file, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!file.tokens().kind(i).isTrivia()) {
        text.append(file.tokens().text(i)).append(' ');
      }
    }
    return text.toString();
  }
}
