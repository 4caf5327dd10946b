package brinell.rust;

import brinell.core.LineKind;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What each line of a file is. A line may be several things; every line is at least one.
 *
 * <p>From the tokens on a line: {@code CODE}, {@code COMMENT}, {@code DOC_COMMENT} ({@code #[doc =
 * …]} is that and {@code ATTRIBUTE}), {@code SAFETY_COMMENT} (instead of {@code COMMENT}, beside
 * {@code DOC_COMMENT}; see {@link SafetyComments}), {@code ATTRIBUTE}, {@code DIAGNOSTIC} (beside
 * {@code CODE} or {@code ATTRIBUTE}; see {@link Diagnostics}), and {@code BLANK} for white space
 * only. A blank line inside a string is {@code CODE} and {@code BLANK}, as changing it changes the
 * program; inside a block comment it is {@code COMMENT} and {@code BLANK}. A line that cannot be
 * read is {@code CODE}. A shebang line is {@code OTHER}, a frontmatter {@code CONFIG}.
 *
 * <p>From what a line lies in, blank lines and comments included:
 *
 * <ul>
 *   <li>{@code TEST}: an item, field or variant that exists in tests only (see {@link CfgTest})
 *       with its attributes and doc comments; a file with {@code #![cfg(test)]}; a {@code
 *       proptest!} call; every file with a folder {@code tests} or {@code benches} above it, Rust
 *       or not; every {@code tests.rs}, which its parent compiles under {@code #[cfg(test)]} by
 *       habit. Not {@code test.rs}: cargo's own is the code of {@code cargo test}. A {@code
 *       #[cfg(test)]} on a statement or expression does not count.
 *   <li>{@code UNSAFE}: from the keyword to the end of an unsafe block (also among the tokens of a
 *       macro), function, trait or impl; an extern block; an attribute with {@code unsafe(…)};
 *       elsewhere the line with the keyword.
 *   <li>{@code PUBLIC_API}: see {@link PublicApi}; nothing in tests, benches, examples and build
 *       scripts.
 *   <li>{@code BUILD_SCRIPT}: a {@code build.rs} with no folder {@code src}, {@code tests}, {@code
 *       benches} or {@code examples} above it.
 *   <li>{@code GENERATED}: see {@link GeneratedMark}.
 * </ul>
 *
 * <p>Files that are not Rust are told by their path: {@code .stderr}, {@code .stdout} and {@code
 * .ftl} are {@code DIAGNOSTIC}, others {@code PROSE}, {@code CONFIG} or {@code OTHER}; what line is
 * blank is {@code BLANK} instead.
 */
public final class LineKinds {
  private final LineMarks marks;
  private final Optional<RustFile> file;

  private LineKinds(LineMarks marks, Optional<RustFile> file) {
    this.marks = marks;
    this.file = file;
  }

  /** The path is relative to the root of the repository. */
  public static LineKinds of(String path, byte[] content) {
    PathKind kind = PathKind.of(path);
    return kind.text().isPresent()
        ? text(kind, kind.text().get(), content)
        : rust(kind, RustFile.parse(content));
  }

  /** The same for a file that is parsed already. */
  public static LineKinds of(String path, RustFile file) {
    return rust(PathKind.of(path), file);
  }

  private static LineKinds rust(PathKind path, RustFile file) {
    LineMarks marks = new LineMarks(file.lines());
    new RustLines(file, marks).mark(path);
    return new LineKinds(marks, Optional.of(file));
  }

  private static LineKinds text(PathKind path, LineKind kind, byte[] content) {
    Lines lines = Lines.of(content);
    LineMarks marks = new LineMarks(lines);
    for (int line = 1; line <= lines.count(); line++) {
      boolean blank = RustLines.isBlank(content, lines.start(line), lines.end(line));
      marks.line(blank ? LineKind.BLANK : kind, line);
    }
    if (path.test()) {
      marks.all(LineKind.TEST);
    }
    String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.UTF_8);
    if (GeneratedMark.in(head, kind == LineKind.PROSE)) {
      marks.all(LineKind.GENERATED);
    }
    return new LineKinds(marks, Optional.empty());
  }

  /** How many lines the file has; a line feed at the end starts none. */
  public int count() {
    return marks.count();
  }

  /** The kinds of a line, 1-based; the set is the caller's own. */
  public EnumSet<LineKind> at(int line) {
    check(line);
    return marks.at(line);
  }

  public boolean is(int line, LineKind kind) {
    check(line);
    return marks.is(line, kind);
  }

  /**
   * The items around a line, outermost first: {@code impl Foo / fn bar}. Of a line with several
   * items the first; of a line of doc comments or attributes the item they belong to. Empty between
   * items and in files that are not Rust.
   */
  public Optional<String> enclosing(int line) {
    check(line);
    return file.flatMap(rust -> ItemAt.title(rust, line));
  }

  /** Empty for files that are not Rust. */
  public List<SyntaxProblem> problems() {
    return file.map(RustFile::problems).orElse(List.of());
  }

  private void check(int line) {
    if (line < 1 || line > marks.count()) {
      throw new IndexOutOfBoundsException("line " + line + " of " + marks.count());
    }
  }
}
