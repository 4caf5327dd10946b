package brinell.policy.lint;

import brinell.core.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found, each once, in the order in which it is found. */
final class Notebook {
  private final Set<Problem> mistakes = new LinkedHashSet<>();
  private final Set<Problem> notes = new LinkedHashSet<>();

  void add(boolean mistake, String where, String message, String cure) {
    (mistake ? mistakes : notes).add(Problem.of(where, message, cure));
  }

  void mistake(String where, String message, String cure) {
    add(true, where, message, cure);
  }

  void note(String where, String message, String cure) {
    add(false, where, message, cure);
  }

  Lint.Found found() {
    return new Lint.Found(List.copyOf(mistakes), List.copyOf(notes));
  }
}
