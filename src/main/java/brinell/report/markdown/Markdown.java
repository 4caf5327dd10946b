package brinell.report.markdown;

import brinell.core.Dossier;
import brinell.core.Finding;
import brinell.core.Ground;
import brinell.core.Judgement;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.core.Verdict;
import brinell.report.Findings;
import brinell.report.Limits;
import brinell.report.Said;
import brinell.report.Tally;
import brinell.report.ToDo;
import brinell.report.Waiting;
import brinell.report.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A dossier to paste into a pull request. */
public final class Markdown {
  /** GitHub refuses a comment of more than 65,536 characters. */
  static final int LIMIT = 64_000;

  private static final int LIMITS = 5;
  private static final int GROUNDS = 8;
  private static final int FINDINGS = 30;

  private static final String CUT =
      "\n\nThe rest did not fit here; the terminal, HTML and JSON reports have it.\n";

  private final Dossier dossier;
  private final StringBuilder out = new StringBuilder();
  private boolean full;
  private boolean inside;

  private Markdown(Dossier dossier) {
    this.dossier = dossier;
  }

  public static String render(Dossier dossier) {
    Markdown markdown = new Markdown(dossier);
    markdown.answer();
    markdown.table();
    markdown.toDo();
    markdown.details();
    markdown.findings();
    markdown.checks();
    return markdown.out.toString();
  }

  /** Adds a whole block, or, once one did not fit, a note and nothing more. */
  private void block(String text) {
    if (full) {
      return;
    }
    if (out.length() + text.length() + 2 * CUT.length() > LIMIT) {
      full = true;
      out.append(CUT).append(inside ? "\n</details>\n" : "");
      return;
    }
    out.append(out.isEmpty() ? "" : "\n").append(text);
  }

  private void answer() {
    String tally = Tally.of(dossier).sentence();
    block("### Brinell: " + Words.verdict(dossier.gravest()) + "\n");
    block(
        "%s. Policy %s, change %s.  \n**Said:** %s\n"
            .formatted(
                Inert.text(Words.capital(tally)),
                Inert.code(dossier.policy().name()),
                Inert.code(dossier.change().title()),
                Inert.text(Said.of(dossier).sentence())));
    List<String> limits = Limits.of(dossier);
    for (String limit : limits.stream().limit(LIMITS).toList()) {
      block("**Not seen:** " + Inert.text(limit) + "\n");
    }
    if (limits.size() > LIMITS) {
      block("**Not seen:** " + (limits.size() - LIMITS) + " more\n");
    }
  }

  private List<Judgement> unsettled() {
    return Tally.of(dossier).counts().stream()
        .filter(c -> !ToDo.isSettled(c.verdict()))
        .flatMap(c -> c.judgements().stream())
        .toList();
  }

  private void table() {
    if (dossier.judgements().isEmpty()) {
      return;
    }
    StringBuilder table = new StringBuilder("| Verdict | Clause | Why |\n|---|---|---|\n");
    Waiting waiting = Waiting.of(unsettled());
    for (Judgement j : waiting.alone()) {
      table.append(
          "| **%s** | %s %s | %s |\n"
              .formatted(
                  Words.verdict(j.verdict()),
                  Inert.codeCell(j.clause()),
                  Inert.cell(j.title()),
                  Inert.cell(j.because())));
    }
    for (Waiting.Group group : waiting.groups()) {
      table.append(
          "| **%s** | %s | for want of one step: %s |\n"
              .formatted(
                  Words.verdict(Verdict.OPEN),
                  group.ids().stream().map(Inert::codeCell).collect(Collectors.joining(" ")),
                  Inert.cell(group.step())));
    }
    for (Tally.Count count : Tally.of(dossier).counts()) {
      if (ToDo.isSettled(count.verdict())) {
        table.append(
            "| %s | %s | %s |\n"
                .formatted(
                    Words.verdict(count.verdict()),
                    count.judgements().stream()
                        .map(j -> Inert.codeCell(j.clause()))
                        .collect(Collectors.joining(" ")),
                    count.sharedReason().map(Inert::cell).orElse(Words.meaning(count.verdict()))));
      }
    }
    block(table.toString());
  }

