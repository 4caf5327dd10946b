package brinell.report.html;

import static brinell.report.html.Markup.all;
import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Change;
import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.core.PolicyName;
import brinell.report.Said;
import brinell.report.Tally;
import brinell.report.ToDo;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;

/** The answer, and what to do about it. */
final class AnswerPart {
  private final Desk desk;

  AnswerPart(Desk desk) {
    this.desk = desk;
  }

  Markup header() {
    return tag("header")
        .style("answer")
        .of(
            tag("p").style("kicker").text("Brinell dossier"),
            desk.heading(0).text(desk.title()),
            tally(),
            tag("p")
                .style("said")
                .of(tag("b").text("Said: "), text(Said.of(desk.dossier()).sentence())),
            about());
  }

  Markup tally() {
    List<Markup> chips = new ArrayList<>();
    for (Tally.Count count : Tally.of(desk.dossier()).counts()) {
      chips.add(tag("li").of(Desk.verdict(count.verdict()), text(" " + count.judgements().size())));
    }
    return chips.isEmpty()
        ? tag("p").text("No clause was judged.")
        : tag("ul").style("tally").of(chips);
  }

  private Markup about() {
    Change change = desk.dossier().change();
    long added = change.files().stream().mapToLong(f -> f.count(Hunk.Mark.ADDED)).sum();
    long removed = change.files().stream().mapToLong(f -> f.count(Hunk.Mark.REMOVED)).sum();
    List<Markup> lines = new ArrayList<>();
    lines.add(
        fact(
            "Change",
            Desk.code(change.title()),
            text(", "),
            Desk.code(Words.shortId(change.base()) + ".." + Words.shortId(change.head())),
            text(
                ", "
                    + Words.count(change.commits().size(), "commit")
                    + ", "
                    + Words.count(change.files().size(), "file")
                    + ", +"
                    + added
                    + " −"
                    + removed
                    + (change.files().stream().anyMatch(AnswerPart::isPartial)
                        ? " in what could be read"
                        : ""))));
    change
        .proposal()
        .flatMap(p -> p.url())
        .ifPresent(url -> lines.add(fact("Pull request", Desk.web(url))));
    lines.add(fact("Policy", policy(desk.dossier().policy())));
    return tag("dl").style("about").of(lines);
  }

  private static boolean isPartial(FileChange file) {
    return file.body() instanceof FileChange.Unread;
  }

  private static Markup policy(PolicyName policy) {
    List<Markup> parts = new ArrayList<>();
    parts.add(tag("b").text(Visible.prose(policy.name())));
    parts.add(text(" from " + Visible.prose(policy.from()) + ", digest "));
    parts.add(Desk.code(Words.shortId(policy.digest())));
    policy
        .source()
        .ifPresent(source -> {
          parts.add(text(", text at "));
          parts.add(Desk.web(source));
        });
    return all(parts);
  }

  private static Markup fact(String name, Markup... value) {
    return tag("div").of(tag("dt").text(name), tag("dd").of(value));
  }

  /** Steps and questions; nothing when there are none. */
  Markup toDo() {
    ToDo toDo = ToDo.of(desk.dossier());
    if (toDo.isEmpty()) {
      return Markup.none();
    }
    return desk.section(
        "todo",
        "What to do",
        List.of(list("To do", toDo.steps()), list("To ask", toDo.questions())));
  }

  private Markup list(String heading, List<ToDo.Item> items) {
    return items.isEmpty()
        ? Markup.none()
        : all(
            List.of(
                desk.heading(2).text(heading),
                tag("ol").style("todo").of(items.stream().map(this::item).toList())));
  }

  private Markup item(ToDo.Item item) {
    List<Markup> clauses = new ArrayList<>();
    for (var judgement : item.clauses()) {
      int index = desk.dossier().judgements().indexOf(judgement);
      clauses.add(text(" "));
      clauses.add(
          tag("a")
              .style("ref")
              .with("href", "#" + desk.clause(index))
              .text(Visible.prose(judgement.clause())));
    }
    return tag("li").text(Visible.prose(item.text())).of(clauses);
  }
}
