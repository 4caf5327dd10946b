package brinell.policy.lint;

import brinell.policy.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CODEOWNERS file. The last rule that matches a path counts, also when it names nobody; with
 * sections, as GitLab has them, the last one of each section.
 */
public final class CodeOwners {
  /**
   * @param section empty outside of sections
   * @param parts the pattern between its slashes
   * @param owners empty: nobody owns it
   */
  record Rule(int line, String section, String pattern, List<String> parts, List<String> owners) {
    boolean matches(List<String> names) {
      boolean[] at = new boolean[names.size() + 1];
      at[0] = true;
      for (String part : parts) {
        if (!step(at, part, names)) {
          return false;
        }
      }
      return at[names.size()] || !parts.getLast().equals("*");
    }

    /** Moves on by a part of the pattern; false when nothing is left. */
    private static boolean step(boolean[] at, String part, List<String> names) {
      boolean any = false;
      boolean before = false;
      boolean spans = part.equals("**");
      for (int i = 0; i < at.length; i++) {
        boolean here = at[i];
        boolean reached = spans ? here || (i > 0 && at[i - 1]) : before && fits(part, names, i);
        before = here;
        at[i] = reached;
        any |= reached;
      }
      return any;
    }

    private static boolean fits(String part, List<String> names, int i) {
      String name = names.get(i - 1);
      boolean plain = part.indexOf('*') < 0 && part.indexOf('?') < 0;
      return plain ? part.equals(name) : new Glob("/" + part).matches(name);
    }

    /** A slash before the end ties the pattern to the root. */
    private static List<String> parts(String pattern) {
      List<String> parts =
          new ArrayList<>(
              Arrays.stream(pattern.split("/", -1)).filter(part -> !part.isEmpty()).toList());
      int slash = pattern.indexOf('/');
      if (slash < 0 || slash == pattern.length() - 1 || parts.isEmpty()) {
        parts.addFirst("**");
      }
      return List.copyOf(parts);
    }
  }

  private final List<Rule> rules;

  private CodeOwners(List<Rule> rules) {
    this.rules = rules;
  }

  public static CodeOwners read(String text) {
    List<Rule> rules = new ArrayList<>();
    String section = "";
    List<String> standard = List.of();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      List<String> words = words(line);
      if (words.isEmpty()) {
        continue;
      }
      if (line.strip().matches("\\^?\\[[^\\]]+\\](\\[\\d+\\])?.*")) {
        section = line.strip().replaceFirst("^\\^?\\[([^\\]]+)\\].*", "$1");
        standard = owners(words);
      } else {
        List<String> owners = owners(words.subList(1, words.size()));
        rules.add(
            new Rule(
                number,
                section,
                words.getFirst(),
                Rule.parts(words.getFirst()),
                owners.isEmpty() ? standard : owners));
      }
    }
    return new CodeOwners(rules);
  }

  private static List<String> owners(List<String> words) {
    return words.stream().filter(word -> word.contains("@")).toList();
  }

  /** The words of a line before a comment; a backslash keeps a space. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else if (c == '#' && word.isEmpty()) {
        break;
      } else if (!Character.isWhitespace(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The rules that count for a path: one, or one of each section. */
  List<Rule> of(String path) {
    List<String> seen = new ArrayList<>();
    List<Rule> counting = new ArrayList<>();
    List<String> names = List.of(path.split("/", -1));
    for (Rule rule : rules.reversed()) {
      if (!seen.contains(rule.section()) && rule.matches(names)) {
        seen.add(rule.section());
        counting.add(rule);
      }
    }
    return counting;
  }

  public boolean owned(String path) {
    return of(path).stream().anyMatch(rule -> !rule.owners().isEmpty());
  }

  /** Whom a rule names that is not one for everything. */
  public List<String> owners(String path) {
    return of(path).stream()
        .filter(rule -> !EVERYTHING.contains(rule.pattern()))
        .flatMap(rule -> rule.owners().stream())
        .distinct()
        .toList();
  }

  private static final List<String> EVERYTHING = List.of("*", "**", "/", "/**", "/*");

  /** The rules that name a team, without the one for everything. */
  List<Rule> ofTeams() {
    return rules.stream()
        .filter(rule -> !EVERYTHING.contains(rule.pattern()))
        .filter(rule -> rule.owners().stream().anyMatch(o -> o.matches("@[^@/]+/.+")))
        .toList();
  }
}
