package brinell.adapter.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few keys of a TOML file that say whose code it is. Reads line by line and takes anything;
 * what it does not understand it leaves out.
 */
public final class Manifest {
  private static final Pattern TABLE = Pattern.compile("\\[\\s*([\\w.\"-]+)\\s*]\\s*(#.*)?");
  private static final Pattern KEY = Pattern.compile("([\\w.-]+)\\s*=\\s*(.*)");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");
  private static final Pattern INHERITED = Pattern.compile("workspace\\s*=\\s*true");

  private final Map<String, String> values = new HashMap<>();

  private Manifest() {}

  public static Manifest read(byte[] bytes) {
    Manifest manifest = new Manifest();
    String table = "";
    String open = "";
    StringBuilder list = new StringBuilder();
    for (String raw : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
      String line = raw.strip();
      if (!open.isEmpty()) {
        list.append(' ').append(uncommented(line));
        if (line.contains("]")) {
          manifest.values.put(open, list.toString());
          open = "";
        }
        continue;
      }
      Matcher head = TABLE.matcher(line);
      Matcher key = KEY.matcher(line);
      if (head.matches()) {
        table = head.group(1).replace("\"", "") + ".";
      } else if (key.matches()) {
        String value = key.group(2);
        if (value.startsWith("[") && !value.contains("]")) {
          open = table + key.group(1);
          list = new StringBuilder(uncommented(value));
        } else {
          manifest.values.putIfAbsent(table + key.group(1), value);
        }
      }
    }
    return manifest;
  }

  private static String uncommented(String line) {
    int at = line.indexOf('#');
    return at >= 0 && line.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 0
        ? line.substring(0, at)
        : line;
  }

  /** A string; empty when the key is absent or something else. */
  public Optional<String> text(String key) {
    Matcher string = STRING.matcher(values.getOrDefault(key, ""));
    return string.lookingAt() ? Optional.of(content(string)) : Optional.empty();
  }

  /** The strings of a list; empty when the key is absent. */
  public Optional<List<String>> texts(String key) {
    String value = values.get(key);
    if (value == null || !value.startsWith("[")) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    Matcher string = STRING.matcher(value);
    while (string.find()) {
      found.add(content(string));
    }
    return Optional.of(found);
  }

  private static String content(Matcher string) {
    return string.group(1) == null ? string.group(2) : string.group(1);
  }

  /** {@code key.workspace = true} or {@code key = { workspace = true }}. */
  public boolean inherits(String key) {
    return values.getOrDefault(key + ".workspace", "").startsWith("true")
        || INHERITED.matcher(values.getOrDefault(key, "")).find();
  }

  public boolean isPackage() {
    return values.containsKey("package.name") || values.containsKey("project.name");
  }
}
