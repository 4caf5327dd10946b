package brinell.check.disclosure;

import brinell.core.Channel;
import brinell.core.Fact.Contradiction;
import brinell.core.Fact.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds statements that cannot both be true: somebody said that no AI was used, and something says
 * that it was. Naming different tools contradicts nothing, and neither do two sentences of the same
 * author in the same text, of which one qualifies the other.
 */
final class Contradictions {
  private Contradictions() {}

  /** Within what was said of one commit, or within a proposal's text (no commit). */
  static List<Contradiction> within(Optional<String> commit, List<Declaration> declarations) {
    if (declarations.size() < 2) {
      return List.of();
    }
    var found = new ArrayList<Contradiction>();
    for (Declaration denial : denials(declarations)) {
      strongest(declarations, !isSentence(denial))
          .ifPresent(use -> found.add(between(commit, denial, use)));
    }
    return found;
  }

  /** A proposal's denials against what its commits say. */
  static List<Contradiction> across(List<Declaration> proposal, List<CommitDisclosure> commits) {
    var found = new ArrayList<Contradiction>();
    for (Declaration denial : denials(proposal)) {
      for (CommitDisclosure commit : commits) {
        strongest(commit.declarations(), true)
            .ifPresent(use -> found.add(between(Optional.of(commit.commit()), denial, use)));
      }
    }
    return found;
  }

  private static List<Declaration> denials(List<Declaration> declarations) {
    return declarations.stream().filter(d -> !d.level().isUse()).toList();
  }

  private static boolean isSentence(Declaration d) {
    return d.channel() == Channel.PROSE || d.channel() == Channel.SECTION;
  }

  private static Optional<Declaration> strongest(List<Declaration> all, boolean sentencesToo) {
    return all.stream()
        .filter(d -> d.level().isUse() && (sentencesToo || !isSentence(d)))
        .reduce((a, b) -> b.level().compareTo(a.level()) > 0 ? b : a);
  }

  private static Contradiction between(
      Optional<String> commit, Declaration denial, Declaration use) {
    String message =
        "“%s” and “%s” cannot both be true"
            .formatted(shortened(denial.text()), shortened(use.text()));
    return new Contradiction(commit, message, List.of(denial.where(), use.where()));
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
