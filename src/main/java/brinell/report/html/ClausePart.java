package brinell.report.html;

import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Ground;
import brinell.core.Judgement;
import brinell.report.Tally;
import brinell.report.ToDo;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clause by clause: the verdict, the project's sentence, and what it rests on. */
final class ClausePart {
  private final Desk desk;

  ClausePart(Desk desk) {
    this.desk = desk;
  }

  Markup section() {
    List<Markup> inside = new ArrayList<>();
    for (Tally.Count count : Tally.of(desk.dossier()).counts()) {
      List<Markup> cards = cards(count);
      if (ToDo.isSettled(count.verdict())) {
        inside.add(
            tag("details")
                .of(
                    tag("summary")
                        .of(
                            Desk.verdict(count.verdict()),
                            text(
                                " "
                                    + Words.count(cards.size(), "clause")
                                    + ": "
                                    + count
                                        .sharedReason()
                                        .map(Visible::prose)
                                        .orElse(Words.meaning(count.verdict())))))
                .of(cards));
      } else {
        inside.addAll(cards);
      }
    }
    return inside.isEmpty() ? Markup.none() : desk.section("clauses", "Clause by clause", inside);
  }

  private List<Markup> cards(Tally.Count count) {
    List<Markup> cards = new ArrayList<>();
    List<Judgement> all = desk.dossier().judgements();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).verdict() == count.verdict()) {
        cards.add(card(all.get(i), i));
      }
    }
    return cards;
  }

  private Markup card(Judgement j, int index) {
    List<Markup> inside = new ArrayList<>();
    inside.add(
        desk.heading(2)
            .of(
                Desk.verdict(j.verdict()),
                text(" "),
                Desk.code(j.clause()),
                text(" " + Visible.prose(j.title()))));
    j.quote()
        .map(Visible::prose)
        .filter(quote -> !quote.isBlank())
        .ifPresent(quote -> inside.add(tag("blockquote").of(tag("p").text(quote))));
    inside.add(tag("p").text(Visible.prose(j.because())));
    if (!j.grounds().isEmpty()) {
      inside.add(tag("ul").style("grounds").of(j.grounds().stream().map(this::ground).toList()));
    }
    j.cure().filter(_ -> ToDo.isStep(j)).ifPresent(cure -> inside.add(labelled("To do", cure)));
    j.question().ifPresent(question -> inside.add(labelled("To ask", question)));
    j.remedy().ifPresent(remedy -> inside.add(labelled("If it is not kept", remedy)));
    j.post().ifPresent(post -> inside.add(post(post)));
    inside.add(Desk.command(j.replay()));
    return tag("article")
        .style("clause " + j.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .with("id", desk.clause(index))
        .of(inside);
  }

  private Markup ground(Ground ground) {
    Markup.Tag item = tag("li").of(desk.place(ground.where()));
    return ground.text().isBlank() ? item : item.of(text(" "), Desk.quoted(ground.text()));
  }

  private static Markup labelled(String label, String sentence) {
    return tag("p").of(tag("b").text(label + ": "), text(Visible.prose(sentence)));
  }

  private static Markup post(String text) {
    return tag("details")
        .of(tag("summary").text("The policy's text to post"), tag("pre").text(text.strip()));
  }
}
