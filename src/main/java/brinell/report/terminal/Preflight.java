package brinell.report.terminal;

import brinell.core.Dossier;
import brinell.core.Judgement;
import brinell.core.Verdict;
import brinell.report.ToDo;
import brinell.report.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A dossier for who is about to propose the change: what will be asked, in the order of weight. */
public final class Preflight {
  private static final int WIDTH = 80;

  private final Dossier dossier;
  private final StringBuilder out = new StringBuilder();

  private Preflight(Dossier dossier) {
    this.dossier = dossier;
  }

  public static String render(Dossier dossier) {
    Preflight preflight = new Preflight(dossier);
    preflight.all();
    return preflight.out.toString();
  }

  private void all() {
    line(
        "Before you propose "
            + dossier.change().title()
            + ", by the policy "
            + dossier.policy().name()
            + ":");
    boolean first = part("To be done first; it would not be taken as it is", Verdict.FAIL);
    boolean asked = part("You will be asked", Verdict.ATTEST);
    boolean looked = part("A maintainer will have to look at", Verdict.REVIEW);
    boolean quiet = !first && !asked && !looked;
    later();
    if (quiet) {
      line("");
      line("Nothing to do now.");
    }
    String kept = ids(Verdict.PASS);
    if (!kept.isEmpty()) {
      line("");
      wrap("Kept: ", kept, "      ");
    }
  }

  private boolean part(String title, Verdict verdict) {
    Map<String, List<Judgement>> steps = new LinkedHashMap<>();
    of(verdict).forEach(j -> steps.computeIfAbsent(step(j), s -> new ArrayList<>()).add(j));
    if (!steps.isEmpty()) {
      line("");
      line(title + ":");
      steps.forEach((step, judgements) -> wrap("  - ", step + names(judgements), "    "));
    }
    return !steps.isEmpty();
  }

  private static String step(Judgement j) {
    boolean asks = j.question().isPresent() && !ToDo.isStep(j);
    return asks
        ? j.question().orElseThrow()
        : j.cure().map(c -> j.title() + ": " + c).orElse(j.title());
  }

  private static String names(List<Judgement> judgements) {
    return " ["
        + judgements.stream().map(Judgement::clause).distinct().collect(Collectors.joining(", "))
        + "]";
  }

  /** What depends on things that nobody can know before the pull request is open. */
  private void later() {
    List<Judgement> open = of(Verdict.OPEN);
    if (open.isEmpty()) {
      return;
    }
    line("");
    line("Not known before it is open (labels, reviews, who you are, longer checks):");
    open.forEach(j ->
        wrap(
            "  - ",
            j.title() + j.remedy().map(r -> ": " + r).orElse("") + names(List.of(j)),
            "    "));
  }

  private String ids(Verdict verdict) {
    return of(verdict).stream().map(Judgement::clause).distinct().collect(Collectors.joining(", "));
  }

  private List<Judgement> of(Verdict verdict) {
    return dossier.judgements().stream().filter(j -> j.verdict() == verdict).toList();
  }

  private void wrap(String first, String text, String next) {
    StringBuilder row = new StringBuilder(first);
    for (String word : Visible.line(text).split(" ", -1)) {
      if (row.length() + word.length() > WIDTH && row.length() > next.length()) {
        line(row.toString().stripTrailing());
        row = new StringBuilder(next);
      }
      row.append(word).append(' ');
    }
    line(row.toString().stripTrailing());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
