package brinell.check.disclosure;

import brinell.core.Fact.Contradiction;
import brinell.core.Fact.Declaration;
import brinell.core.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds statements that cannot both be true. */
final class Contradictions {
  private Contradictions() {}

  /** A denial and a use stated for the same commit. */
  static List<Contradiction> within(String commit, List<Declaration> declarations) {
    var found = new ArrayList<Contradiction>();
    for (Declaration denial : declarations) {
      if (denial.level().isUse()) {
        continue;
      }
      strongest(declarations)
          .ifPresent(use -> found.add(between(Optional.of(commit), denial, use)));
    }
    return found;
  }

  private static Optional<Declaration> strongest(List<Declaration> declarations) {
    return declarations.stream()
        .filter(d -> d.level().isUse())
        .reduce((a, b) -> b.level().compareTo(a.level()) > 0 ? b : a);
  }

  static Contradiction between(Optional<String> commit, Declaration denial, Declaration use) {
    return new Contradiction(
        commit,
        "“"
            + shortened(denial.text())
            + "” and “"
            + shortened(use.text())
            + "” cannot both be true",
        List.<Location>of(denial.where(), use.where()));
  }

  static String shortened(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
