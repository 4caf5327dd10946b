package brinell.check.mutation.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one call did.
 *
 * @param parts what it returned, then what it was allowed to change
 * @param message of a panic
 */
record Outcome(End end, List<Part> parts, String message) {
  Outcome {
    parts = List.copyOf(parts);
  }

  enum End {
    RETURNED,
    PANICKED,
    /** The process died, or the call did not end. */
    LOST,
    /** A value could not be made. */
    UNMADE
  }

  /**
   * @param kind how it was looked at: {@code d} by Debug, {@code s} by Display, {@code i} the items
   *     of an iterator, {@code I} the first of many items, {@code r} and {@code o} the variant
   *     alone, {@code n} not at all, {@code ~} it was too long
   */
  record Part(char kind, String text) {}

  /** By the number of the call. */
  static Map<Integer, Outcome> read(String log) {
    Map<Integer, Outcome> all = new TreeMap<>();
    int at = -1;
    boolean made = false;
    String message = "";
    boolean panicked = false;
    List<Part> parts = new ArrayList<>();
    for (String line : log.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      String rest = line.length() > 2 ? unescaped(line.substring(2)) : "";
      switch (line.charAt(0)) {
        case 'B' -> {
          at = Integer.parseInt(rest);
          made = false;
          panicked = false;
          message = "";
          parts.clear();
          all.put(at, new Outcome(End.LOST, List.of(), ""));
        }
        case 'M' -> made = true;
        case 'P' -> {
          panicked = true;
          message = rest;
        }
        case 'E' -> {
          End end = !made ? End.UNMADE : panicked ? End.PANICKED : End.RETURNED;
          all.put(at, new Outcome(end, parts, message));
        }
        case 'Z' -> {}
        default -> parts.add(new Part(line.charAt(0), rest));
      }
    }
    return all;
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
