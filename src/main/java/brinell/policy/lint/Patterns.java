package brinell.policy.lint;

import brinell.policy.Area;
import brinell.policy.Clause;
import brinell.policy.Condition;
import brinell.policy.Glob;
import brinell.policy.Policy;
import brinell.policy.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Path patterns that match no file: a rule that can never speak. */
final class Patterns {
  private final Policy policy;
  private final Sites sites;
  private final List<String> tree;
  private final Notebook notebook;
  private final Map<Glob, Boolean> known = new HashMap<>();

  Patterns(Policy policy, Sites sites, List<String> tree, Notebook notebook) {
    this.policy = policy;
    this.sites = sites;
    this.tree = tree;
    this.notebook = notebook;
  }

  void check() {
    scope(policy.scope());
    policy.areas().values().forEach(this::area);
    policy
        .terms()
        .forEach((name, condition) ->
            condition(condition, "term '" + name + "'", sites.table("terms." + name)));
    policy.clauses().forEach(this::clause);
  }

  private void scope(Scope scope) {
    group("scope.paths", scope.paths(), sites.key("scope", "paths"), true);
    group("scope.except", scope.except(), sites.key("scope", "except"), false);
    List<Glob> external = scope.external().stream().map(Scope.External::path).toList();
    group("scope.external", external, sites.key("scope", "external"), true);
  }

  private void area(Area area) {
    String table = "areas." + area.name();
    group("area '" + area.name() + "'", area.paths(), sites.key(table, "paths"), true);
    group("area '" + area.name() + "'", area.except(), sites.key(table, "except"), false);
    area.needs().ifPresent(c -> condition(c, "area '" + area.name() + "'", sites.table(table)));
  }

  private void clause(Clause clause) {
    Stream.of(clause.when(), clause.unless(), clause.needs())
        .flatMap(Optional::stream)
        .forEach(c -> condition(c, "clause '" + clause.id() + "'", sites.clause(clause.id())));
  }

  /** What a term says is told where the term stands. */
  private void condition(Condition condition, String whose, String site) {
    for (Leaves.Leaf leaf : Leaves.of(condition, Map.of())) {
      group(whose, Leaves.globs(leaf.condition()), site, true);
    }
  }

  /**
   * Patterns that stand together. A name at any depth may be there for files to come, if another
   * pattern beside it matches.
   */
  private void group(String whose, List<Glob> globs, String site, boolean grave) {
    List<Glob> idle = globs.stream().filter(g -> !matches(g)).toList();
    boolean all = idle.size() == globs.size();
    if (!Sites.own(site)) {
      if (grave && all && !globs.isEmpty()) {
        notebook.note(
            site,
            "no file of HEAD is matched by the paths of " + whose + ", which is taken over",
            "give it this project's paths in your own brinell.toml"
                + (whose.startsWith("area") ? ", or take it away there with drop = true" : ""));
      }
      return;
    }
    for (Glob glob : idle) {
      boolean anchored = glob.pattern().contains("/");
      notebook.add(
          grave && (anchored || all),
          sites.words(site, glob.pattern()),
          "path pattern '" + glob + "' of " + whose + " matches no file of HEAD",
          cure(glob));
    }
  }

  private boolean matches(Glob glob) {
    return known.computeIfAbsent(glob, g -> tree.stream().anyMatch(g::matches));
  }

  private String cure(Glob glob) {
    String[] names = glob.pattern().split("/", -1);
    String last = names[names.length - 1];
    Optional<String> same =
        last.isEmpty() || last.contains("*")
            ? Optional.empty()
            : tree.stream()
                .filter(p -> p.endsWith("/" + last) || p.contains("/" + last + "/"))
                .findFirst();
    return same.map(p -> "did you mean '" + p + "'? Otherwise correct the pattern, or remove it")
        .orElse("correct the pattern, remove it, or commit the file first");
  }
}
