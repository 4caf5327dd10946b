package brinell.check.convention.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sequence of words with holes: {@code $a} is one name or literal, {@code $*a} any words up to
 * what follows, with all brackets closed. Words are written as {@link Stream} shows them.
 */
final class Form {
  private final List<String> parts;

  private Form(List<String> parts) {
    this.parts = parts;
  }

  static Form of(String text) {
    return new Form(List.of(text.strip().split(" +", -1)));
  }

  /** Where a form was found, and what fills its holes. */
  record Match(int to, Map<String, List<String>> holes) {}

  Optional<Match> at(List<String> words, int from) {
    return match(words, from, 0, Map.of());
  }

  private Optional<Match> match(
      List<String> words, int at, int part, Map<String, List<String>> holes) {
    if (part == parts.size()) {
      return Optional.of(new Match(at, holes));
    }
    String wanted = parts.get(part);
    if (wanted.startsWith("$*")) {
      return many(words, at, part, holes);
    }
    if (at >= words.size()) {
      return Optional.empty();
    }
    if (wanted.startsWith("$") && wanted.length() > 1) {
      return single(words.get(at))
          ? match(words, at + 1, part + 1, with(holes, wanted, words.subList(at, at + 1)))
          : Optional.empty();
    }
    return words.get(at).equals(wanted) ? match(words, at + 1, part + 1, holes) : Optional.empty();
  }

  private static boolean single(String word) {
    char first = word.charAt(0);
    return Character.isLetterOrDigit(first) || first == '_' || first == '"' || first == '\'';
  }

  private Optional<Match> many(
      List<String> words, int from, int part, Map<String, List<String>> holes) {
    int depth = 0;
    for (int at = from; at < words.size(); at++) {
      if (depth == 0 && at > from) {
        Optional<Match> rest =
            match(words, at, part + 1, with(holes, parts.get(part), words.subList(from, at)));
        if (rest.isPresent()) {
          return rest;
        }
      }
      depth += opens(words.get(at)) ? 1 : closes(words.get(at)) ? -1 : 0;
      if (depth < 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean opens(String word) {
    return word.equals("(") || word.equals("[") || word.equals("{");
  }

  private static boolean closes(String word) {
    return word.equals(")") || word.equals("]") || word.equals("}");
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> holes, String name, List<String> filling) {
    Map<String, List<String>> more = new TreeMap<>(holes);
    more.put(name, List.copyOf(filling));
    return more;
  }

  /** Whether these fill all holes. */
  boolean fits(Map<String, List<String>> holes) {
    return parts.stream()
        .allMatch(p -> p.length() < 2 || p.charAt(0) != '$' || holes.containsKey(p));
  }

  List<String> filled(Map<String, List<String>> holes) {
    List<String> words = new ArrayList<>();
    for (String part : parts) {
      List<String> filling = holes.get(part);
      if (filling == null) {
        words.add(part);
      } else {
        words.addAll(filling);
      }
    }
    return words;
  }

  /** As people write it, roughly. */
  String shown() {
    return String.join(" ", parts)
        .replace("$*", "")
        .replace("$", "")
        .replace("\"s\"", "\"…\"")
        .replaceAll(" ?([.;,?)\\]]|::|!|\\() ?", "$1")
        .replaceAll("([,;])(?=\\S)", "$1 ")
        .replaceAll("(\\[|&) ", "$1")
        .strip();
  }
}
