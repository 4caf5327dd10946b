package brinell.policy.toml;

import brinell.policy.Clause;
import brinell.policy.Consequence;
import brinell.policy.Otherwise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the clauses. */
final class ClauseReader {
  private final Conditions conditions;
  private final Map<String, String> origins = new TreeMap<>();

  ClauseReader(Conditions conditions) {
    this.conditions = conditions;
  }

  Map<String, String> origins() {
    return origins;
  }

  List<Clause> all(Cursor top) {
    List<Clause> clauses = new ArrayList<>();
    for (Cursor c : top.items("clause")) {
      Clause clause = clause(c);
      String before = origins.putIfAbsent(clause.id(), c.at().toString());
      if (before != null) {
        c.problem(
            c.at(),
            "clause '" + clause.id() + "' is there already, at " + before,
            "give it another id, or change an inherited one in [override." + clause.id() + "]");
      }
      clauses.add(clause);
    }
    return clauses;
  }

  private Clause clause(Cursor c) {
    Clause clause =
        new Clause(
            c.needText("id"),
            c.needText("title"),
            c.text("quote"),
            types(c),
            about(c),
            conditions.optional(c, "when"),
            conditions.optional(c, "unless"),
            c.text("lapses"),
            conditions.optional(c, "needs"),
            c.word("otherwise", Otherwise.class, Otherwise.REVIEW),
            c.text("cure"),
            c.text("question"),
            c.text("post"),
            c.table("consequence").map(ClauseReader::consequence));
    c.done();
    return clause;
  }

  private static List<Clause.Subject> about(Cursor c) {
    List<Clause.Subject> about = c.words("about", Clause.Subject.class);
    return about.isEmpty() ? List.of(Clause.Subject.CHANGE) : about;
  }

  private static List<String> types(Cursor c) {
    List<String> types = c.texts("types");
    for (Node node : c.list("types")) {
      if (node instanceof Node.Text t && !t.value().matches("T([1-9]|[1-3][0-9]|4[0-7])")) {
        c.problem(node.at(), "no type '" + t.value() + "'", "the types of rules are T1 to T47");
      }
    }
    return types;
  }

  private static Consequence consequence(Cursor c) {
    Consequence read =
        new Consequence(c.text("first"), c.text("again"), c.text("decided-by"), c.text("label"));
    c.done();
    return read;
  }
}
