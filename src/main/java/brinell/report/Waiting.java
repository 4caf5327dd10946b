package brinell.report;

import brinell.core.Judgement;
import brinell.core.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Clauses that are open for want of one and the same thing, such as the pull request: told once, as
 * the tenth telling hides the first.
 *
 * @param alone everything else, in its order
 */
public record Waiting(List<Judgement> alone, List<Group> groups) {
  /** Fewer are told one by one. */
  private static final int MANY = 3;

  /**
   * @param step what would settle all of them, or show what would
   */
  public record Group(String step, List<Judgement> clauses) {
    public Group {
      clauses = List.copyOf(clauses);
    }

    /** The short names, for a sentence or a table. */
    public List<String> ids() {
      return clauses.stream().map(Judgement::clause).toList();
    }
  }

  public Waiting {
    alone = List.copyOf(alone);
    groups = List.copyOf(groups);
  }

  /** In the order of the judgements given. */
  public static Waiting of(List<Judgement> judgements) {
    Map<String, List<Judgement>> steps = new LinkedHashMap<>();
    judgements.stream()
        .filter(j -> j.verdict() == Verdict.OPEN && j.grounds().isEmpty() && j.post().isEmpty())
        .forEach(
            j -> j.cure().ifPresent(c -> steps.computeIfAbsent(c, _ -> new ArrayList<>()).add(j)));
    List<Group> groups =
        steps.entrySet().stream()
            .filter(e -> e.getValue().size() >= MANY)
            .map(e -> new Group(e.getKey(), e.getValue()))
            .toList();
    List<Judgement> grouped = groups.stream().flatMap(g -> g.clauses().stream()).toList();
    return new Waiting(judgements.stream().filter(j -> !grouped.contains(j)).toList(), groups);
  }
}
