package brinell.policy.lint;

import brinell.policy.Clause;
import brinell.policy.Condition;
import brinell.policy.Otherwise;
import brinell.policy.Place;
import brinell.policy.Policy;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What clauses read in a pull request's text, and what the template offers. */
final class Templates {
  private static final Pattern AI =
      Pattern.compile(
          "\\b(AI|LLMs?|Gen-?AI|generative|machine[- ]generated|Copilot|ChatGPT|Claude|Gemini)\\b|\\bdisclosure\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USE =
      Pattern.compile(
          "\\b(used?|using|usage|generated|assist\\w*|wrote|written|help\\w*|disclos\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Boxes about rules and understanding say nothing about use. */
  private static final Pattern RULES =
      Pattern.compile(
          "\\b(policy|guidelines?|rules|understand\\w*|responsib\\w*|reviewed|read)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String WHERE = ".github/PULL_REQUEST_TEMPLATE.md";

  private final Policy policy;
  private final Sites sites;
  private final List<Form> forms;
  private final String named;
  private final Notebook notebook;

  Templates(Policy policy, Sites sites, List<Project.TextFile> templates, Notebook notebook) {
    this.policy = policy;
    this.sites = sites;
    this.forms = templates.stream().map(Form::read).toList();
    this.named = templates.isEmpty() ? WHERE : templates.getFirst().path();
    this.notebook = notebook;
  }

  void check() {
    policy.clauses().stream().filter(Clause::aboutChanges).forEach(this::clause);
    forms.forEach(this::unread);
  }

  private void clause(Clause clause) {
    boolean binding = clause.otherwise() != Otherwise.NOTE;
    String whose = "clause '" + clause.id() + "'";
    leaves(clause.needs()).forEach(leaf -> wants(leaf, whose, clause, binding));
    Stream.of(clause.when(), clause.unless())
        .flatMap(c -> leaves(c).stream())
        .forEach(leaf -> wants(leaf, whose, clause, false));
  }

  private List<Leaves.Leaf> leaves(Optional<Condition> condition) {
    return condition.map(c -> Leaves.of(c, policy.terms())).orElse(List.of());
  }

  private void wants(Leaves.Leaf leaf, String whose, Clause clause, boolean binding) {
    if (leaf.negated()) {
      return;
    }
    boolean must = binding && leaf.required();
    switch (leaf.condition()) {
      case Condition.Box(Wording text) -> box(List.of(text), whose, clause, must);
      case Condition.OneBox(List<Wording> boxes) ->
          boxes.forEach(text -> box(List.of(text), whose, clause, must));
      case Condition.Attested asked when !asked.box().isEmpty() ->
          box(asked.box(), whose, clause, must && asked.phrase().isEmpty());
      case Condition.Section section ->
          section.headings().forEach(heading -> section(heading, whose, clause, must));
      case Condition.Disclosed disclosed -> disclosure(disclosed, whose, clause, must);
      default -> {}
    }
  }

  private void box(List<Wording> texts, String whose, Clause clause, boolean must) {
    if (boxes().noneMatch(box -> Wording.anyIn(texts, box.text()))) {
      Wording first = texts.getFirst();
      lacks(
          must,
          sites.words(sites.clause(clause.id()), first.pattern()),
          whose + " reads the box '" + first + "'",
          "add the line '- [ ] " + first.pattern().replaceFirst("\\*$", "…") + "' to " + named);
    }
  }

  private void section(Wording heading, String whose, Clause clause, boolean must) {
    if (headings().noneMatch(h -> heading.is(h.text()))) {
      lacks(
          must,
          sites.words(sites.clause(clause.id()), heading.pattern()),
          whose + " reads the section '" + heading + "'",
          "add the heading '## " + heading + "' to " + named);
    }
  }

  private void disclosure(
      Condition.Disclosed disclosed, String whose, Clause clause, boolean must) {
    boolean own = !disclosed.in().isEmpty();
    List<Place> places = own ? disclosed.in() : policy.disclosure().in();
    boolean all = disclosed.everywhere() || (!own && policy.disclosure().everywhere());
    List<String> lacking = new ArrayList<>();
    if (places.contains(Place.SECTION) && headings().noneMatch(h -> asks(h.text()))) {
      lacking.add("section");
    }
    if (places.contains(Place.CHECKBOX) && boxes().noneMatch(b -> says(b.text()))) {
      lacking.add("checkbox");
    }
    boolean only = lacking.size() == places.size();
    for (String place : lacking) {
      if (all || only) {
        lacks(
            must,
            own ? sites.clause(clause.id()) : sites.key("disclosure", "in"),
            whose + " wants AI use disclosed in a " + place,
            place.equals("section")
                ? "add the heading '## AI disclosure' to " + named
                : "add the line '- [ ] AI was used: …' to " + named);
      }
    }
  }

  /** A policy that is taken over does not know this project's template. */
  private void lacks(boolean must, String site, String what, String cure) {
    String template =
        forms.isEmpty() ? "there is no pull request template" : named + " does not have it";
    notebook.add(must && Sites.own(site), site, what + ", and " + template, cure);
  }

  private void unread(Form form) {
    form.boxes().stream()
        .filter(box -> AI.matcher(box.text()).find())
        .filter(box -> !(says(box.text()) && readsUse()))
        .filter(box -> read().noneMatch(c -> readsBox(c, box.text())))
        .forEach(box -> unread(box, "box"));
    form.headings().stream()
        .filter(heading -> asks(heading.text()) && !readsUse())
        .filter(heading -> read().noneMatch(c -> readsSection(c, heading.text())))
        .forEach(heading -> unread(heading, "section"));
  }

  private void unread(Form.Entry entry, String what) {
    notebook.note(
        entry.where(),
        "no clause reads the " + what + " '" + entry.text() + "'",
        what.equals("box")
            ? "add a clause with needs = { box = \"…\" }, or take the box out"
            : "add a clause with when = { ai = \"any\" }, or take the section out");
  }

  private static boolean asks(String heading) {
    return AI.matcher(heading).find();
  }

  private static boolean says(String box) {
    return AI.matcher(box).find() && USE.matcher(box).find() && !RULES.matcher(box).find();
  }

  /** Whether some clause turns on what is said about AI use, wherever it is said. */
  private boolean readsUse() {
    return read()
        .anyMatch(c ->
            c instanceof Condition.Ai
                || c instanceof Condition.Disclosed
                || c instanceof Condition.Declared);
  }

  private static boolean readsBox(Condition condition, String text) {
    return switch (condition) {
      case Condition.Box(Wording box) -> box.in(text);
      case Condition.OneBox(List<Wording> boxes) -> Wording.anyIn(boxes, text);
      case Condition.Attested asked -> Wording.anyIn(asked.box(), text);
      default -> false;
    };
  }

  private static boolean readsSection(Condition condition, String heading) {
    return condition instanceof Condition.Section section
        && Wording.anyIs(section.headings(), heading);
  }

  private Stream<Condition> read() {
    return policy.clauses().stream()
        .flatMap(c -> Stream.of(c.when(), c.unless(), c.needs()))
        .flatMap(c -> leaves(c).stream())
        .map(Leaves.Leaf::condition);
  }

  private Stream<Form.Entry> boxes() {
    return forms.stream().flatMap(form -> form.boxes().stream());
  }

  private Stream<Form.Entry> headings() {
    return forms.stream().flatMap(form -> form.headings().stream());
  }
}
