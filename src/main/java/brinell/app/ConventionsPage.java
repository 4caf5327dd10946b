package brinell.app;

import brinell.check.convention.UnusualSentence;
import brinell.check.convention.ledger.Alternation;
import brinell.check.convention.ledger.Convention;
import brinell.check.convention.ledger.Ledger;
import brinell.check.convention.ledger.Unusual;
import brinell.report.Visible;
import brinell.report.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a codebase writes, as a page to read or as lines of JSON. */
final class ConventionsPage {
  /** A share that moved less, in thousandths, is no trend. */
  private static final int MOVED = 100;

  /** Below this share, in thousandths, nothing is shown as a habit. */
  private static final int LEANING = 900;

  private final List<Convention> all;
  private final Ledger ledger;
  private final StringBuilder out = new StringBuilder();

  private ConventionsPage(List<Convention> all, Ledger ledger) {
    this.all = all;
    this.ledger = ledger;
  }

  static String markdown(List<Convention> all, Ledger ledger, String revision) {
    return new ConventionsPage(all, ledger).page(revision);
  }

  private String page(String revision) {
    out.append("# What this codebase writes\n\nCounted at ")
        .append(revision)
        .append(" in ")
        .append(ledger.size())
        .append(
            " files of Rust. A rule here is what at least 98 of 100 places do, of 20 or more;\n")
        .append(
            "where two forms differ in meaning now and then, 99 of 100, of 50 or more. The numbers are counts of places.\n");
    ledger.leftOut().forEach(note -> out.append("Left out: ").append(note).append(".\n"));
    rules();
    leanings();
    moving();
    undecided();
    return out.toString();
  }

