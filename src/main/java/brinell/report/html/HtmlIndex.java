package brinell.report.html;

import static brinell.report.html.Markup.all;
import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Dossier;
import brinell.report.Said;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;

/** Several dossiers in one file, with a list of them at the top. */
public final class HtmlIndex {
  private HtmlIndex() {}

  public static String render(List<Dossier> dossiers) {
    String title = Words.count(dossiers.size(), "dossier");
    List<Markup> rows = new ArrayList<>();
    rows.add(tag("tr").of(Tables.head("Change", "Answer", "Said about AI use")));
    List<Markup> articles = new ArrayList<>();
    for (int i = 0; i < dossiers.size(); i++) {
      Desk desk = new Desk(dossiers.get(i), "d" + (i + 1) + "-", 2);
      rows.add(row(desk));
      articles.add(article(desk));
    }
    Markup list =
        tag("nav")
            .with("id", "list")
            .with("aria-label", "Dossiers")
            .of(Tables.stacked("Dossiers", rows));
    return Paper.page(
        title + " · Brinell",
        List.of(
            tag("header")
                .style("answer")
                .of(tag("p").style("kicker").text("Brinell"), tag("h1").text(title)),
            list,
            tag("main").of(articles)));
  }

  private static String anchor(Desk desk) {
    return desk.prefix() + "top";
  }

  private static Markup row(Desk desk) {
    return tag("tr")
        .of(
            Tables.cell(
                "Change",
                tag("a").with("href", "#" + anchor(desk)).text(desk.title()),
                asked(desk)),
            Tables.cell("Answer", new AnswerPart(desk).tally()),
            Tables.cell(
                "Said about AI use", text(Words.capital(Said.of(desk.dossier()).sentence()))));
  }

  private static Markup asked(Desk desk) {
    String title = desk.dossier().change().title();
    return title.equals(desk.title()) ? Markup.none() : all(List.of(text(" "), Desk.code(title)));
  }

  private static Markup article(Desk desk) {
    return tag("article")
        .style("dossier")
        .with("id", anchor(desk))
        .of(new AnswerPart(desk).header())
        .of(Html.parts(desk))
        .of(tag("p").style("back").of(tag("a").with("href", "#list").text("Back to the list")));
  }
}
