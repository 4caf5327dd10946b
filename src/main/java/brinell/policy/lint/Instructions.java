package brinell.policy.lint;

import brinell.core.Party;
import brinell.policy.Area;
import brinell.policy.Glob;
import brinell.policy.Polarity;
import brinell.policy.Policy;
import brinell.policy.TrailerRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What agents are told in prose, where it plainly says something else than the policy. Only a
 * trailer that is named beside the word "add", and a path that is named beside a word of warning,
 * count; anything else is left to people.
 */
final class Instructions {
  private static final Pattern ADD =
      Pattern.compile(
          "(?<no>\\b(?:do not|don't|don’t|never|must not|should not|may not|shall not|cannot|can't|not to)"
              + "\\s+(?:\\w+\\s+){0,2})?\\b(?:add|include|append|insert)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDED =
      Pattern.compile(
          "^\\W{0,4}(?:\\w+\\s+){0,3}(?:must|should|may|shall)\\s+(?<no>not\\s+|never\\s+)?be\\s+(?:added|included)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Whoever else is told to do it. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\b(human|humans|person|people|contributors?|authors?|maintainers?|submitters?|developers?|users?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String PARTS =
      "(?:paths?|files?|areas?|crates?|code|modules?|director(?:y|ies)|folders?|components?|parts?)\\b";
  private static final Pattern WARNING =
      Pattern.compile(
          "\\bcritical\\s+"
              + PARTS
              + "|\\b(?:is|are)\\s+(?:(?:safety|security|soundness)[- ])?critical\\b(?!\\s+(?:that|to|for)\\b)"
              + "|\\b(?:do not|don't|don’t|never|must not)\\s+touch\\b|\\boff[- ]limits\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");

  /** Further apart, two words need not speak of each other. */
  private static final int NEAR = 80;

  private final Policy policy;
  private final Sites sites;
  private final Project project;
  private final Notebook notebook;

  Instructions(Policy policy, Sites sites, Project project, Notebook notebook) {
    this.policy = policy;
    this.sites = sites;
    this.project = project;
    this.notebook = notebook;
  }

  void check() {
    for (Project.TextFile file : project.instructions()) {
      for (Sentences.Sentence sentence : Sentences.of(file.text())) {
        String where = file.at(sentence.line());
        policy.trailers().values().forEach(rule -> trailer(rule, sentence.text(), where));
        project.tree().ifPresent(tree -> warning(sentence, where, tree));
      }
    }
  }

  private void trailer(TrailerRule rule, String text, String where) {
    Optional<Polarity> wanted = agents(rule.polarity());
    if (wanted.isEmpty()) {
      return;
    }
    Optional<Boolean> told = told(rule.key(), text);
    boolean requires = wanted.get() == Polarity.REQUIRE;
    if (told.filter(add -> add != requires).isPresent()) {
      notebook.mistake(
          sites.key("trailers." + rule.key(), "agent"),
          "the policy "
              + (requires ? "requires " : "forbids ")
              + rule.key()
              + " of agents, and "
              + where
              + " tells them "
              + (requires ? "not to add it" : "to add it"),
          "correct " + where + ", or the policy");
    }
  }

  private static Optional<Polarity> agents(Map<Party, Polarity> polarity) {
    return Optional.ofNullable(polarity.get(Party.AGENT))
        .filter(p -> p == Polarity.REQUIRE || p == Polarity.FORBID);
  }

  /** Whether a sentence tells an agent to add a trailer, or not to; empty: neither. */
  static Optional<Boolean> told(String key, String text) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(key.toLowerCase(Locale.ROOT));
    if (at < 0 || isPartOfWord(text, at, at + key.length())) {
      return Optional.empty();
    }
    String before = text.substring(0, at);
    String after = text.substring(at + key.length());
    List<Boolean> said = new ArrayList<>();
    Matcher add = ADD.matcher(before);
    while (add.find()) {
      if (before.length() - add.end() <= NEAR) {
        said.add(add.group("no") == null);
      }
    }
    Matcher added = ADDED.matcher(after);
    if (added.find()) {
      said.add(added.group("no") == null);
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.getLast()).filter(yes -> !yes || !PEOPLE.matcher(before).find());
  }

  private static boolean isPartOfWord(String text, int from, int to) {
    return (from > 0 && isWord(text.charAt(from - 1)))
        || (to < text.length() && isWord(text.charAt(to)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private void warning(Sentences.Sentence sentence, String where, List<String> tree) {
    if (!WARNING.matcher(sentence.text()).find() && !WARNING.matcher(sentence.under()).find()) {
      return;
    }
    Matcher code = CODE.matcher(sentence.text());
    while (code.find()) {
      path(code.group(1), where, tree);
    }
  }

  /** Only what is a path here is one. */
  private void path(String written, String where, List<String> tree) {
    boolean usable = Glob.flaw(written).isEmpty() && written.matches(".*[/.].*");
    List<String> files =
        usable ? tree.stream().filter(new Glob(written)::matches).toList() : List.of();
    if (!files.isEmpty() && files.stream().noneMatch(this::inArea)) {
      notebook.add(
          !policy.areas().isEmpty(),
          where,
          "'" + written + "' is named to agents as critical, and lies in no area of the policy",
          "add it to an area: [areas.NAME] paths = [\"" + written + "\"]");
    }
  }

  private boolean inArea(String path) {
    return policy.areas().values().stream()
        .filter(area -> !area.paths().isEmpty())
        .anyMatch((Area area) -> area.has(path));
  }
}
