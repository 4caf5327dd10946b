package brinell.rust;

import java.util.ArrayList;
import java.util.List;

/** Which stretches of a file exist in tests only, and whether a program wrote the file. */
public final class TestCode {
  private TestCode() {}

  /** Whether only tests compile a file, by its path or by an attribute at its head. */
  public static boolean all(String path, RustFile file) {
    return PathKind.of(path).test() || CfgTest.testOnly(file.attributes());
  }

  /** A build script or an example: code of another kind than the library's. */
  public static boolean aside(String path) {
    PathKind kind = PathKind.of(path);
    return kind.example() || kind.buildScript();
  }

  /** The items that exist in tests only, outermost alone, in order. */
  public static List<Span> spans(RustFile file) {
    List<Span> spans = new ArrayList<>();
    collect(file.items(), spans);
    return spans;
  }

  private static void collect(List<Item> items, List<Span> spans) {
    for (Item item : items) {
      if (CfgTest.testOnly(item)) {
        spans.add(item.span());
      } else {
        collect(item.children(), spans);
      }
    }
  }

  /** Whether the file says that a program wrote it. */
  public static boolean generated(RustFile file) {
    return GeneratedMark.in(file);
  }
}
