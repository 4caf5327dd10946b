package brinell.policy.toml;

import brinell.core.Level;
import brinell.core.LineKind;
import brinell.core.Party;
import brinell.policy.Area;
import brinell.policy.Condition;
import brinell.policy.Part;
import brinell.policy.Place;
import brinell.policy.Reach;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The catalogue: each condition by its key. A table of several keys means all of them; a value that
 * is no table is the condition's first option.
 */
final class Conditions {
  /** How one condition is read. */
  private record Entry(String first, Reader reader) {}

  /** Reads the options of one condition. */
  private interface Reader {
    Condition read(Cursor options);
  }

  private final Map<String, Entry> catalogue = new TreeMap<>();
  private final Names names;

  Conditions(Names names) {
    this.names = names;
    aboutAi();
    aboutCommits();
    aboutProposals();
    aboutReviews();
    aboutFiles();
    aboutChecks();
  }

  List<String> keys() {
    return List.copyOf(catalogue.keySet());
  }

  Optional<Condition> optional(Cursor owner, String key) {
    return owner.node(key).map(node -> read(owner, key, node));
  }

  /** A table is all of its conditions, a list all of its tables. */
  private Condition read(Cursor owner, String key, Node node) {
    return switch (node) {
      case Node.Table table -> table(new Cursor(table, owner.problems()));
      case Node.Seq seq -> join(list(owner, key, seq));
      case Node other -> {
        owner.wrong(key, other, "a table");
        yield new Condition.All(List.of());
      }
    };
  }

  private List<Condition> list(Cursor owner, String key, Node node) {
    if (node instanceof Node.Seq seq && !seq.items().isEmpty()) {
      return seq.items().stream().map(item -> read(owner, key, item)).toList();
    }
    if (node instanceof Node.Seq empty) {
      owner.problem(empty.at(), "'" + key + "' is an empty list", "fill it, or remove it");
      return List.of();
    }
    return List.of(read(owner, key, node));
  }

  private static Condition join(List<Condition> conditions) {
    return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
  }

  /** A table of named conditions, as a whole. */
  Condition table(Cursor cursor) {
    List<Condition> all = new ArrayList<>();
    for (String key : List.of("all", "any", "not")) {
      cursor.node(key).ifPresent(node -> all.add(combined(cursor, key, node)));
    }
    for (Map.Entry<String, Entry> entry : catalogue.entrySet()) {
      cursor.node(entry.getKey()).ifPresent(node -> all.add(leaf(cursor, entry.getValue(), node)));
    }
    int before = cursor.problems().size();
    cursor.done();
    if (all.isEmpty() && before == cursor.problems().size()) {
      cursor.problem(cursor.at(), "a condition is empty", "write a condition, or remove the key");
    }
    return join(all);
  }

  private Condition combined(Cursor cursor, String key, Node node) {
    return switch (key) {
      case "all" -> join(list(cursor, key, node));
      case "any" -> new Condition.Any(list(cursor, key, node));
      default -> new Condition.Not(read(cursor, key, node));
    };
  }

  private Condition leaf(Cursor owner, Entry entry, Node node) {
    Node.Table options =
        node instanceof Node.Table table
            ? table
            : new Node.Table(node.at(), new java.util.LinkedHashMap<>(Map.of(entry.first(), node)));
    Cursor cursor = new Cursor(options, owner.problems());
    for (Node value : options.entries().values()) {
      if (value instanceof Node.Seq seq && seq.items().isEmpty()) {
        cursor.problem(value.at(), "an empty list says nothing", "fill it, or remove it");
      }
    }
    Condition read = entry.reader().read(cursor);
    cursor.done();
    return read;
  }

  private void add(String key, String first, Reader reader) {
    catalogue.put(key, new Entry(first, reader));
  }

  private void aboutAi() {
    add("ai", "level", Conditions::ai);
    add("ai-wrote", "kinds", c -> new Condition.AiWrote(target(c)));
    add("disclosed", "is", this::disclosed);
    add("declared", "in", c -> new Condition.Declared(places(c)));
    add("tool", "in", c -> Lists.of(c, "in", Condition.Tool::new));
    add(
        "without-agents",
        "agents",
        c -> {
          c.need("agents");
          return new Condition.WithoutAgents(c.wordings("agents"));
        });
    add("consistent", "is", c -> yes(c, "is", new Condition.Consistent()));
    add("is", "term", c -> new Condition.Is(one(c, "term", names.terms(), "term")));
  }

