package brinell.report.sarif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of the results, each once, in the order of their ids. */
final class Rules {
  private final List<Result> first;

  private Rules(List<Result> first) {
    this.first = first;
  }

  static Rules of(List<Result> results) {
    Map<String, Result> byId = new TreeMap<>();
    results.forEach(r -> byId.putIfAbsent(r.rule(), r));
    return new Rules(new ArrayList<>(byId.values()));
  }

  int indexOf(String rule) {
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).rule().equals(rule)) {
        return i;
      }
    }
    throw new IllegalArgumentException(rule);
  }

  List<Object> json() {
    return first.stream().<Object>map(Rules::rule).toList();
  }

  private static Map<String, Object> rule(Result result) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", result.rule());
    rule.put("shortDescription", Map.of("text", Plain.text(result.about())));
    rule.put("fullDescription", Map.of("text", Plain.text(result.about())));
    rule.put("help", Map.of("text", Plain.text(result.help())));
    rule.put("defaultConfiguration", Map.of("level", Prints.level(result.severity())));
    rule.put("properties", Map.of("tags", List.of("brinell", result.tag())));
    return rule;
  }
}
