package brinell.rust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what could not be read. */
final class Problems {
  /** A binary file would have as many problems as tokens; nobody reads more than a few. */
  static final int LIMIT = 200;

  private final Lines lines;
  private final List<SyntaxProblem> found = new ArrayList<>();

  Problems(Lines lines) {
    this.lines = lines;
  }

  void add(int offset, String message) {
    if (found.size() < LIMIT) {
      found.add(new SyntaxProblem(lines.at(offset), message));
    }
  }

  List<SyntaxProblem> sorted() {
    return found.stream().sorted(Comparator.comparingInt(SyntaxProblem::line)).toList();
  }
}
