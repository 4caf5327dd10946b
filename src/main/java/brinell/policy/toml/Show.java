package brinell.policy.toml;

import brinell.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The effective policy as text. */
public final class Show {
  private static final Set<String> NAMED = Set.of("roles", "areas", "trailers", "labels", "terms");

  /** Sections, and what has done its work once the policy is merged. */
  private static final Set<String> UNSHOWN =
      Set.of("clause", "example", "extends", "stricter-only");

  private Show() {}

  /** The policy after inheritance, each line with the file it came from. */
  public static String show(Policy policy) {
    int width =
        policy.text().stream()
            .mapToInt(l -> l.text().length())
            .filter(n -> n <= 100)
            .max()
            .orElse(0);
    return policy.text().stream()
        .map(l ->
            l.from().isEmpty()
                ? l.text() + "\n"
                : l.text()
                    + " ".repeat(Math.max(0, width - l.text().length()))
                    + "  # "
                    + l.from()
                    + "\n")
        .collect(Collectors.joining());
  }

  static List<Policy.Line> lines(Node.Table table) {
    List<Policy.Line> lines = new ArrayList<>();
    table.entries().forEach((key, node) -> value(key, node, lines));
    table.entries().forEach((key, node) -> section(key, node, lines));
    return lines;
  }

  private static void value(String key, Node node, List<Policy.Line> lines) {
    if (!(node instanceof Node.Table) && !UNSHOWN.contains(key)) {
      lines.add(new Policy.Line(key(key) + " = " + inline(node), node.at().toString()));
    }
  }

  private static void section(String key, Node node, List<Policy.Line> lines) {
    if (node instanceof Node.Table table && NAMED.contains(key)) {
      table
          .entries()
          .forEach((name, inner) -> body("[" + key + "." + key(name) + "]", inner, lines));
    } else if (node instanceof Node.Table) {
      body("[" + key(key) + "]", node, lines);
    } else if (key.equals("clause") && node instanceof Node.Seq seq) {
      seq.items().forEach(item -> body("[[clause]]", item, lines));
    }
  }

  private static void body(String header, Node node, List<Policy.Line> lines) {
    lines.add(new Policy.Line("", ""));
    lines.add(new Policy.Line(header, node.at().toString()));
    if (node instanceof Node.Table table) {
      table
          .entries()
          .forEach((key, inner) ->
              lines.add(new Policy.Line(key(key) + " = " + inline(inner), inner.at().toString())));
    }
  }

  /** A digest of what the policy says, whatever the order of its keys and wherever it stands. */
  static String digest(Node.Table table) {
    Map<String, Node> meaning = new TreeMap<>(table.entries());
    meaning.keySet().removeAll(Set.of("example", "extends", "read", "stricter-only"));
    String text =
        meaning.entrySet().stream()
            .map(e -> key(e.getKey()) + " = " + inline(e.getValue()))
            .collect(Collectors.joining("\n"));
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** On one line, keys sorted. */
  static String inline(Node node) {
    return switch (node) {
      case Node.Text text -> quoted(text.value());
      case Node.Whole whole -> Long.toString(whole.value());
      case Node.Flag flag -> Boolean.toString(flag.value());
      case Node.Day day -> day.value().toString();
      case Node.Odd odd -> quoted(odd.value());
      case Node.Seq seq ->
          seq.items().stream().map(Show::inline).collect(Collectors.joining(", ", "[", "]"));
      case Node.Table table ->
          new TreeMap<>(table.entries())
              .entrySet().stream()
                  .map(e -> key(e.getKey()) + " = " + inline(e.getValue()))
                  .collect(Collectors.joining(", ", "{ ", " }"));
    };
  }

  private static String key(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (!isBare(key.charAt(i))) {
        return quoted(key);
      }
    }
    return key.isEmpty() ? quoted(key) : key;
  }

  private static boolean isBare(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  /** Whether nothing in it needs a backslash. Over bytes: this runs at every start, interpreted. */
  private static boolean isPlain(String text) {
    for (byte c : text.getBytes(StandardCharsets.ISO_8859_1)) {
      if (c == '"' || c == '\\' || (c >= 0 && c < ' ')) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String text) {
    if (isPlain(text)) {
      return '"' + text + '"';
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
