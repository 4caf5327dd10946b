package brinell.report.sarif;

import brinell.core.Change;
import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.core.Location;
import brinell.core.Side;
import brinell.report.Words;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places as SARIF has them. GitHub shows a result only at a line of a file, and in a pull request
 * only at a changed one; what is about a message or the whole change is shown at the first added
 * line, and says so.
 */
final class Place {
  private static final String NOWHERE = "no file in this change";

  private final Change change;
  private final Location.Lines standIn;

  Place(Change change) {
    this.change = change;
    this.standIn = standIn(change);
  }

  /** The place to show: lines at head before lines at base, lines before anything else. */
  Location shown(List<Location> places) {
    return at(places, Side.HEAD)
        .or(() -> at(places, Side.BASE))
        .or(() -> places.stream().findFirst())
        .orElse(new Location.Whole());
  }

  private static Optional<Location> at(List<Location> places, Side side) {
    return places.stream()
        .filter(p -> p instanceof Location.Lines lines && lines.side() == side)
        .findFirst();
  }

  Map<String, Object> json(Location where) {
    Location.Lines lines = lines(where);
    int first = Math.max(1, lines.first());
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", first);
    region.put("endLine", Math.max(first, lines.last()));
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", uri(where));
    artifact.put("uriBaseId", Sarif.ROOT);
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact);
    physical.put("region", region);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("physicalLocation", physical);
    if (!(where instanceof Location.Lines)) {
      json.put("logicalLocations", List.of(Map.of("name", Plain.text(Words.place(where)))));
    }
    json.put("message", Map.of("text", Plain.text(Words.place(where))));
    return json;
  }

  String uri(Location where) {
    return encoded(lines(where).path());
  }

  String kind(Location where) {
    return where.getClass().getSimpleName();
  }

  /** The changed lines that stand there, without indentation; empty when the diff has none. */
  String content(Location where) {
    return where instanceof Location.Lines at
        ? change.files().stream()
            .filter(f -> f.path().equals(at.path()))
            .flatMap(f -> f.hunks().stream())
            .flatMap(h -> h.lines().stream())
            .filter(l -> (l.mark() == Hunk.Mark.REMOVED) == (at.side() == Side.BASE))
            .filter(l -> l.number() >= at.first() && l.number() <= at.last())
            .map(l -> l.text().strip())
            .collect(Collectors.joining("\n"))
        : "";
  }

  private Location.Lines lines(Location where) {
    return where instanceof Location.Lines lines ? lines : standIn;
  }

  private static Location.Lines standIn(Change change) {
    Stream<Location.Lines> added =
        change.files().stream()
            .flatMap(f ->
                f.hunks().stream()
                    .flatMap(h -> h.lines().stream())
                    .filter(l -> l.mark() == Hunk.Mark.ADDED)
                    .limit(1)
                    .map(l -> line(f.path(), l.number())));
    Stream<Location.Lines> atHead =
        change.files().stream()
            .filter(f -> f.status() != FileChange.Status.DELETED)
            .map(f -> line(f.path(), 1));
    Stream<Location.Lines> any = change.files().stream().map(f -> line(f.path(), 1));
    return Stream.of(added, atHead, any).flatMap(s -> s).findFirst().orElse(line(NOWHERE, 1));
  }

  private static Location.Lines line(String path, int number) {
    return new Location.Lines(Side.HEAD, path, number, number);
  }

  /** Percent-encodes all but unreserved characters and the slash; never absolute, never upwards. */
  static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      out.append(plain ? "" + c : String.format("%%%02X", (int) c));
    }
    String relative =
        out.toString().replaceFirst("^/+", "").replaceAll("(?<=^|/)\\.\\.?(?=/|$)", "%2E");
    return relative.isEmpty() ? encoded(NOWHERE) : relative;
  }
}
