package brinell.policy.judge;

import brinell.core.Account;
import brinell.core.Fact;
import brinell.core.Ground;
import brinell.core.Issue;
import brinell.core.Proposal;
import brinell.core.Standing;
import brinell.policy.Condition;
import brinell.policy.LabelRule;
import brinell.policy.Role;
import brinell.policy.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Answers what the pull request can tell. */
final class ForgeAnswers {
  private final View view;

  ForgeAnswers(View view) {
    this.view = view;
  }

  private Truth with(String what, Function<Proposal, Truth> answer) {
    return view.proposal().map(answer).orElseGet(() -> Truth.unknown(view.noProposal(what)));
  }

  /** With a part of the pull request that may not have been supplied. */
  private <T> Truth with(
      String what, Function<Proposal, Optional<T>> part, Function<T, Truth> answer) {
    return with(
        "what the pull request's " + what + " are",
        p -> part.apply(p).map(answer).orElseGet(() -> Truth.unknown(view.notSupplied(what))));
  }

  Truth label(List<Wording> anyOf) {
    return with(
        "labels",
        Proposal::labels,
        labels -> {
          Optional<String> found =
              labels.stream().sorted().filter(l -> Wording.anyIs(anyOf, l)).findFirst();
          Ground all =
              View.part("labels", labels.isEmpty() ? "no label" : String.join(", ", labels));
          return found
              .map(l -> Truth.yes("it has the label " + l, all))
              .orElseGet(() -> Truth.no("it does not have the label " + Words.or(anyOf), all));
        });
  }

  Truth inStep(Function<Condition, Truth> evaluate) {
    List<Truth> all = new ArrayList<>();
    for (LabelRule rule : view.policy().labels()) {
      Truth label = label(List.of(new Wording(rule.label())));
      Truth same = Kleene.same(label, evaluate.apply(rule.means()));
      all.add(
          switch (same) {
            case Truth.No no ->
                new Truth.No(
                    "the label "
                        + rule.label()
                        + " does not agree with: "
                        + Words.say(rule.means()),
                    no.grounds().isEmpty()
                        ? List.of(View.part("labels", rule.label()))
                        : no.grounds());
            default -> same;
          });
    }
    return all.isEmpty() ? Truth.yes("no label is asked for") : Kleene.all(all, false);
  }

  Truth title(List<Wording> wordings) {
    return with(
        "the title",
        p ->
            Truth.of(
                Wording.anyIn(wordings, p.title()),
                "the title is \"" + p.title() + "\"",
                List.of(View.part("title", p.title()))));
  }

  Truth body(List<Wording> wordings) {
    return with(
        "the text",
        p -> {
          boolean has = Wording.anyIn(wordings, p.body());
          return Truth.of(
              has,
              (has ? "the text has " : "the text does not have ") + Words.or(wordings),
              List.of(View.part("body", p.body().lines().findFirst().orElse(""))));
        });
  }

  Truth draft(boolean wanted) {
    return with(
        "draft state",
        Proposal::draft,
        draft ->
            Truth.of(
                draft == wanted,
                draft ? "it is a draft" : "it is no draft",
                List.of(View.part("draft", Boolean.toString(draft)))));
  }

  Truth box(Wording text) {
    List<Fact.Checkbox> boxes = boxes(text);
    Optional<Fact.Checkbox> ticked = boxes.stream().filter(Fact.Checkbox::ticked).findFirst();
    if (ticked.isPresent()) {
      return Truth.yes("the box is ticked: " + text, ground(ticked.get()));
    }
    return with(
        "which boxes are ticked",
        p ->
            heard(
                boxes.isEmpty()
                    ? Truth.no(
                        "the text has no such box: " + text, View.part("body", "no such box"))
                    : Truth.no("the box is not ticked: " + text, ground(boxes.getFirst()))));
  }

  private List<Fact.Checkbox> boxes(Wording text) {
    return view.facts(Fact.Checkbox.class).filter(b -> text.in(b.text())).toList();
  }

