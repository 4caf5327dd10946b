package brinell.policy.toml;

import brinell.core.LineKind;
import brinell.core.Party;
import brinell.core.PolicyName;
import brinell.core.Problem;
import brinell.core.licence.Licence;
import brinell.policy.Area;
import brinell.policy.Clause;
import brinell.policy.Condition;
import brinell.policy.Disclosure;
import brinell.policy.Dismissed;
import brinell.policy.LabelRule;
import brinell.policy.Part;
import brinell.policy.Place;
import brinell.policy.Polarity;
import brinell.policy.Policy;
import brinell.policy.Role;
import brinell.policy.Scope;
import brinell.policy.Silence;
import brinell.policy.TrailerRule;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes a policy of a table after inheritance. */
final class PolicyReader {
  private static final List<Place> ANYWHERE_SAID =
      List.of(Place.TRAILER, Place.RAW_LINE, Place.MESSAGE, Place.BODY, Place.LABEL);

  private final Inheritance.Loaded loaded;
  private final String from;
  private final Function<String, Optional<String>> files;
  private final Cursor top;
  private final Names names;
  private final Conditions conditions;

  PolicyReader(
      Inheritance.Loaded loaded,
      String from,
      Function<String, Optional<String>> files,
      List<Problem> problems) {
    this.loaded = loaded;
    this.from = from;
    this.files = files;
    this.top = new Cursor(loaded.table(), problems);
    this.names = new Names(keys("roles"), keys("areas"), keys("terms"), keys("trailers"));
    this.conditions = new Conditions(names);
  }

  private Set<String> keys(String group) {
    return loaded.table().entries().get(group) instanceof Node.Table table
        ? Set.copyOf(table.entries().keySet())
        : Set.of();
  }

  Policy read() {
    PolicyName name =
        new PolicyName(top.needText("name"), from, top.text("source"), Show.digest(loaded.table()));
    ClauseReader clauses = new ClauseReader(conditions);
    Map<String, Condition> terms = terms();
    List<Clause> read = clauses.all(top);
    Map<String, Role> roles = roles();
    return new Policy(
        name,
        top.day("read"),
        loaded.parents(),
        scope(),
        disclosure(),
        roles,
        areas(),
        trailers(),
        labels(),
        terms,
        BreakerReader.read(top.table("breaker"), roles),
        licences(),
        read,
        new ExampleReader(read).all(top),
        top.each("dismissed", PolicyReader::dismissed),
        NoFaultsReader.all(top),
        clauses.origins(),
        Show.lines(loaded.table()));
  }

  private Map<String, Condition> terms() {
    Map<String, Condition> terms = new LinkedHashMap<>();
    top.tables("terms").forEach((name, c) -> terms.put(name, conditions.table(c)));
    terms.forEach((name, condition) -> {
      if (Circles.reaches(condition, name, terms)) {
        top.problem(
            loaded.table().entries().getOrDefault("terms", loaded.table()).at(),
            "term '" + name + "' is defined by itself",
            "write its conditions out");
      }
    });
    return terms;
  }

  private Scope scope() {
    Cursor c = section("scope");
    Scope scope =
        new Scope(
            c.globs("paths"),
            c.globs("except"),
            c.each("external", PolicyReader::external).stream().flatMap(List::stream).toList(),
            c.day("from"),
            c.day("until"),
            c.day("review-by"),
            c.texts("artefacts"));
    c.done();
    return scope;
  }

  private static List<Scope.External> external(Cursor c) {
    String owner = c.needText("owner");
    List<Scope.External> read =
        c.globs("path").stream().map(g -> new Scope.External(g, owner)).toList();
    c.done();
    return read;
  }

  private Disclosure disclosure() {
    Cursor c = section("disclosure");
    List<Place> in = c.words("in", Place.class);
    Disclosure read =
        new Disclosure(
            in.isEmpty() ? ANYWHERE_SAID : in,
            c.flag("everywhere", false),
            c.words("says", Part.class),
            c.word("silence", Silence.class, Silence.ASK));
    c.done();
    return read;
  }

  private Map<String, Role> roles() {
    Map<String, Role> roles = new TreeMap<>();
    top.tables("roles").forEach((name, c) -> roles.put(name, RoleReader.read(name, c, files)));
    return roles;
  }

  private Map<String, Area> areas() {
    Map<String, Area> areas = new TreeMap<>();
    top.tables("areas")
        .forEach((name, c) -> {
          areas.put(
              name,
              new Area(
                  name,
                  c.globs("paths"),
                  c.globs("except"),
                  c.words("kinds", LineKind.class),
                  c.word("level", Area.Criticality.class, Area.Criticality.CRITICAL),
                  c.names("may", names.roles(), "role"),
                  conditions.optional(c, "needs"),
                  c.text("note")));
          if (!c.has("paths") && !c.has("kinds")) {
            c.problem(c.at(), "area '" + name + "' is nowhere", "give it paths or kinds");
          }
          c.done();
        });
    return areas;
  }

  private Map<String, TrailerRule> trailers() {
    Map<String, TrailerRule> rules = new LinkedHashMap<>();
    top.tables("trailers").forEach((key, c) -> rules.put(key, trailer(key, c)));
    return rules;
  }

  private static TrailerRule trailer(String key, Cursor c) {
    Map<Party, Polarity> polarity = new EnumMap<>(Party.class);
    c.node("any")
        .flatMap(n -> c.asWord("any", n, Polarity.class))
        .ifPresent(p -> {
          if (p == Polarity.REQUIRE || p == Polarity.RECOMMEND) {
            String word = Cursor.spelled(p);
            c.problem(c.at(), "'any' cannot be " + word, "write agent = \"" + word + "\"");
          }
          for (Party party : Party.values()) {
            polarity.put(party, p);
          }
        });
    for (Party party : Party.values()) {
      String word = Cursor.spelled(party);
      c.node(word)
          .flatMap(n -> c.asWord(word, n, Polarity.class))
          .ifPresent(p -> polarity.put(party, p));
    }
    TrailerRule rule =
        new TrailerRule(
            key,
            polarity,
            c.wordings("value"),
            c.flag("last", false),
            c.flag("per-tool", false),
            c.flag("evidence", true),
            c.text("note"));
    c.done();
    return rule;
  }

  private List<LabelRule> labels() {
    return top.tables("labels").entrySet().stream()
        .map(e -> {
          Cursor c = e.getValue();
          Condition means = conditions.optional(c, "means").orElseGet(() -> missingMeans(c));
          c.done();
          return new LabelRule(e.getKey(), means);
        })
        .toList();
  }

  private static Condition missingMeans(Cursor c) {
    c.problem(c.at(), "'means' is missing", "add means = { ai = \"any\" }");
    return new Condition.All(List.of());
  }

  private List<String> licences() {
    Cursor c = section("licences");
    List<String> accept = c.texts("accept");
    for (String id : accept) {
      if (Licence.parse(id) instanceof Licence.Unknown unknown) {
        c.problem(c.at(), unknown.because(), "use SPDX identifiers, for example \"Apache-2.0\"");
      }
    }
    c.done();
    return accept;
  }

  private static Dismissed dismissed(Cursor c) {
    Dismissed read =
        new Dismissed(c.needText("id"), c.text("where").orElse(""), c.needText("because"));
    c.done();
    return read;
  }

  private Cursor section(String key) {
    return top.table(key)
        .orElseGet(
            () -> new Cursor(new Node.Table(top.at(), new LinkedHashMap<>()), top.problems()));
  }
}
