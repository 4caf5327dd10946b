package brinell.policy;

import java.util.List;
import java.util.Locale;

/**
 * A pattern for words: {@code *} and {@code ?} as in a path, case and runs of white space do not
 * count.
 */
public record Wording(String pattern) {

  /** Whether the whole text reads like this. */
  public boolean is(String text) {
    return Wildcard.matches(plain(pattern), plain(text));
  }

  /** Whether some line, or the text read as one line, has this in it. */
  public boolean in(String text) {
    String inside = "*" + plain(pattern) + "*";
    return Wildcard.matches(inside, plain(text))
        && (!pattern.contains("*")
            || text.lines().anyMatch(line -> Wildcard.matches(inside, plain(line))));
  }

  public static boolean anyIs(List<Wording> wordings, String text) {
    return wordings.stream().anyMatch(w -> w.is(text));
  }

  /**
   * Whether a list of the allowed and a list of the denied let a name pass.
   *
   * @param allowed empty: all
   */
  public static boolean fits(List<Wording> allowed, List<Wording> denied, String name) {
    return (allowed.isEmpty() || anyIs(allowed, name)) && !anyIs(denied, name);
  }

  public static boolean anyIn(List<Wording> wordings, String text) {
    return wordings.stream().anyMatch(w -> w.in(text));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
