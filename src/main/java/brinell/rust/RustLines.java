package brinell.rust;

import brinell.core.LineKind;
import java.util.List;

/** Marks the lines of a Rust file. */
final class RustLines {
  private final RustFile file;
  private final Trees trees;
  private final LineMarks marks;

  /** Behind the unsafe block seen last: what is unsafe inside it is marked. */
  private int unsafeUntil;

  RustLines(RustFile file, LineMarks marks) {
    this.file = file;
    this.trees = file.trees();
    this.marks = marks;
  }

  void mark(PathKind path) {
    trivia();
    solid();
    new SafetyComments(file, marks).mark();
    new Diagnostics(file, marks).mark();
    unsafeItems(file.items());
    blank();
    if (path.test() || CfgTest.testOnly(file.attributes())) {
      marks.all(LineKind.TEST);
    } else {
      tests(file.items());
    }
    if (path.buildScript()) {
      marks.all(LineKind.BUILD_SCRIPT);
    }
    if (!path.test() && !path.buildScript() && !path.example()) {
      new PublicApi(file, marks).mark();
    }
    if (GeneratedMark.in(file)) {
      marks.all(LineKind.GENERATED);
    }
  }

  static boolean isBlank(byte[] source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Letters.asciiSpace(source[i])) {
        return false;
      }
    }
    return true;
  }

  private void blank() {
    byte[] source = file.tokens().source();
    Lines lines = file.lines();
    for (int line = 1; line <= lines.count(); line++) {
      if (isBlank(source, lines.start(line), lines.end(line)) || marks.at(line).isEmpty()) {
        marks.line(LineKind.BLANK, line);
      }
    }
  }

  private void trivia() {
    Tokens tokens = file.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case SHEBANG -> marks.mark(LineKind.OTHER, tokens.start(i), tokens.end(i));
        case FRONTMATTER -> marks.mark(LineKind.CONFIG, tokens.start(i), tokens.end(i));
        case ERROR -> marks.mark(LineKind.CODE, tokens.start(i), tokens.end(i));
        default -> {}
      }
    }
  }

  private void solid() {
    AttributeReader attributes = new AttributeReader(trees);
    for (int i = 0; i < trees.size; i++) {
      int behind = attributes.skipOne(i);
      if (Traits.has(trees.kind[i], Traits.DOC)) {
        marks.mark(LineKind.DOC_COMMENT, trees.start(i), trees.end(i));
      } else if (behind > i) {
        attribute(attributes.one(i));
        i = behind - 1;
      } else {
        marks.mark(LineKind.CODE, trees.start(i), trees.end(i));
        unsafeBlock(i);
      }
    }
  }

  private void attribute(Attribute attribute) {
    marks.mark(LineKind.ATTRIBUTE, attribute.span());
    if (attribute.path().equals("doc") && attribute.arguments().startsWith("=")) {
      marks.mark(LineKind.DOC_COMMENT, attribute.span());
    }
    if (attribute.unsafety()) {
      marks.mark(LineKind.UNSAFE, attribute.span());
    }
  }

  private void unsafeBlock(int place) {
    if (trees.kind(place) == TokenKind.UNSAFE && place >= unsafeUntil) {
      boolean block = trees.kind(place + 1) == TokenKind.OPEN_BRACE;
      int last = block ? trees.skip(place + 1) - 1 : place;
      unsafeUntil = last + 1;
      marks.mark(LineKind.UNSAFE, trees.start(place), trees.end(last));
    }
  }

  private void unsafeItems(List<Item> items) {
    for (Item item : items) {
      boolean whole =
          switch (item.kind()) {
            case FN, TRAIT, IMPL -> item.has(Qualifier.UNSAFE);
            case EXTERN_BLOCK -> true;
            default -> false;
          };
      if (whole) {
        marks.mark(LineKind.UNSAFE, item.signature().start(), item.span().end());
      }
      unsafeItems(item.children());
    }
  }

  private void tests(List<Item> items) {
    for (Item item : items) {
      if (CfgTest.testOnly(item)) {
        marks.mark(LineKind.TEST, item.span());
      } else {
        tests(item.children());
      }
    }
  }
}
