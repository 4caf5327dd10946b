package brinell.app;

import brinell.core.Fact;
import brinell.core.licence.Accepted;
import brinell.port.CloneIndex;
import brinell.report.Visible;
import brinell.report.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What functions resemble, as text.
 *
 * @param compared how many functions were looked up
 * @param unread sentences about files that were not compared
 */
public record Resemblances(
    List<Fact.Resemblance> found,
    Accepted accepted,
    CloneIndex.Info index,
    long compared,
    List<String> unread) {
  private static final int WIDTH = 70;

  public Resemblances {
    found = List.copyOf(found);
    unread = List.copyOf(unread);
  }

  /** Whether anything resembles code that is not accepted. */
  public boolean alarms() {
    return found.stream().anyMatch(f -> f.licensing() != Fact.Licensing.ALSO_ACCEPTED);
  }

  /** One line of JSON for each function. */
  public String jsonl() {
    return found.stream().map(f -> JsonText.line(fields(f))).collect(Collectors.joining());
  }

  private static Map<String, Object> fields(Fact.Resemblance f) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", f.where().path());
    fields.put("first", f.where().first());
    fields.put("last", f.where().last());
    fields.put("function", f.function());
    fields.put("level", level(f));
    fields.put("score", f.score());
    fields.put("shared", f.shared());
    fields.put("identical", f.identical());
    fields.put("project", f.known().project());
    fields.put("crate", f.known().crate());
    fields.put("knownPath", f.known().path());
    fields.put("knownFirst", f.known().first());
    fields.put("knownLast", f.known().last());
    fields.put("knownFunction", f.known().function());
    fields.put("versions", f.known().versions());
    fields.put("licence", f.known().licence());
    fields.put("knownFrom", f.known().knownFrom());
    fields.put("words", f.words());
    f.acceptedIn().ifPresent(free -> fields.put("demotedBy", free));
    return fields;
  }

  private static String level(Fact.Resemblance f) {
    return switch (f.licensing()) {
      case NOT_ACCEPTED -> f.score() >= 100 ? "error" : "warning";
      case UNKNOWN -> "warning";
      case ALSO_ACCEPTED -> "note";
    };
  }

  /** For people: each pair of texts side by side, what they share marked. */
  public String text() {
    StringBuilder out = new StringBuilder();
    found.forEach(f -> one(out, f));
    CloneIndex.Thresholds t = index.thresholds();
    out.append(
        String.format(
            Locale.ROOT,
            "%d functions compared with %,d of %,d projects: %d resemble.%n"
                + "Of 1,000 functions of unrelated code at most %s come this close (strict; %s at --wide), by %,d that were tried.%n"
                + "Accepted licences are those of %s.%n",
            compared,
            index.functions(),
            index.projects(),
            found.size(),
            t.strictRate(),
            t.wideRate(),
            t.negatives(),
            Visible.prose(accepted.from())));
    return out.toString();
  }

  private static void one(StringBuilder out, Fact.Resemblance f) {
    out.append(
        String.format(
            Locale.ROOT,
            "%s:%d-%d fn %s (%s, score %d)%n",
            Visible.line(f.where().path()),
            f.where().first(),
            f.where().last(),
            Visible.line(f.function()),
            level(f),
            f.score()));
    known(out, "resembles", f.known());
    f.also().forEach(k -> known(out, "also", k));
    f.acceptedIn()
        .ifPresent(free -> out.append("  accepted  ").append(Visible.prose(free)).append('\n'));
    if (!f.words().isEmpty()) {
      out.append("  words     ").append(Visible.prose(String.join(", ", f.words()))).append('\n');
    }
    if (!f.renamed().isEmpty()) {
      String names =
          f.renamed().stream()
              .map(r -> r.here() + " = " + r.there())
              .collect(Collectors.joining(", "));
      out.append("  names     ").append(Visible.prose(names)).append('\n');
    }
    out.append(
        f.lines().isEmpty()
            ? "  The known text is not at hand: it was read from a place that is gone or has changed.\n"
            : "\n");
    f.lines().forEach(pair -> pair(out, pair));
    out.append('\n');
  }

  private static void known(StringBuilder out, String word, Fact.Known k) {
    out.append(
        String.format(
            Locale.ROOT,
            "  %-9s fn %s of %s%s, %s:%d-%d, %s by %s%n",
            word,
            Visible.line(k.function()),
            Visible.line(k.project()),
            k.versions().isEmpty() ? "" : " " + Visible.line(k.versions()),
            Visible.line(k.path()),
            k.first(),
            k.last(),
            Visible.prose(k.licence()),
            Visible.prose(k.knownFrom())));
  }

  private static void pair(StringBuilder out, Fact.Pair pair) {
    char mark = pair.same() ? '=' : pair.here().isPresent() && pair.there().isPresent() ? '~' : ' ';
    out.append("  ")
        .append(cell(pair.here()))
        .append(' ')
        .append(mark)
        .append(' ')
        .append(cell(pair.there()).stripTrailing())
        .append('\n');
  }

  private static String cell(Optional<String> line) {
    String text = Visible.line(line.orElse("").replace("\t", "    "));
    int[] points = text.codePoints().limit(WIDTH).toArray();
    String cut = new String(points, 0, points.length);
    return cut + " ".repeat(WIDTH - points.length);
  }
}
