package brinell.policy.toml;

import brinell.core.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds an heir to "stricter only". What cannot be shown to be stricter is a problem; new clauses
 * and new names are always stricter.
 */
final class Stricter {
  private static final List<String> OTHERWISE = List.of("note", "attest", "review", "fail");
  private static final List<String> SILENCE = List.of("accept", "ask", "review");
  private static final Map<String, Set<String>> FIRMER =
      Map.of(
          "ignore", Set.of("recommend", "require", "forbid"),
          "allow", Set.of("ignore", "recommend", "require", "forbid"),
          "recommend", Set.of("require"),
          "require", Set.of(),
          "forbid", Set.of(),
          "false", Set.of("true"));

  /** Changing these binds nobody. */
  private static final Set<String> FREE =
      Set.of(
          "title",
          "quote",
          "cure",
          "question",
          "post",
          "types",
          "consequence",
          "also-needs",
          "lapses");

  private static final Set<String> NARROWING =
      Set.of("paths", "except", "external", "from", "until");

  private final List<Problem> problems;

  Stricter(List<Problem> problems) {
    this.problems = problems;
  }

  void check(Node.Table parent, Node.Table own) {
    overrides(parent, own);
    for (String group : List.of("roles", "areas", "terms", "labels")) {
      same(group, group(parent, group), group(own, group));
    }
    scope(group(parent, "scope"), group(own, "scope"));
    same("breaker", group(parent, "breaker"), group(own, "breaker"));
    same("licences", group(parent, "licences"), group(own, "licences"));
    trailers(group(parent, "trailers"), group(own, "trailers"));
    disclosure(group(parent, "disclosure"), group(own, "disclosure"));
  }

  private void overrides(Node.Table parent, Node.Table own) {
    group(own, "override")
        .forEach((id, node) -> {
          Optional<Node> clause =
              Overlay.items(parent, "clause").stream()
                  .filter(c -> Overlay.id(c).equals(Optional.of(id)))
                  .findFirst();
          if (clause.isPresent() && node instanceof Node.Table override) {
            override.entries().forEach((k, v) -> override(id, clause.get(), k, v));
          }
        });
  }

  private void override(String id, Node clause, String key, Node value) {
    Optional<Node> old = Optional.ofNullable(((Node.Table) clause).entries().get(key));
    boolean fine =
        FREE.contains(key)
            || (key.equals("drop") && !Overlay.isTrue(value))
            || old.filter(o -> Show.inline(o).equals(Show.inline(value))).isPresent()
            || (key.equals("otherwise")
                && rises(OTHERWISE, old.map(Stricter::text).orElse("review"), text(value)));
    if (!fine) {
      String cure =
          key.equals("needs")
              ? "use also-needs, which adds to it"
              : "leave '" + key + "' as it is, or add a clause of your own";
      loosens(value, "override." + id + "." + key, cure);
    }
  }

  private void same(String group, Map<String, Node> old, Map<String, Node> now) {
    now.forEach((name, node) -> {
      Node before = old.get(name);
      if (before != null && !Show.inline(before).equals(Show.inline(node))) {
        loosens(node, group + "." + name, "give the new one a name of its own");
      }
    });
  }

  /** Every narrowing of the scope leaves something out, also the first. */
  private void scope(Map<String, Node> old, Map<String, Node> now) {
    same("scope", old, now);
    now.forEach((key, node) -> {
      if (!old.containsKey(key) && NARROWING.contains(key)) {
        loosens(node, "scope." + key, "leave the scope as it is");
      }
    });
  }

  private void trailers(Map<String, Node> old, Map<String, Node> now) {
    now.forEach((key, node) -> {
      if (old.get(key) instanceof Node.Table before && node instanceof Node.Table after) {
        after
            .entries()
            .forEach((party, value) -> polarity(key, party, before.entries().get(party), value));
      }
    });
  }

  private void polarity(
      String key, String party, @org.jspecify.annotations.Nullable Node before, Node now) {
    boolean more =
        party.equals("note")
            || (before == null && Set.of("value", "last", "per-tool").contains(party));
    if (more) {
      return;
    }
    String old = before == null ? "allow" : text(before);
    String firm = text(now);
    if (!old.equals(firm) && !FIRMER.getOrDefault(old, Set.of()).contains(firm)) {
      loosens(now, "trailers." + key + "." + party, "keep '" + old + "' or a firmer word");
    }
  }

  private void disclosure(Map<String, Node> old, Map<String, Node> now) {
    now.forEach((key, node) -> {
      Node before = old.get(key);
      boolean fine =
          before == null
              || switch (key) {
                case "in" -> texts(before).containsAll(texts(node));
                case "says" -> texts(node).containsAll(texts(before));
                case "silence" -> rises(SILENCE, text(before), text(node));
                default -> Overlay.isTrue(node);
              };
      if (!fine) {
        loosens(node, "disclosure." + key, "keep what the parent asks, or ask for more");
      }
    });
  }

  private static boolean rises(List<String> order, String old, String now) {
    return order.indexOf(now) >= order.indexOf(old);
  }

  private void loosens(Node node, String what, String cure) {
    problems.add(
        Problem.of(
            node.at().toString(), what + " may loosen a policy that is stricter-only", cure));
  }

  private static Map<String, Node> group(Node.Table table, String key) {
    return table.entries().get(key) instanceof Node.Table group ? group.entries() : Map.of();
  }

  private static String text(Node node) {
    return node instanceof Node.Text text ? text.value() : Show.inline(node);
  }

  private static Set<String> texts(Node node) {
    return node instanceof Node.Seq seq
        ? seq.items().stream().map(Stricter::text).collect(Collectors.toSet())
        : Set.of(text(node));
  }
}
