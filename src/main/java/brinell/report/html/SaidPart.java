package brinell.report.html;

import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Fact;
import brinell.core.Location;
import brinell.report.Said;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was said about AI use, and by whom. */
final class SaidPart {
  private final Desk desk;

  SaidPart(Desk desk) {
    this.desk = desk;
  }

  Markup section() {
    Said said = Said.of(desk.dossier());
    List<Markup> inside = new ArrayList<>();
    if (said.unread().isPresent() || said.rows().isEmpty()) {
      inside.add(tag("p").text(Words.capital(said.sentence())));
    } else {
      inside.add(table(said));
    }
    contradictions(inside);
    attributions(inside);
    return desk.section("said", "What was said about AI use", inside);
  }

  private Markup table(Said said) {
    List<Markup> rows = new ArrayList<>();
    rows.add(tag("tr").of(Tables.head("Where", "What was said", "Tool", "How", "In these words")));
    for (Said.Row row : said.rows()) {
      rows.addAll(rows(row));
    }
    return Tables.stacked("What was said about AI use, by commit", rows);
  }

  private List<Markup> rows(Said.Row row) {
    if (row.statements().isEmpty()) {
      return List.of(
          tag("tr")
              .style("silent")
              .of(
                  where(row),
                  Tables.cell("What was said", text("nothing was said")).with("colspan", "4")));
    }
    List<Markup> rows = new ArrayList<>();
    for (Fact.Declaration said : row.statements()) {
      rows.add(
          tag("tr")
              .of(
                  where(row),
                  Tables.cell("What was said", tag("b").text(Words.level(said.level()))),
                  Tables.cell("Tool", text(tool(said))),
                  Tables.cell("How", text(Visible.prose(Words.form(said)) + weakness(said))),
                  Tables.cell("In these words", Desk.quoted(said.text()), at(said))));
    }
    return rows;
  }

  private Markup at(Fact.Declaration said) {
    return tag("span").style("at").of(text(" "), Desk.code(inside(said.where())));
  }

  /** The row names the commit already. */
  private static String inside(Location where) {
    return Words.place(where).replaceFirst("^(?:commit [^,]*, |pull request )", "");
  }

  private static String weakness(Fact.Declaration said) {
    return switch (said.strength()) {
      case DECLARED -> "";
      case MACHINE_LEFT -> ", left by the tool";
      case WEAK -> ", easily overlooked";
    };
  }

  private static String tool(Fact.Declaration said) {
    Optional<String> model = said.model().map(m -> said.tool().isPresent() ? " (" + m + ")" : m);
    String name = said.tool().orElse("") + model.orElse("");
    return name.isEmpty() ? "not named" : Visible.prose(name);
  }

  private static Markup where(Said.Row row) {
    String name = row.commit().map(Words::shortId).orElse("pull request");
    return Tables.cell(
        "Where", Desk.code(name), text(" "), tag("span").text(Visible.prose(row.title())));
  }

  private void contradictions(List<Markup> inside) {
    List<Markup> items = new ArrayList<>();
    for (Fact fact : desk.dossier().facts()) {
      if (fact instanceof Fact.Contradiction c) {
        List<Markup> places = new ArrayList<>();
        c.between()
            .forEach(where -> {
              places.add(text(places.isEmpty() ? " " : ", "));
              places.add(desk.place(where));
            });
        items.add(tag("li").text(Visible.prose(c.message())).of(places));
      }
    }
    if (!items.isEmpty()) {
      inside.add(desk.heading(2).text("Statements that cannot both be true"));
      inside.add(tag("ul").of(items));
    }
  }

  private void attributions(List<Markup> inside) {
    List<Markup> rows = new ArrayList<>();
    rows.add(tag("tr").of(Tables.head("Where", "Key", "Value", "Known as")));
    for (Fact fact : desk.dossier().facts()) {
      if (fact instanceof Fact.Attribution a) {
        rows.add(
            tag("tr")
                .of(
                    Tables.cell("Where", desk.place(a.where())),
                    Tables.cell("Key", Desk.code(a.key())),
                    Tables.cell("Value", text(Visible.prose(a.value()))),
                    Tables.cell(
                        "Known as",
                        text(
                            a.party().name().toLowerCase(Locale.ROOT)
                                + (a.parsed() ? "" : ", not a trailer to git")))));
      }
    }
    if (rows.size() > 1) {
      inside.add(
          tag("details")
              .of(
                  tag("summary").text("Everybody the commits name (" + (rows.size() - 1) + ")"),
                  Tables.stacked("People, agents and bots that the commits name", rows)));
    }
  }
}
