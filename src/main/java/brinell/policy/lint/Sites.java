package brinell.policy.lint;

import brinell.policy.Policy;
import brinell.policy.toml.Presets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the file and line where a policy says something. */
final class Sites {
  private final Policy policy;
  private final Function<String, Optional<String>> texts;

  Sites(Policy policy, Function<String, Optional<String>> texts) {
    this.policy = policy;
    this.texts = texts;
  }

  /** A key of a table, as in {@code [areas.raw]}; the table, when it has no such key. */
  String key(String table, String key) {
    List<Policy.Line> lines = policy.text();
    for (int i = 0; i < lines.size(); i++) {
      if (unquoted(lines.get(i).text()).equals("[" + table + "]")) {
        for (int j = i + 1; j < lines.size() && !lines.get(j).text().startsWith("["); j++) {
          if (lines.get(j).text().startsWith(key + " = ")) {
            return lines.get(j).from();
          }
        }
        return lines.get(i).from();
      }
    }
    return policy.name().from();
  }

  private static String unquoted(String header) {
    return header.replace("\"", "");
  }

  String table(String table) {
    return key(table, "");
  }

  String clause(String id) {
    return policy.origins().getOrDefault(id, policy.name().from());
  }

  /** The line at or below a place that has these words in quotes; the place, when none has. */
  String words(String site, String words) {
    int colon = site.lastIndexOf(':');
    if (colon < 0) {
      return site;
    }
    String file = site.substring(0, colon);
    int from = Integer.parseInt(site.substring(colon + 1));
    List<String> lines = texts.apply(file).map(text -> text.lines().toList()).orElse(List.of());
    for (int line = from; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      if (text.contains('"' + words + '"') || text.contains("'" + words + "'")) {
        return file + ":" + line;
      }
      if (line > from && text.startsWith("[")) {
        return site;
      }
    }
    return site;
  }

  /** Whether it stands in a file of the project, not in a preset. */
  static boolean own(String site) {
    int colon = site.lastIndexOf(':');
    return !Presets.names().contains(colon < 0 ? site : site.substring(0, colon));
  }
}