  private void toDo() {
    ToDo toDo = ToDo.of(dossier);
    list("To do", toDo.steps());
    list("To ask", toDo.questions());
  }

  private void list(String heading, List<ToDo.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    StringBuilder list = new StringBuilder("**" + heading + "**\n\n");
    for (ToDo.Item item : items) {
      String ids = item.ids().stream().map(Inert::code).collect(Collectors.joining(" "));
      list.append("1. ").append(Inert.text(item.text())).append(" (" + ids + ")\n");
    }
    block(list.toString());
  }

  private void details() {
    List<Judgement> unsettled = unsettled();
    if (!unsettled.isEmpty()) {
      opened("Why, with places and commands");
      unsettled.forEach(this::judgement);
      closed();
    }
  }

  private void judgement(Judgement j) {
    StringBuilder text = new StringBuilder();
    text.append("**%s** ".formatted(Words.verdict(j.verdict())))
        .append(Inert.code(j.clause()) + " " + Inert.text(j.title()) + "\n\n");
    j.quote()
        .map(Inert::text)
        .filter(q -> !q.isBlank())
        .ifPresent(q -> text.append("> " + q + "\n\n"));
    text.append(Inert.text(j.because())).append("\n\n");
    j.remedy().ifPresent(r -> text.append("If it is not kept: " + Inert.text(r) + "\n\n"));
    for (Ground ground : j.grounds().stream().limit(GROUNDS).toList()) {
      text.append("- " + Inert.code(Words.place(ground.where())));
      text.append(ground.text().isBlank() ? "\n" : ": " + Inert.code(ground.text().strip()) + "\n");
    }
    if (j.grounds().size() > GROUNDS) {
      text.append("- " + Words.count(j.grounds().size() - GROUNDS, "more place") + "\n");
    }
    j.post().ifPresent(post -> text.append("\nText to post:\n\n" + Inert.fence(post)));
    text.append((j.grounds().isEmpty() && j.post().isEmpty() ? "" : "\n"));
    text.append("Again: " + Inert.code(j.replay()) + "\n");
    block(text.toString());
  }

  private void findings() {
    List<Finding> findings = Findings.of(dossier);
    if (findings.isEmpty()) {
      return;
    }
    opened("Seen: " + Words.count(findings.size(), "finding"));
    StringBuilder list = new StringBuilder();
    for (Finding f : findings.stream().limit(FINDINGS).toList()) {
      list.append("- " + f.level().name().toLowerCase(Locale.ROOT) + " " + Inert.code(f.rule()));
      list.append(" at " + Inert.code(Words.place(f.location())) + ": " + Inert.text(f.message()));
      list.append("\n");
    }
    if (findings.size() > FINDINGS) {
      list.append("- " + (findings.size() - FINDINGS) + " more\n");
    }
    block(list.toString());
    closed();
  }

  private void checks() {
    if (dossier.receipts().isEmpty()) {
      return;
    }
    opened("What ran, and what did not");
    StringBuilder list = new StringBuilder();
    for (Receipt receipt : dossier.receipts()) {
      list.append("- " + Inert.code(receipt.check()) + " " + outcome(receipt.outcome()) + ": ");
      list.append(Inert.code(receipt.replay()) + "\n");
    }
    block(list.toString());
    closed();
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Observed _ -> "ran";
      case Outcome.NotApplicable n -> "does not apply (" + Inert.text(n.because()) + ")";
      case Outcome.Inconclusive i ->
          "has no result (" + Words.obstacle(i.obstacle()) + "; " + Inert.text(i.because()) + ")";
    };
  }

  /** The only HTML there is. */
  private void opened(String summary) {
    block("<details><summary>" + summary + "</summary>\n");
    inside = true;
  }

  private void closed() {
    block("</details>\n");
    inside = false;
  }
}
