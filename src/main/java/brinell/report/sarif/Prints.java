package brinell.report.sarif;

import brinell.core.Location;
import brinell.core.Side;
import brinell.report.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as JSON, each with a fingerprint that stays when lines move. */
final class Prints {
  /** GitHub shows so many places of a result. */
  private static final int PLACES = 100;

  private final Map<String, Integer> seen = new HashMap<>();
  private final Rules rules;
  private final Place place;

  private Prints(Rules rules, Place place) {
    this.rules = rules;
    this.place = place;
  }

  static List<Object> results(List<Result> results, Rules rules, Place place) {
    Prints prints = new Prints(rules, place);
    return results.stream().<Object>map(prints::result).toList();
  }

  static String level(Result.Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> result(Result result) {
    Location where = place.shown(result.places());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ruleId", result.rule());
    json.put("ruleIndex", rules.indexOf(result.rule()));
    json.put("level", level(result.severity()));
    json.put("message", Map.of("text", Plain.text(prefix(where) + result.message())));
    json.put("locations", List.of(place.json(where)));
    List<Object> related = related(result.places(), where);
    if (!related.isEmpty()) {
      json.put("relatedLocations", related);
    }
    json.put("partialFingerprints", Map.of("brinell/v1", fingerprint(result, where)));
    return json;
  }

  /** A reader must not take the stand-in for the place that is meant. */
  private static String prefix(Location where) {
    return where instanceof Location.Lines lines && lines.side() == Side.HEAD
        ? ""
        : "(" + Words.place(where) + ") ";
  }

  private List<Object> related(List<Location> places, Location shown) {
    List<Object> related = new ArrayList<>();
    for (Location where : places) {
      if (!where.equals(shown) && related.size() < PLACES) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", related.size() + 1);
        json.putAll(place.json(where));
        related.add(json);
      }
    }
    return related;
  }

  /** Rule, file and what stands there; of equal ones, the how-manieth. No line number. */
  private String fingerprint(Result result, Location where) {
    String stands = place.content(where);
    String text =
        String.join(
            "\u0000",
            result.rule(),
            place.uri(where),
            stands.isEmpty() ? place.kind(where) + "\u0000" + result.message() : stands);
    String digest = sha256(text);
    int before = seen.merge(digest, 1, Integer::sum) - 1;
    return digest.substring(0, 32) + ":" + before;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
