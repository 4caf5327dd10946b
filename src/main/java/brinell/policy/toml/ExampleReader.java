package brinell.policy.toml;

import brinell.core.Commit;
import brinell.core.Note;
import brinell.core.Person;
import brinell.core.Verdict;
import brinell.policy.Clause;
import brinell.policy.Example;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Reads the examples of a policy. */
final class ExampleReader {
  private static final Person SOMEBODY = new Person("Robin Example", "robin@example.org");
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 9, 1);

  private final Set<String> clauses = new TreeSet<>();

  ExampleReader(List<Clause> clauses) {
    clauses.forEach(c -> this.clauses.add(c.id()));
  }

  List<Example> all(Cursor top) {
    List<Example> examples = top.each("example", this::example);
    Set<String> seen = new TreeSet<>();
    examples.stream()
        .filter(e -> !seen.add(e.id()))
        .forEach(e ->
            top.problems()
                .add(
                    brinell.core.Problem.of(
                        e.where(),
                        "example '" + e.id() + "' is there already",
                        "give it another id")));
    return examples;
  }

  private Example example(Cursor c) {
    String id = c.needText("id");
    List<Commit> commits = commits(id, c);
    String head = commits.isEmpty() ? oid(id, -1) : commits.getLast().oid();
    Example example =
        new Example(
            id,
            c.text("name").orElse(id),
            c.text("why"),
            commits,
            c.table("proposal").map(p -> ProposalReader.read(p, head)),
            c.each("files", ExampleReader::file),
            expect(c),
            c.at().toString());
    c.done();
    return example;
  }

  private static List<Commit> commits(String id, Cursor c) {
    List<Commit> commits = new ArrayList<>();
    for (Cursor item : c.items("commits")) {
      int n = commits.size();
      Person author = person(item, "author", SOMEBODY);
      Instant when = item.day("authored").orElse(SOME_DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
      commits.add(
          new Commit(
              oid(id, n),
              List.of(oid(id, n - 1)),
              author,
              person(item, "committer", author),
              when,
              when,
              item.needText("message"),
              item.each("notes", ExampleReader::note)));
      item.done();
    }
    return commits;
  }

  private static Note note(Cursor c) {
    Note note = new Note(c.text("ref").orElse("refs/notes/ai"), c.needText("text"));
    c.done();
    return note;
  }

  private static Example.File file(Cursor c) {
    Example.File file =
        new Example.File(
            c.needText("path"), c.text("from"), content(c, "before"), content(c, "after"));
    c.done();
    return file;
  }

  /** Unlike other text, a file may be empty. */
  private static Optional<String> content(Cursor c, String key) {
    return c.node(key)
        .flatMap(n ->
            n instanceof Node.Text t ? Optional.of(t.value()) : c.<String>wrong(key, n, "text"));
  }

  private Map<String, Verdict> expect(Cursor c) {
    Map<String, Verdict> expect = new LinkedHashMap<>();
    Optional<Node> node = c.node("expect");
    if (node.isPresent() && node.get() instanceof Node.Table table) {
      table.entries().forEach((clause, verdict) -> expected(c, clause, verdict, expect));
    } else {
      c.problem(c.at(), "'expect' is missing", "add expect = { CLAUSE = \"PASS\" }");
    }
    return expect;
  }

  private void expected(Cursor c, String clause, Node node, Map<String, Verdict> expect) {
    if (!clauses.contains(clause)) {
      c.problem(node.at(), "no clause '" + clause + "'", Near.cure(clause, clauses));
    }
    List<String> words = java.util.Arrays.stream(Verdict.values()).map(Enum::name).toList();
    if (node instanceof Node.Text text && words.contains(text.value())) {
      expect.put(clause, Verdict.valueOf(text.value()));
    } else {
      String word = node instanceof Node.Text text ? text.value() : Node.kind(node);
      c.problem(node.at(), "no verdict '" + word + "'", Near.cure(word, words));
    }
  }

  private static Person person(Cursor c, String key, Person otherwise) {
    Optional<String> text = c.text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    String given = text.get();
    int open = given.indexOf('<');
    if (open < 0 || !given.endsWith(">")) {
      c.problem(c.at(), "'" + given + "' is nobody", "write \"Name <address@example.org>\"");
      return otherwise;
    }
    return new Person(
        given.substring(0, open).strip(), given.substring(open + 1, given.length() - 1));
  }

  /** Forty hexadecimal digits, the same for the same example. */
  private static String oid(String id, int n) {
    String seed = id + "/" + n;
    UUID one = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    UUID two = UUID.nameUUIDFromBytes((seed + "'").getBytes(StandardCharsets.UTF_8));
    return (one + "" + two).replace("-", "").substring(0, 40);
  }
}