  private void rules() {
    String family = "";
    for (Convention c : all) {
      if (c.clear()) {
        if (!c.alternation().family().equals(family)) {
          family = c.alternation().family();
          out.append("\n## ").append(capital(family)).append("\n\n");
        }
        rule(c);
      }
    }
    if (family.isEmpty()) {
      out.append("\nNo choice is made clearly enough to be a rule.\n");
    }
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void rule(Convention c) {
    out.append("- ").append(capital(c.alternation().about())).append(place(c)).append(": ");
    out.append(form(c, c.form())).append(", ");
    out.append(c.count()).append(" of ").append(c.total()).append('.');
    others(c);
    examples("  See ", c.examples());
    examples("  Exceptions: ", c.exceptions());
    out.append('\n');
  }

  private static String place(Convention c) {
    String crate = c.crate().isEmpty() ? "" : " of `" + Visible.line(c.crate()) + "`";
    return " (" + c.kind().words() + crate + ")";
  }

  /** Code in backticks; what is a description stands as it is. */
  private static String form(Convention c, int number) {
    Alternation.Form form = c.alternation().forms().get(number);
    String text = form.shown();
    String code = text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    return form.described() ? text : code;
  }

  private static String plain(Convention c, int number) {
    return c.alternation().forms().get(number).shown();
  }

  private void others(Convention c) {
    List<String> other = new ArrayList<>();
    for (int i = 0; i < c.counts().size(); i++) {
      if (i != c.form() && c.counts().get(i) > 0) {
        other.add(form(c, i) + " " + c.counts().get(i));
      }
    }
    if (!other.isEmpty()) {
      out.append(" Else ").append(String.join(", ", other)).append('.');
    }
  }

  private void examples(String head, List<Ledger.Example> examples) {
    if (!examples.isEmpty()) {
      out.append('\n').append(head);
      out.append(
          examples.stream().map(e -> Visible.line(e.toString())).collect(Collectors.joining(", ")));
      out.append('.');
    }
  }

  private boolean isLeaning(Convention c) {
    return !c.clear() && c.share() >= LEANING;
  }

  private void leanings() {
    List<Convention> some = all.stream().filter(this::isLeaning).toList();
    if (!some.isEmpty()) {
      out.append("\n## Mostly\n\nNobody is told about these: the share is too low for that.\n\n");
      some.forEach(this::line);
    }
  }

  private void line(Convention c) {
    out.append("- ").append(capital(c.alternation().about())).append(place(c)).append(": ");
    out.append(form(c, c.form())).append(", ");
    out.append(c.count()).append(" of ").append(c.total()).append('.');
    others(c);
    out.append('\n');
  }

  /** The trend of a form, whichever is used most now. */
  private void moving() {
    List<String> lines = new ArrayList<>();
    for (Convention c : all) {
      if (!c.trend().isEmpty() && c.crate().isEmpty()) {
        Convention.Trend first = c.trend().getFirst();
        int moved = c.share() - first.share();
        if (Math.abs(moved) >= MOVED) {
          lines.add(trend(c, moved > 0));
        }
      }
    }
    if (!lines.isEmpty()) {
      out.append("\n## Moving\n\n");
      lines.forEach(out::append);
    }
  }

  private static String trend(Convention c, boolean towards) {
    String steps =
        c.trend().stream()
            .map(t -> percent(t.share()) + " " + ago(t.days()))
            .collect(Collectors.joining(", "));
    return "- "
        + capital(c.alternation().about())
        + place(c)
        + (towards ? ": moving to " : ": moving away from ")
        + form(c, c.form())
        + ", "
        + steps
        + ", "
        + percent(c.share())
        + " now ("
        + c.count()
        + " of "
        + c.total()
        + ").\n";
  }

  private static String percent(int thousandths) {
    return thousandths / 10 + " %";
  }

  private static String ago(int days) {
    return days >= 700 ? days / 365 + " years before" : Math.max(1, days / 30) + " months before";
  }

  private void undecided() {
    String names =
        all.stream()
            .filter(c -> !c.clear() && !isLeaning(c) && c.crate().isEmpty())
            .map(c -> c.alternation().about() + place(c) + " " + percent(c.share()))
            .collect(Collectors.joining("; "));
    if (!names.isEmpty()) {
      out.append("\n## In two minds\n\nBoth forms are usual here: ").append(names).append(".\n");
    }
  }

  /** A section for the instructions that a tool or a newcomer reads first. */
  static String agents(List<Convention> all) {
    StringBuilder out = new StringBuilder("## Conventions of this codebase (counted)\n\n");
    for (Convention c : all) {
      if (c.clear()) {
        out.append("- ").append(capital(c.alternation().about())).append(place(c)).append(": ");
        out.append(form(c, c.form())).append(" (").append(c.count()).append(" of ");
        out.append(c.total()).append("; ");
        out.append(
            c.examples().stream().limit(1).map(Object::toString).collect(Collectors.joining()));
        out.append(")\n");
      }
    }
    return out.toString();
  }

  static String jsonl(List<Convention> all) {
    return all.stream().map(c -> JsonText.line(fields(c))).collect(Collectors.joining());
  }

  private static Map<String, Object> fields(Convention c) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", c.alternation().id());
    fields.put("family", c.alternation().family());
    fields.put("about", c.alternation().about());
    fields.put("place", c.kind().words());
    fields.put("crate", c.crate());
    fields.put("rule", c.clear());
    fields.put("form", plain(c, c.form()));
    fields.put("count", c.count());
    fields.put("total", c.total());
    Map<String, Object> forms = new LinkedHashMap<>();
    for (int i = 0; i < c.counts().size(); i++) {
      forms.put(plain(c, i), c.counts().get(i));
    }
    fields.put("forms", forms);
    fields.put("examples", c.examples().stream().map(Object::toString).toList());
    fields.put("exceptions", c.exceptions().stream().map(Object::toString).toList());
    List<Map<String, Object>> trend = new ArrayList<>();
    for (Convention.Trend t : c.trend()) {
      trend.add(
          new LinkedHashMap<>(
              Map.of("daysBefore", t.days(), "shareInThousandths", t.share(), "uses", t.uses())));
    }
    fields.put("trend", trend.stream().map(java.util.TreeMap::new).toList());
    return fields;
  }

  static String unusual(Unusual u) {
    return Visible.line(u.path() + ":" + u.line() + ": " + UnusualSentence.of(u)) + "\n";
  }

  static String json(Unusual u) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", u.path());
    fields.put("line", u.line());
    fields.put("rule", UnusualSentence.RULE);
    fields.put("choice", u.preference().alternation().id());
    fields.put("place", u.preference().kind().words());
    fields.put("crate", u.preference().crate());
    fields.put("source", u.source());
    fields.put("written", u.written().shown());
    fields.put("preferred", u.preference().preferred().shown());
    fields.put("countPreferred", u.preference().count());
    fields.put("countOther", u.preference().others());
    fields.put("countWritten", u.countWritten());
    fields.put("more", u.more());
    u.rewritten().ifPresent(line -> fields.put("rewritten", line));
    fields.put("examples", u.examples().stream().map(Object::toString).toList());
    return JsonText.line(fields);
  }
}
