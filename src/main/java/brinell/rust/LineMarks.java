package brinell.rust;

import brinell.core.LineKind;
import java.util.EnumSet;

/** One set of kinds per line, as bits, while they are found. */
final class LineMarks {
  private static final LineKind[] KINDS = LineKind.values();

  private final Lines lines;
  private final int[] bits;

  LineMarks(Lines lines) {
    this.lines = lines;
    this.bits = new int[lines.count()];
  }

  int count() {
    return bits.length;
  }

  /** Marks the lines that have bytes of {@code from..to}. */
  void mark(LineKind kind, int from, int to) {
    if (to <= from) {
      return;
    }
    int last = lines.at(to - 1);
    for (int line = lines.at(from); line <= last; line++) {
      line(kind, line);
    }
  }

  void mark(LineKind kind, Span span) {
    mark(kind, span.start(), span.end());
  }

  /** Marks the lines of a stretch that have code on them. */
  void markCode(LineKind kind, Span span) {
    int last = lines.at(Math.max(span.start(), span.end() - 1));
    for (int line = lines.at(span.start()); line <= last; line++) {
      if (is(line, LineKind.CODE)) {
        line(kind, line);
      }
    }
  }

  void line(LineKind kind, int line) {
    bits[line - 1] |= 1 << kind.ordinal();
  }

  void all(LineKind kind) {
    for (int line = 1; line <= bits.length; line++) {
      line(kind, line);
    }
  }

  boolean is(int line, LineKind kind) {
    return (bits[line - 1] & 1 << kind.ordinal()) != 0;
  }

  EnumSet<LineKind> at(int line) {
    EnumSet<LineKind> set = EnumSet.noneOf(LineKind.class);
    for (LineKind kind : KINDS) {
      if (is(line, kind)) {
        set.add(kind);
      }
    }
    return set;
  }
}
