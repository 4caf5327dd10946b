package brinell.policy.judge;

import brinell.core.Account;
import brinell.core.Ground;
import brinell.core.Proposal;
import brinell.policy.Condition;
import brinell.policy.LabelRule;
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
  private final Supplied supplied;

  ForgeAnswers(View view) {
    this.view = view;
    this.supplied = new Supplied(view);
  }

  Truth label(List<Wording> anyOf) {
    return supplied.with(
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

  Truth draft(boolean wanted) {
    return supplied.with(
        "draft state",
        Proposal::draft,
        draft ->
            Truth.of(
                draft == wanted,
                draft ? "it is a draft" : "it is no draft",
                List.of(View.part("draft", Boolean.toString(draft)))));
  }

  Truth created(Optional<LocalDate> before, Optional<LocalDate> from) {
    return supplied.with(
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
    return supplied.with(
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
}
