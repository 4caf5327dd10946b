package brinell.policy.toml;

import brinell.core.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Lays a policy's own table over its parent's. */
final class Overlay {
  /** Whose names an heir may take away; clauses have their {@code [override.ID]}. */
  private static final List<String> DROPPABLE =
      List.of("areas", "labels", "roles", "terms", "trailers");

  private final List<Problem> problems;

  private Overlay(List<Problem> problems) {
    this.problems = problems;
  }

  static Node.Table over(
      Node.Table parent, Node.Table own, Set<String> apart, List<Problem> problems) {
    Overlay overlay = new Overlay(problems);
    SequencedMap<String, Node> merged = new LinkedHashMap<>();
    parent
        .entries()
        .forEach((key, node) -> {
          if (!apart.contains(key) && !key.equals("read") && !key.equals("source")) {
            merged.put(key, node);
          }
        });
    own.entries()
        .forEach((key, node) -> {
          if (!apart.contains(key)) {
            merged.merge(key, node, (old, now) -> lay(old, now, key.equals("terms") ? 1 : 2));
          } else if (!key.equals("override") && !key.equals("clause")) {
            merged.put(key, node);
          }
        });
    merged.put("clause", overlay.clauses(parent, own));
    DROPPABLE.forEach(group -> overlay.drop(group, parent, own, merged));
    return new Node.Table(own.at(), merged);
  }

  /** Takes away the inherited names that the heir drops: {@code [areas.x] drop = true}. */
  private void drop(
      String group, Node.Table parent, Node.Table own, SequencedMap<String, Node> merged) {
    Map<String, Node> old = named(parent, group);
    Map<String, Node> left = new LinkedHashMap<>(named(new Node.Table(own.at(), merged), group));
    named(own, group)
        .forEach((name, node) -> {
          if (node instanceof Node.Table table && table.entries().containsKey("drop")) {
            dropped(group, name, table, old);
            left.remove(name);
            if (!isTrue(table.entries().get("drop"))) {
              Optional.ofNullable(old.get(name)).ifPresent(kept -> left.put(name, kept));
            }
          }
        });
    if (merged.get(group) instanceof Node.Table table) {
      merged.put(group, new Node.Table(table.at(), new LinkedHashMap<>(left)));
    }
  }

  private void dropped(String group, String name, Node.Table table, Map<String, Node> old) {
    String at = table.entries().getOrDefault("drop", table).at().toString();
    String what = "[" + group + "." + name + "]";
    if (!isTrue(table.entries().get("drop"))) {
      problems.add(Problem.of(at, "'drop' of " + what + " must be true", "remove it"));
    } else if (!old.containsKey(name)) {
      problems.add(
          Problem.of(
              at, "no " + what + " to drop: none is inherited", Near.cure(name, old.keySet())));
    } else if (table.entries().size() > 1) {
      problems.add(
          Problem.of(
              at,
              what + " is dropped, and says more",
              "write drop = true alone, or give the new one a name of its own"));
    }
  }

  private static Map<String, Node> named(Node.Table table, String group) {
    return table.entries().get(group) instanceof Node.Table names ? names.entries() : Map.of();
  }

  /** Tables are laid over each other down to a depth; everything else is replaced. */
  private static Node lay(Node old, Node now, int depth) {
    if (depth == 0 || !(old instanceof Node.Table a) || !(now instanceof Node.Table b)) {
      return now;
    }
    SequencedMap<String, Node> merged = new LinkedHashMap<>(a.entries());
    b.entries().forEach((key, node) -> merged.merge(key, node, (x, y) -> lay(x, y, depth - 1)));
    return new Node.Table(now.at(), merged);
  }

  private Node clauses(Node.Table parent, Node.Table own) {
    Map<String, Node.Table> overrides = overrides(own);
    List<Node> clauses = new ArrayList<>();
    for (Node node : items(parent, "clause")) {
      Node.Table override = id(node).map(overrides::remove).orElse(null);
      if (override == null) {
        clauses.add(node);
      } else if (!isTrue(override.entries().get("drop"))) {
        clauses.add(change((Node.Table) node, override));
      }
    }
    List<String> known = items(parent, "clause").stream().flatMap(n -> id(n).stream()).toList();
    overrides.forEach((id, node) ->
        problems.add(
            Problem.of(
                node.at().toString(), "no clause '" + id + "' to override", Near.cure(id, known))));
    clauses.addAll(items(own, "clause"));
    return new Node.Seq(own.at(), clauses);
  }

  private static Map<String, Node.Table> overrides(Node.Table own) {
    Map<String, Node.Table> overrides = new LinkedHashMap<>();
    if (own.entries().get("override") instanceof Node.Table group) {
      group
          .entries()
          .forEach((id, node) -> {
            if (node instanceof Node.Table table) {
              overrides.put(id, table);
            }
          });
    }
    return overrides;
  }

  private static Node.Table change(Node.Table clause, Node.Table override) {
    Node.Table changed = clause;
    for (Map.Entry<String, Node> entry : override.entries().entrySet()) {
      Node value = entry.getValue();
      changed =
          switch (entry.getKey()) {
            case "also-needs" -> joined(changed, "needs", "all", value);
            case "also-unless" -> joined(changed, "unless", "any", value);
            case "drop" -> changed;
            default -> Inheritance.with(changed, entry.getKey(), value);
          };
    }
    return new Node.Table(override.at(), changed.entries());
  }

  private static Node.Table joined(Node.Table clause, String key, String how, Node more) {
    Node old = clause.entries().get(key);
    if (old == null) {
      return Inheritance.with(clause, key, more);
    }
    Node both = new Node.Seq(more.at(), List.of(old, more));
    SequencedMap<String, Node> entries = new LinkedHashMap<>(Map.of(how, both));
    return Inheritance.with(clause, key, new Node.Table(more.at(), entries));
  }

  static List<Node> items(Node.Table table, String key) {
    return table.entries().get(key) instanceof Node.Seq seq ? seq.items() : List.of();
  }

  static Optional<String> id(Node clause) {
    return clause instanceof Node.Table table && table.entries().get("id") instanceof Node.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  static boolean isTrue(@org.jspecify.annotations.Nullable Node node) {
    return node instanceof Node.Flag flag && flag.value();
  }
}
