package brinell.check.fixes;

import brinell.rust.Item;
import brinell.rust.RustFile;
import brinell.rust.Span;
import brinell.rust.TestItems;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The code of one version of a file with the tests of another. */
final class Transplant {
  private final byte[] code;
  private final RustFile codeFile;
  private final byte[] tests;
  private final RustFile testFile;
  private final List<Cut> cuts = new ArrayList<>();

  /** What stands in the code's place, from its tests' file. */
  private record Cut(int start, int end, List<Span> instead) {}

  private Transplant(byte[] code, byte[] tests) {
    this.code = code;
    this.codeFile = RustFile.parse(code);
    this.tests = tests;
    this.testFile = RustFile.parse(tests);
  }

  /**
   * Test items of modules that the code has not are left out. What only a function, an impl or a
   * macro call holds stays as the code has it.
   */
  static byte[] of(byte[] code, byte[] tests) {
    return new Transplant(code, tests).text();
  }

  private byte[] text() {
    for (TestItems.At at : TestItems.outermost(codeFile)) {
      cuts.add(new Cut(at.item().span().start(), at.item().span().end(), List.of()));
    }
    TestItems.outermost(testFile).stream()
        .map(TestItems.At::modules)
        .distinct()
        .forEach(this::insert);
    cuts.sort(Comparator.comparingInt(Cut::start).thenComparingInt(Cut::end));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    for (Cut cut : cuts) {
      out.write(code, at, cut.start() - at);
      for (Span span : cut.instead()) {
        out.write('\n');
        out.write(tests, span.start(), span.length());
        out.write('\n');
      }
      at = cut.end();
    }
    out.write(code, at, code.length - at);
    return out.toByteArray();
  }

  private void insert(List<String> modules) {
    int end = code.length;
    if (!modules.isEmpty()) {
      List<Item> there = TestItems.modules(codeFile, modules);
      if (there.isEmpty() || there.getFirst().body().isEmpty()) {
        return;
      }
      end = there.getFirst().body().get().end() - 1;
    }
    List<Span> spans =
        TestItems.outermost(testFile).stream()
            .filter(at -> at.modules().equals(modules))
            .map(at -> at.item().span())
            .toList();
    cuts.add(new Cut(end, end, spans));
  }
}
