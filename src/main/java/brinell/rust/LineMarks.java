package brinell.rust;

import brinell.core.LineKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** For each kind the lines that are of it, while they are found. */
final class LineMarks {
  private final Lines lines;
  private final Map<LineKind, BitSet> marked = new EnumMap<>(LineKind.class);

  LineMarks(Lines lines) {
    this.lines = lines;
  }

  int count() {
    return lines.count();
  }

  private BitSet of(LineKind kind) {
    return marked.computeIfAbsent(kind, k -> new BitSet(lines.count() + 1));
  }

  /** Marks the lines that have bytes of {@code from..to}. */
  void mark(LineKind kind, int from, int to) {
    if (to > from) {
      of(kind).set(lines.at(from), lines.at(to - 1) + 1);
    }
  }

  void mark(LineKind kind, Span span) {
    mark(kind, span.start(), span.end());
  }

  /** Marks the lines of a stretch that have code on them. */
  void markCode(LineKind kind, Span span) {
    BitSet code = of(LineKind.CODE);
    int last = lines.at(Math.max(span.start(), span.end() - 1));
    for (int line = code.nextSetBit(lines.at(span.start())); line >= 0 && line <= last; ) {
      line(kind, line);
      line = code.nextSetBit(line + 1);
    }
  }

  void line(LineKind kind, int line) {
    of(kind).set(line);
  }

  void all(LineKind kind) {
    of(kind).set(1, lines.count() + 1);
  }

  boolean is(int line, LineKind kind) {
    BitSet set = marked.get(kind);
    return set != null && set.get(line);
  }

  EnumSet<LineKind> at(int line) {
    EnumSet<LineKind> set = EnumSet.noneOf(LineKind.class);
    marked.forEach((kind, of) -> {
      if (of.get(line)) {
        set.add(kind);
      }
    });
    return set;
  }
}
