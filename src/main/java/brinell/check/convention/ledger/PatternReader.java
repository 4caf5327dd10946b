package brinell.check.convention.ledger;

import brinell.rust.Places;
import brinell.rust.RustFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the patterns of the catalogue. */
final class PatternReader {
  private final Vocabulary vocabulary;

  PatternReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Pattern read(int choice, int form, String text) {
    boolean std = text.startsWith("@std ");
    String[] parts = (std ? text.substring(5) : text).split(" / ", -1);
    int body = parts.length == 1 || !isSide(parts[0]) ? 0 : 1;
    List<Pattern.Element> elements = elements(parts[body].strip().split(" +"));
    Pattern.Side before = body == 1 ? side(parts[0]) : Pattern.Side.ANY;
    Pattern.Side after = parts.length > body + 1 ? side(parts[body + 1]) : Pattern.Side.ANY;
    return new Pattern(choice, form, before, elements, after, anchor(elements, text), std);
  }

  /** With two parts, a side is one word and a body is not one word that is negated or a list. */
  private static boolean isSide(String part) {
    return !part.strip().contains(" ") && !Character.isLetter(part.strip().charAt(0));
  }

  private Pattern.Side side(String text) {
    String words = text.strip();
    boolean not = words.startsWith("!") && words.length() > 1;
    List<Integer> tokens = new ArrayList<>();
    for (String word : (not ? words.substring(1) : words).split(",", -1)) {
      tokens.add(number(word.equals("comma") ? "," : word));
    }
    return new Pattern.Side(not, tokens);
  }

  private int number(String token) {
    Places places = Places.of(RustFile.parse(token.getBytes(StandardCharsets.UTF_8)));
    if (places.size() != 1) {
      throw new IllegalArgumentException("no token: " + token);
    }
    return vocabulary.learn(places, 0);
  }

  private List<Pattern.Element> elements(String[] words) {
    List<Pattern.Element> elements = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      boolean group = i + 2 < words.length && words[i + 1].equals("..") && isOpen(words[i]);
      elements.add(group ? new Pattern.Group(number(words[i])) : element(words[i]));
      i += group ? 2 : 0;
    }
    return elements;
  }

  private static boolean isOpen(String word) {
    return word.equals("(") || word.equals("[") || word.equals("{");
  }

  private Pattern.Element element(String word) {
    return switch (word) {
      case "$i" -> new Pattern.Name(false);
      case "$T" -> new Pattern.Name(true);
      case "$s" -> new Pattern.Text();
      case "$p" -> new Pattern.Path();
      case "$t" -> new Pattern.Tree();
      default -> new Pattern.Token(number(word));
    };
  }

  /** The first word that is spelt out, where all before it are single tokens; else the first. */
  private static int anchor(List<Pattern.Element> elements, String text) {
    for (int i = 0; i < elements.size(); i++) {
      Pattern.Element element = elements.get(i);
      if (element instanceof Pattern.Token(int number) && number < 0) {
        return i;
      }
      if (!(element instanceof Pattern.Token
          || element instanceof Pattern.Name
          || element instanceof Pattern.Text)) {
        break;
      }
    }
    if (elements.getFirst() instanceof Pattern.Token) {
      return 0;
    }
    throw new IllegalArgumentException("no token to look for: " + text);
  }
}
