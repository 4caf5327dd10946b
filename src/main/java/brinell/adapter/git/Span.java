package brinell.adapter.git;

import java.util.ArrayList;
import java.util.List;

/**
 * A request, resolved.
 *
 * @param base where the difference starts; a commit, or the empty tree
 * @param head where it ends; a commit or a tree
 * @param from what git log starts at; empty when there are no commits
 * @param limits what a reader of the change should know about its borders
 */
record Span(String title, String base, String head, List<String> from, List<String> limits) {
  Span {
    from = List.copyOf(from);
    limits = List.copyOf(limits);
  }

  static Span commits(String title, String base, String head, List<String> limits) {
    return new Span(title, base, head, List.of(head, "^" + base), limits);
  }

  static Span trees(String title, String base, String head, List<String> limits) {
    return new Span(title, base, head, List.of(), limits);
  }

  Span and(String limit) {
    List<String> more = new ArrayList<>(limits);
    more.add(limit);
    return new Span(title, base, head, from, more);
  }
}
