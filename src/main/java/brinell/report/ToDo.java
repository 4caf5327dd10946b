package brinell.report;

import brinell.core.Dossier;
import brinell.core.Judgement;
import brinell.core.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a maintainer can do next. Judgements that wait for the same answer are one question;
 * judgements with the same cure are one step.
 */
public record ToDo(List<Item> steps, List<Item> questions) {
  /**
   * @param clauses the clauses that it would settle, in the policy's order
   */
  public record Item(String text, List<Judgement> clauses) {
    public Item {
      clauses = List.copyOf(clauses);
    }

    public List<String> ids() {
      return clauses.stream().map(Judgement::clause).distinct().toList();
    }
  }

  public ToDo {
    steps = List.copyOf(steps);
    questions = List.copyOf(questions);
  }

  public static ToDo of(Dossier dossier) {
    List<Judgement> waiting =
        Tally.of(dossier).counts().stream()
            .filter(c -> !isSettled(c.verdict()))
            .flatMap(c -> c.judgements().stream())
            .toList();
    List<Judgement> asked = waiting.stream().filter(j -> j.question().isPresent()).toList();
    List<Judgement> cured =
        waiting.stream().filter(j -> j.cure().isPresent() && isStep(j)).toList();
    return new ToDo(
        grouped(cured, j -> j.cure().orElseThrow()),
        grouped(asked, j -> j.question().orElseThrow()));
  }

  /** Whether the cure is a step of its own, and not just "ask". */
  public static boolean isStep(Judgement judgement) {
    return judgement.question().isEmpty() || judgement.verdict().compareTo(Verdict.REVIEW) >= 0;
  }

  public static boolean isSettled(Verdict verdict) {
    return verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE;
  }

  public boolean isEmpty() {
    return steps.isEmpty() && questions.isEmpty();
  }

  private static List<Item> grouped(List<Judgement> judgements, Function<Judgement, String> text) {
    Map<String, List<Judgement>> groups = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      groups.computeIfAbsent(text.apply(judgement), _ -> new ArrayList<>()).add(judgement);
    }
    return groups.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList();
  }
}
