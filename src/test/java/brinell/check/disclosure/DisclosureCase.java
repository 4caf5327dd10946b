package brinell.check.disclosure;

import brinell.check.disclosure.DisclosureCheck.Sample;
import brinell.check.disclosure.DisclosureCheck.Words;
import brinell.core.Account;
import brinell.core.Commit;
import brinell.core.Evidence;
import brinell.core.Fact;
import brinell.core.Fact.Attribution;
import brinell.core.Fact.Declaration;
import brinell.core.Finding;
import brinell.core.Location;
import brinell.core.Note;
import brinell.core.Outcome;
import brinell.core.Party;
import brinell.core.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One case of a Markdown file: {@code ## why}, then blocks fenced by four back ticks: {@code
 * commit} (author, committer, an empty line, the message), {@code note REF}, {@code body} (labels,
 * account, an empty line, the text of the proposal) and {@code expect}.
 *
 * @param expected the text of the expect block
 */
record DisclosureCase(String why, Sample sample, String expected) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^````(\\w+) ?(\\S*)\\n(.*?)^````$");
  private static final String OID = "c0ffee0000000000000000000000000000000000";

  static List<DisclosureCase> of(String file) {
    var cases = new ArrayList<DisclosureCase>();
    String why = "";
    var text = new StringBuilder();
    boolean fenced = false;
    for (String line : file.split("\n", -1)) {
      fenced ^= line.startsWith("````");
      if (!fenced && line.startsWith("## ")) {
        add(cases, why, text);
        why = line.substring(3).strip();
      }
      text.append(line).append('\n');
    }
    add(cases, why, text);
    return cases;
  }

  private static void add(List<DisclosureCase> cases, String why, StringBuilder text) {
    if (!why.isEmpty()) {
      cases.add(one(why, text.toString()));
    }
    text.setLength(0);
  }

  private static DisclosureCase one(String why, String text) {
    Optional<String> commit = Optional.empty();
    Optional<String> body = Optional.empty();
    var notes = new ArrayList<Note>();
    String expected = "";
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String content = block.group(3);
      switch (block.group(1)) {
        case "commit" -> commit = Optional.of(content);
        case "note" -> notes.add(new Note(block.group(2), content));
        case "body" -> body = Optional.of(content);
        case "expect" -> expected = content;
        default -> throw new IllegalArgumentException(why + ": block " + block.group(1));
      }
    }
    List<Commit> commits = commit.map(c -> List.of(commit(c, notes))).orElse(List.of());
    return new DisclosureCase(
        why, new Sample(commits, body.map(DisclosureCase::words), List.of()), expected);
  }

  private static Commit commit(String content, List<Note> notes) {
    int empty = content.indexOf("\n\n");
    String head = content.substring(0, empty);
    Person author = person(field(head, "author").orElseThrow());
    Person committer = field(head, "committer").map(DisclosureCase::person).orElse(author);
    return new Commit(
        OID,
        List.of(),
        author,
        committer,
        Instant.EPOCH,
        Instant.EPOCH,
        content.substring(empty + 2),
        notes);
  }

  private static Words words(String content) {
    int empty = content.startsWith("\n") ? -1 : content.indexOf("\n\n");
    String head = empty < 0 ? "" : content.substring(0, empty);
    String[] account = field(head, "account").orElse("ana").split(" ", -1);
    Optional<Long> id =
        account.length > 1 ? Optional.of(Long.valueOf(account[1])) : Optional.empty();
    return new Words(
        content.substring(empty + 2).stripLeading(),
        new Account(account[0], id, false),
        field(head, "labels").map(l -> List.of(l.split(", ", -1))));
  }

  private static Optional<String> field(String head, String name) {
    return head.lines()
        .filter(l -> l.startsWith(name + ": "))
        .map(l -> l.substring(name.length() + 2))
        .findFirst();
  }

  private static Person person(String text) {
    int open = text.lastIndexOf('<');
    return new Person(text.substring(0, open).strip(), text.substring(open + 1, text.length() - 1));
  }

  List<Evidence> evidence() {
    return ((Outcome.Observed) new DisclosureCheck().examine(sample)).evidence();
  }

  /** What the check says, in words. */
  String observed() {
    var out = new StringBuilder();
    List<Fact> facts = evidence().stream().flatMap(e -> e.facts().stream()).toList();
    List<Declaration> said =
        facts.stream().filter(Declaration.class::isInstance).map(Declaration.class::cast).toList();
    if (said.isEmpty()) {
      out.append("nothing said\n");
    }
    said.forEach(d -> out.append(declaration(d)).append('\n'));
    facts.stream()
        .filter(Attribution.class::isInstance)
        .map(Attribution.class::cast)
        .filter(a -> a.party() == Party.AGENT || a.party() == Party.BOT)
        .forEach(a -> out.append(a.key()).append(" is ").append(lower(a.party())).append('\n'));
    evidence().stream().flatMap(e -> e.findings().stream()).forEach(f -> out.append(finding(f)));
    return out.toString();
  }

  private static String finding(Finding f) {
    return f.rule()
        + " at "
        + place(f.location())
        + (f.rule().endsWith("contradicted") ? ": " + f.message() : "")
        + "\n";
  }

  private static String declaration(Declaration d) {
    return place(d.where())
        + ": "
        + lower(d.level())
        + ", "
        + lower(d.channel())
        + ", "
        + lower(d.strength())
        + d.key().map(k -> ", key " + k).orElse("")
        + d.tool().map(t -> ", tool " + t).orElse("")
        + d.model().map(m -> ", model " + m).orElse("")
        + (d.ranges().isEmpty()
            ? ""
            : ", lines "
                + d.ranges().stream()
                    .map(r -> r.path() + ":" + r.first() + "-" + r.last())
                    .collect(Collectors.joining(" ")));
  }

  private static String place(Location where) {
    return switch (where) {
      case Location.Message m -> "line " + m.line();
      case Location.Header h -> h.field();
      case Location.NoteLine n -> "note line " + n.line();
      case Location.Text t -> t.part() + " " + t.line();
      case Location.Lines l -> l.path();
      case Location.Whole() -> "change";
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