  private static Ground ground(Fact.Checkbox box) {
    return View.ground(box.where(), (box.ticked() ? "[x] " : "[ ] ") + box.text());
  }

  /** What holds only if everything that was said was read. */
  private Truth heard(Truth truth) {
    return view.unheard(View.SAID).map(Truth::unknown).orElse(truth);
  }

  Truth oneBox(List<Wording> wordings) {
    List<Fact.Checkbox> there =
        wordings.stream().flatMap(w -> boxes(w).stream()).distinct().toList();
    List<Fact.Checkbox> ticked = there.stream().filter(Fact.Checkbox::ticked).toList();
    List<Ground> grounds =
        there.isEmpty()
            ? List.of(View.part("body", "no such box"))
            : there.stream().map(ForgeAnswers::ground).toList();
    if (ticked.size() > 1) {
      return new Truth.No(ticked.size() + " boxes are ticked where one must be", grounds);
    }
    return with(
        "which boxes are ticked",
        p ->
            heard(
                Truth.of(
                    ticked.size() == 1,
                    ticked.isEmpty()
                        ? "none of the boxes is ticked where one must be"
                        : "exactly one box is ticked: " + ticked.getFirst().text(),
                    grounds)));
  }

  Truth section(List<Wording> headings, int words) {
    List<Truth> all = new ArrayList<>();
    for (Wording heading : headings) {
      Optional<Fact.Section> filled =
          view.facts(Fact.Section.class)
              .filter(s -> heading.is(s.heading()))
              .filter(s -> words(s.text()) >= words)
              .findFirst();
      all.add(
          filled
              .map(s ->
                  Truth.yes(
                      "the section is filled in: " + heading, View.ground(s.where(), s.heading())))
              .orElseGet(() ->
                  with(
                      "the sections of the text",
                      p ->
                          heard(
                              Truth.no(
                                  "the section is missing or empty: " + heading,
                                  View.part("body", "no such section"))))));
    }
    return Kleene.all(all, false);
  }

  static int words(String text) {
    return (int)
        java.util.Arrays.stream(text.strip().split("\\s+", -1)).filter(w -> !w.isEmpty()).count();
  }

  Truth created(Optional<LocalDate> before, Optional<LocalDate> from) {
    return with(
        "dates",
        Proposal::created,
        at -> {
          LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
          return Truth.of(
              within(day, before, from),
              "the pull request was opened on " + day,
              List.of(View.part("created", day.toString())));
        });
  }

  static boolean within(LocalDate day, Optional<LocalDate> before, Optional<LocalDate> from) {
    return before.map(day::isBefore).orElse(true) && from.map(d -> !day.isBefore(d)).orElse(true);
  }

  Truth openedBy(boolean person) {
    return with(
        "who opened it",
        p ->
            Truth.of(
                bot(p.author()) != person,
                p.author().login()
                    + (bot(p.author()) ? " is a bot's account" : " is no bot's account"),
                List.of(View.part("author", p.author().login()))));
  }

  /** Marked as an app by the forge, named like one, or listed as one by the policy. */
  boolean bot(Account account) {
    String login = account.login().toLowerCase(Locale.ROOT);
    return account.bot()
        || login.endsWith("[bot]")
        || view.policy().roles().values().stream()
            .anyMatch(r -> r.bots() && r.people().contains(login));
  }

  Truth quoted(int words) {
    return with(
        "the text",
        p -> {
          boolean marked =
              p.body().lines().anyMatch(l -> l.startsWith(">") || l.contains("<details"));
          String own =
              p.body().lines().filter(l -> !l.startsWith(">")).reduce("", (a, b) -> a + " " + b);
          return marked && words(own) >= words
              ? Truth.yes(
                  "a quoted part stands beside the author's own words", View.part("body", "> …"))
              : Truth.unknown(
                  Gap.person(
                      "no part of the text is quoted as AI's with the author's own words beside it",
                      "quote what AI wrote with >, and say it in your own words",
                      "Is every text that AI wrote quoted and marked as such?"));
        });
  }