  private static Condition ai(Cursor c) {
    if (c.node("level")
        .filter(n -> n instanceof Node.Text t && t.value().equals("none"))
        .isPresent()) {
      return new Condition.Not(new Condition.Ai(Reach.ANY));
    }
    return new Condition.Ai(c.word("level", Reach.class, Reach.ANY));
  }

  private Condition disclosed(Cursor c) {
    boolean is = c.node("is").map(n -> flagOf(c, n)).orElse(true);
    Condition disclosed =
        new Condition.Disclosed(
            places(c), c.flag("everywhere", false), c.words("says", Part.class));
    return is ? disclosed : new Condition.Not(disclosed);
  }

  private static boolean flagOf(Cursor c, Node n) {
    return n instanceof Node.Flag f
        ? f.value()
        : c.<Boolean>wrong("is", n, "true or false").orElse(true);
  }

  private static List<Place> places(Cursor c) {
    return c.words("in", Place.class);
  }

  private void aboutCommits() {
    add(
        "trailer",
        "key",
        c ->
            new Condition.Trailer(
                c.needText("key"),
                c.words("by", Party.class),
                c.wordings("value"),
                c.flag("last", false),
                c.word("on", Condition.Which.class, Condition.Which.SOME)));
    add("trailers", "keys", this::trailers);
    add(
        "signed-off",
        "is",
        c -> yes(c, "is", new Condition.SignedOff(c.flag("matches-author", false))));
    add(
        "authors",
        "are",
        c -> new Condition.Authors(c.words("are", Party.class), c.flag("committers", false)));
    add("message", "has", c -> new Condition.Message(c.wordings("has")));
    add("authored", "before", c -> new Condition.Authored(c.day("before"), c.day("from")));
  }

  private Condition trailers(Cursor c) {
    Optional<Node> node = c.node("keys");
    boolean recommended = node.filter(n -> isWord(n, "recommended")).isPresent();
    boolean all = node.isEmpty() || node.filter(n -> isWord(n, "all")).isPresent();
    if (recommended || all) {
      return new Condition.Trailers(List.of(), recommended);
    }
    return new Condition.Trailers(c.names("keys", names.trailers(), "[trailers] entry"), false);
  }

  private static boolean isWord(Node node, String word) {
    return node instanceof Node.Text text && text.value().equals(word);
  }

  private void aboutProposals() {
    add("label", "any-of", c -> new Condition.Label(c.wordings("any-of")));
    add("labels-in-step", "is", c -> yes(c, "is", new Condition.LabelsInStep()));
    add("title", "has", c -> new Condition.Title(c.wordings("has")));
    add("body", "has", c -> new Condition.Body(c.wordings("has")));
    add("draft", "is", c -> new Condition.Draft(c.flag("is", true)));
    add("box", "text", c -> new Condition.Box(new Wording(c.needText("text"))));
    add("one-box", "of", c -> new Condition.OneBox(c.wordings("of")));
    add(
        "section",
        "heading",
        c -> new Condition.Section(c.wordings("heading"), c.count("words", 1)));
    add("created", "before", c -> new Condition.Created(c.day("before"), c.day("from")));
    add("opened-by", "who", c -> new Condition.OpenedBy(person(c)));
    add("quoted", "words", c -> new Condition.Quoted(c.count("words", 3)));
    add("role", "any-of", c -> new Condition.RoleOf(c.names("any-of", names.roles(), "role")));
    add("issue", "labels", c -> new Condition.LinkedIssue(c.wordings("labels"), c.flag("open")));
    add(
        "remark",
        "says",
        c -> new Condition.Remarked(role(c, "by"), c.wordings("says"), c.flag("for-head", false)));
    add(
        "attested",
        "question",
        c ->
            new Condition.Attested(
                c.needText("question"),
                c.wordings("box"),
                c.wordings("phrase"),
                role(c, "by"),
                c.flag("for-head", false)));
  }

