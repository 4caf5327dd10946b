package brinell.check.mutation.witness;

import brinell.rust.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a generic item.
 *
 * @param bounds of the types, as written; a bound of {@code &T} starts with {@code &}
 * @param constants names with their types
 */
record Generics(Map<String, List<String>> bounds, Map<String, String> constants) {

  /** {@code head}: a signature, or the header of an impl or struct. */
  static Generics of(String head) {
    Generics all = new Generics(new LinkedHashMap<>(), new LinkedHashMap<>());
    String angles = angles(head);
    RustTokens.split(angles, TokenKind.COMMA).forEach(all::parameter);
    int where = head.indexOf("where");
    if (where >= 0 && head.substring(where).matches("(?s)where\\s.*")) {
      RustTokens.split(head.substring(where + 5), TokenKind.COMMA).forEach(all::clause);
    }
    return all;
  }

  /** Between the first angle brackets before any parenthesis. */
  private static String angles(String head) {
    int paren = head.indexOf('(');
    int open = head.indexOf('<');
    if (open < 0 || (paren >= 0 && paren < open)) {
      return "";
    }
    if (head.matches("(?s)(unsafe\\s+)?impl\\s+[^<].*")) {
      return "";
    }
    int depth = 0;
    for (int i = open; i < head.length(); i++) {
      char c = head.charAt(i);
      depth += c == '<' ? 1 : c == '>' && head.charAt(i - 1) != '-' ? -1 : 0;
      if (depth == 0) {
        return head.substring(open + 1, i);
      }
    }
    return "";
  }

  private void parameter(String text) {
    if (text.startsWith("'")) {
      return;
    }
    if (text.startsWith("const ")) {
      String[] parts = text.substring(6).split("[:=]", -1);
      constants.put(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "usize");
      return;
    }
    int colon = text.indexOf(':');
    String name = (colon < 0 ? text : text.substring(0, colon)).replaceFirst("=.*", "").strip();
    List<String> own = bounds.computeIfAbsent(name, n -> new ArrayList<>());
    if (colon >= 0) {
      own.addAll(RustTokens.split(text.substring(colon + 1), TokenKind.PLUS));
    }
  }

  private void clause(String text) {
    String clause = text.replaceFirst("^for\\s*<[^>]*>\\s*", "");
    List<String> sides = RustTokens.split(clause, TokenKind.COLON);
    if (sides.size() < 2) {
      return;
    }
    boolean reference = sides.get(0).startsWith("&");
    String name = sides.get(0).replaceFirst("^&\\s*('\\w+)?\\s*(mut )?", "").strip();
    List<String> own = bounds.get(name);
    if (own != null) {
      String rest = String.join(":", sides.subList(1, sides.size()));
      RustTokens.split(rest, TokenKind.PLUS).forEach(b -> own.add(reference ? "&" + b : b));
    }
  }

  /** These with those around them. */
  Generics with(Generics inner) {
    Generics both = new Generics(new LinkedHashMap<>(bounds), new LinkedHashMap<>(constants));
    both.bounds.putAll(inner.bounds);
    both.constants.putAll(inner.constants);
    return both;
  }
}
