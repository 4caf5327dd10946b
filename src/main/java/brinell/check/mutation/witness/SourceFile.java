package brinell.check.mutation.witness;

import brinell.core.LineKind;
import brinell.rust.LineKinds;
import brinell.rust.RustFile;
import brinell.rust.Span;

/**
 * A file of a package.
 *
 * @param module as other modules of the crate call it: {@code crate::a::b}
 * @param integration a file of {@code tests/}, {@code benches/} or {@code examples/}
 */
record SourceFile(
    String path, String module, boolean integration, RustFile file, LineKinds kinds, int length) {

  static SourceFile of(String path, String folder, byte[] text) {
    RustFile file = RustFile.parse(text);
    String inside = folder.isEmpty() ? path : path.substring(folder.length() + 1);
    boolean integration = inside.matches("(tests|benches|examples|fuzz)/.*");
    return new SourceFile(
        path, module(inside), integration, file, LineKinds.of(path, file), text.length);
  }

  private static String module(String inside) {
    String path = inside.replaceFirst("^src/(bin/)?", "").replaceFirst("\\.rs$", "");
    String name = path.replaceFirst("(^|/)mod$", "");
    return name.isEmpty() || name.equals("lib") || name.equals("main")
        ? "crate"
        : "crate::" + name.replace("/", "::");
  }

  String text(Span span) {
    return file.tokens().text(span.start(), span.end());
  }

  String whole() {
    return file.tokens().text(0, length);
  }

  boolean isTest(Span span) {
    return integration || kinds.is(file.lines().at(span.start()), LineKind.TEST);
  }
}