  private static boolean person(Cursor c) {
    return c.word("who", Opener.class, Opener.PERSON) == Opener.PERSON;
  }

  private enum Opener {
    PERSON,
    BOT
  }

  private void aboutReviews() {
    add(
        "approvals",
        "at-least",
        c ->
            new Condition.Approvals(
                c.count("at-least", 1), role(c, "by"), c.flag("for-head", false)));
    add("bot-reviews", "by", c -> Lists.of(c, "by", Condition.BotReviews::new));
    add("no-bot-blocks", "is", c -> yes(c, "is", new Condition.NoBotBlocks()));
    add("reviewer", "in", c -> new Condition.ReviewerIn(c.names("in", names.roles(), "role")));
    add(
        "prearranged",
        "marker",
        c ->
            new Condition.Prearranged(
                new Wording(c.text("marker").orElse("r? @")), c.wordings("consent")));
  }

  private void aboutFiles() {
    add("touches", "kinds", c -> new Condition.Touches(target(c), Condition.Side.CHANGED));
    add("adds", "kinds", c -> new Condition.Touches(target(c), Condition.Side.ADDED));
    add("removes", "kinds", c -> new Condition.Touches(target(c), Condition.Side.REMOVED));
    add("only", "kinds", c -> new Condition.Only(target(c)));
    add("paths", "any-of", c -> new Condition.Touches(paths(c), Condition.Side.CHANGED));
    add("only-paths", "any-of", c -> new Condition.Only(paths(c)));
    add("area", "any-of", c -> new Condition.Touches(areas(c), Condition.Side.CHANGED));
    add("only-area", "any-of", c -> new Condition.Only(areas(c)));
    add(
        "size",
        "at-most",
        c ->
            new Condition.Size(
                c.count("at-most", 0),
                target(c),
                c.words("except", LineKind.class),
                c.word("count", Condition.Side.class, Condition.Side.CHANGED)));
    add("external", "is", c -> new Condition.External(c.flag("is", true)));
    add(
        "criticality",
        "at-least",
        c ->
            new Condition.Critical(
                c.word("at-least", Area.Criticality.class, Area.Criticality.CRITICAL)));
    add(
        "areas-kept",
        "names",
        c ->
            new Condition.AreasKept(
                c.node("names").filter(Node.Flag.class::isInstance).isPresent()
                    ? List.of()
                    : c.names("names", names.areas(), "area")));
  }

  private void aboutChecks() {
    add(
        "measure",
        "name",
        c ->
            new Condition.MeasureIs(
                c.needText("of"), c.needText("name"), c.number("at-most"), c.number("at-least")));
    add(
        "findings",
        "of",
        c ->
            new Condition.Findings(
                c.needText("of"),
                new Wording(c.text("rule").orElse("*")),
                c.word("level", Level.class, Level.NOTE),
                c.number("at-most").orElse(0L),
                target(c)));
    add("breaker", "is", c -> breaker(c));
    add("human", "ask", c -> new Condition.Human(c.needText("ask")));
  }

  private static Condition breaker(Cursor c) {
    boolean closed = c.word("is", State.class, State.CLOSED) == State.CLOSED;
    Condition condition = new Condition.BreakerClosed();
    return closed ? condition : new Condition.Not(condition);
  }

  private enum State {
    CLOSED,
    TRIPPED
  }

  private Condition.Target target(Cursor c) {
    return new Condition.Target(
        c.words("kinds", LineKind.class),
        c.globs("paths"),
        c.names("areas", names.areas(), "area"));
  }

  private static Condition.Target paths(Cursor c) {
    return new Condition.Target(List.of(), c.globs("any-of"), List.of());
  }

  private Condition.Target areas(Cursor c) {
    return new Condition.Target(List.of(), List.of(), c.names("any-of", names.areas(), "area"));
  }

  private Optional<String> role(Cursor c, String key) {
    return c.names(key, names.roles(), "role").stream().findFirst();
  }

  private static String one(Cursor c, String key, java.util.Set<String> defined, String what) {
    List<String> found = c.names(key, defined, what);
    return found.isEmpty() ? "?" : found.getFirst();
  }

  private static Condition yes(Cursor c, String key, Condition condition) {
    return c.flag(key, true) ? condition : new Condition.Not(condition);
  }
}
