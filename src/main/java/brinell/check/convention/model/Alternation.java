package brinell.check.convention.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two ways to write the same, of which a codebase may prefer one.
 *
 * @param id lower case with dashes, stable; several may share one
 * @param both whether the second way is questioned too, not the first alone
 */
record Alternation(String id, Form one, Form two, boolean both) {

  static Alternation of(String line) {
    boolean both = line.contains(" <=> ");
    String[] field = line.split(both ? " <=> " : " => ", -1);
    if (field.length != 3) {
      throw new IllegalArgumentException("no alternation: " + line);
    }
    return new Alternation(field[0].strip(), Form.of(field[1]), Form.of(field[2]), both);
  }

  /**
   * The words with one place written the other way.
   *
   * @param forward whether it was written the first way
   */
  record Rewriting(boolean forward, List<String> words) {
    Rewriting {
      words = List.copyOf(words);
    }
  }

  /** Whether the way in which the line was written is one that may be questioned. */
  boolean questions(Rewriting rewriting) {
    return both || rewriting.forward();
  }

  /** The first place of a line that is written one way, written the other way. */
  Optional<Rewriting> rewritten(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      Optional<Form.Match> first = one.at(words, from);
      Optional<Form.Match> second = two.at(words, from);
      boolean forward = first.isPresent() && !longer(second, first);
      Optional<Form.Match> found = forward ? first : second;
      Form other = forward ? two : one;
      if (found.isPresent() && other.fits(found.get().holes())) {
        List<String> all = new ArrayList<>(words.subList(0, from));
        all.addAll(other.filled(found.get().holes()));
        all.addAll(words.subList(found.get().to(), words.size()));
        return Optional.of(new Rewriting(forward, all));
      }
    }
    return Optional.empty();
  }

  private static boolean longer(Optional<Form.Match> second, Optional<Form.Match> first) {
    return second.isPresent() && second.get().to() > first.orElseThrow().to();
  }
}
