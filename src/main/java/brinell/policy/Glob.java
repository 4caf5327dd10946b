package brinell.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for paths, read as in a {@code .gitignore} file: {@code *} and {@code ?} stay within a
 * name, {@code **} spans folders, a pattern without a slash matches a name at any depth, and what
 * matches a folder matches everything beneath it.
 *
 * <p>Never slower than the pattern's length times the path's.
 */
public record Glob(String pattern) {
  /** What is wrong with a pattern; empty when it can be used. */
  public static Optional<String> flaw(String pattern) {
    if (pattern.isBlank()) {
      return Optional.of("the pattern is empty");
    }
    if (pattern.startsWith("!")) {
      return Optional.of("a pattern cannot begin with '!'; use 'except' for what is left out");
    }
    if (pattern.indexOf('[') >= 0 || pattern.indexOf('{') >= 0 || pattern.indexOf('\\') >= 0) {
      return Optional.of("'[', '{' and '\\' have no meaning in a pattern; write several patterns");
    }
    for (String part : split(pattern)) {
      if (part.contains("**") && !part.equals("**")) {
        return Optional.of("'**' must stand alone between slashes, as in 'a/**/b'");
      }
    }
    return Optional.empty();
  }

  public boolean matches(String path) {
    List<String> names = split(path);
    List<String> parts = parts();
    boolean[] at = new boolean[names.size() + 1];
    at[0] = true;
    for (String part : parts) {
      at = step(at, part, names);
    }
    for (boolean reached : at) {
      if (reached) {
        return true;
      }
    }
    return false;
  }

  private List<String> parts() {
    List<String> parts = split(pattern);
    boolean anchored = pattern.substring(0, pattern.length() - 1).contains("/");
    if (anchored) {
      return parts;
    }
    List<String> anywhere = new ArrayList<>(List.of("**"));
    anywhere.addAll(parts);
    return anywhere;
  }

  /** From the positions reached before a part to those reached after it. */
  private static boolean[] step(boolean[] at, String part, List<String> names) {
    boolean[] next = new boolean[at.length];
    for (int i = 0; i < at.length; i++) {
      if (part.equals("**")) {
        next[i] = at[i] || (i > 0 && next[i - 1]);
      } else if (i > 0 && at[i - 1]) {
        next[i] = Wildcard.matches(part, names.get(i - 1));
      }
    }
    return next;
  }

  private static List<String> split(String path) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        if (i > from) {
          names.add(path.substring(from, i));
        }
        from = i + 1;
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