  Truth role(List<String> names) {
    return Kleene.any(
        names.stream()
            .flatMap(n -> Optional.ofNullable(view.policy().roles().get(n)).stream())
            .map(this::role)
            .toList());
  }

  private Truth role(Role role) {
    List<String> emails =
        view.commits().stream()
            .map(c -> c.author().email().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    boolean all = !emails.isEmpty() && role.people().containsAll(emails);
    Ground authors = View.part("author", String.join(", ", emails));
    if (emails.stream().anyMatch(role.except()::contains)) {
      return Truth.no("the author is excepted from " + role.name(), authors);
    }
    if (all && role.except().isEmpty()) {
      return Truth.yes("every author belongs to " + role.name(), authors);
    }
    return with(
        "whether the author belongs to " + role.name(),
        p ->
            all && !role.except().contains(p.author().login().toLowerCase(Locale.ROOT))
                ? Truth.yes("every author belongs to " + role.name(), authors)
                : belongs(p.author(), p.standing(), role));
  }

  /** Whether an account is in a role. */
  private Truth belongs(Account account, Standing standing, Role role) {
    String login = account.login().toLowerCase(Locale.ROOT);
    Ground ground =
        View.part("author", account.login() + ", " + standing.name().toLowerCase(Locale.ROOT));
    if (role.except().contains(login)) {
      return Truth.no(account.login() + " is excepted from " + role.name(), ground);
    }
    boolean in =
        role.people().contains(login)
            || (standing != Standing.UNKNOWN && role.standing().contains(standing))
            || (role.bots() && account.bot());
    if (in) {
      return Truth.yes(account.login() + " belongs to " + role.name(), ground);
    }
    if (role.missing().isPresent()) {
      String file = role.missing().get();
      return Truth.unknown(
          Gap.data(
              "who belongs to " + role.name() + " is not known: " + file + " was not supplied",
              "supply " + file));
    }
    if (standing == Standing.UNKNOWN && !role.standing().isEmpty()) {
      return Truth.unknown(view.notSupplied("author's standing"));
    }
    return Truth.no(account.login() + " does not belong to " + role.name(), ground);
  }

  /** Whether an account is in a role, or in any where none is asked. */
  Truth belongs(Account account, Standing standing, Optional<String> role) {
    return role.flatMap(n -> Optional.ofNullable(view.policy().roles().get(n)))
        .map(r -> belongs(account, standing, r))
        .orElseGet(() -> Truth.yes("anybody"));
  }

  Truth issue(Condition.LinkedIssue wanted) {
    return with(
        "linked issues",
        Proposal::issues,
        issues -> {
          if (issues.isEmpty()) {
            return Truth.no("no issue is linked", View.part("issues", "none"));
          }
          Truth any = Kleene.any(issues.stream().map(i -> issue(i, wanted)).toList());
          return any instanceof Truth.No(String because, List<Ground> grounds)
              ? new Truth.No("no linked issue is of that kind: " + because, grounds)
              : any;
        });
  }

  private Truth issue(Issue issue, Condition.LinkedIssue wanted) {
    String name = "#" + issue.number();
    Ground ground = View.part("issues", name + issue.labels().map(l -> " " + l).orElse(""));
    List<Truth> all = new ArrayList<>(List.of(Truth.yes(name + " is linked", ground)));
    for (Wording label : wanted.labels()) {
      all.add(
          issue
              .labels()
              .map(ls ->
                  Truth.of(
                      ls.stream().anyMatch(label::is),
                      name + (ls.stream().anyMatch(label::is) ? " has " : " has no label ") + label,
                      List.of(ground)))
              .orElseGet(() -> Truth.unknown(view.notSupplied("issues' labels"))));
    }
    wanted
        .open()
        .ifPresent(open ->
            all.add(
                issue
                    .open()
                    .map(is ->
                        Truth.of(
                            is.equals(open),
                            name + (is ? " is open" : " is closed"),
                            List.of(ground)))
                    .orElseGet(() -> Truth.unknown(view.notSupplied("issues' states")))));
    return Kleene.all(all, false);
  }

  Truth remarked(Condition.Remarked wanted) {
    return with(
        "remarks",
        Proposal::remarks,
        remarks -> {
          List<Truth> any = new ArrayList<>();
          remarks.stream()
              .filter(r -> wanted.says().isEmpty() || Wording.anyIn(wanted.says(), r.text()))
              .filter(r -> !wanted.forHead() || speaksOfHead(r.text()))
              .forEach(r -> {
                Truth by = belongs(r.author(), r.standing(), wanted.by());
                Ground ground = View.part("remarks", r.author().login() + ": " + r.text().strip());
                any.add(
                    by instanceof Truth.Yes
                        ? Truth.yes(r.author().login() + " said so", ground)
                        : by);
              });
          any.add(
              Truth.no(
                  "no such remark was made", View.part("remarks", remarks.size() + " remarks")));
          return Kleene.any(any);
        });
  }

  boolean speaksOfHead(String text) {
    return text.lines()
        .flatMap(l -> java.util.Arrays.stream(l.split("[^0-9a-fA-F]+", -1)))
        .anyMatch(
            w -> w.length() >= 7 && view.change().head().startsWith(w.toLowerCase(Locale.ROOT)));
  }

  Truth attested(Condition.Attested wanted) {
    List<Ground> given = new ArrayList<>();
    Optional<String> body = view.proposal().map(Proposal::body);
    boolean bodyCounts = !wanted.forHead() || body.filter(this::speaksOfHead).isPresent();
    if (bodyCounts && wanted.by().isEmpty()) {
      wanted.box().stream()
          .flatMap(b -> boxes(b).stream())
          .filter(Fact.Checkbox::ticked)
          .forEach(b -> given.add(ground(b)));
      wanted.phrase().stream()
          .filter(p -> body.filter(p::in).isPresent())
          .forEach(p -> given.add(View.part("body", p.pattern())));
    }
    view.proposal()
        .ifPresent(p ->
            p.remarks().orElse(List.of()).stream()
                .filter(r -> Wording.anyIn(wanted.phrase(), r.text()))
                .filter(r -> !wanted.forHead() || speaksOfHead(r.text()))
                .filter(r ->
                    wanted.by().isEmpty()
                        ? r.author().login().equalsIgnoreCase(p.author().login())
                        : belongs(r.author(), r.standing(), wanted.by()) instanceof Truth.Yes)
                .forEach(r ->
                    given.add(View.part("remarks", r.author().login() + ": " + r.text().strip()))));
    if (!given.isEmpty()) {
      return new Truth.Yes("it was attested: " + given.getFirst().text(), given);
    }
    Optional<Gap> unheard =
        wanted.box().isEmpty() || view.proposal().isEmpty()
            ? Optional.empty()
            : view.unheard(View.SAID);
    return Truth.unknown(
        unheard.orElseGet(() ->
            Gap.person(
                "only a person can say, and has not said it"
                    + (wanted.forHead() ? " for this head commit" : ""),
                how(wanted),
                wanted.question())));
  }

  private String how(Condition.Attested wanted) {
    String sha = view.change().head();
    String head =
        wanted.forHead() ? ", naming " + sha.substring(0, Math.min(12, sha.length())) : "";
    if (!wanted.box().isEmpty()) {
      return "tick the box \"" + wanted.box().getFirst() + "\"" + head;
    }
    if (!wanted.phrase().isEmpty()) {
      return "write \"" + wanted.phrase().getFirst() + "\"" + head;
    }
    return "answer: " + wanted.question();
  }
}
