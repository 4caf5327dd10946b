package brinell.policy.judge;

import brinell.core.Fact;
import brinell.core.Ground;
import brinell.core.Proposal;
import brinell.policy.Condition;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers what people remarked and attested. */
final class RemarkAnswers {
  private final View view;
  private final Supplied supplied;
  private final BodyAnswers body;
  private final RoleAnswers roles;

  RemarkAnswers(View view, BodyAnswers body, RoleAnswers roles) {
    this.view = view;
    this.supplied = new Supplied(view);
    this.body = body;
    this.roles = roles;
  }

  Truth remarked(Condition.Remarked wanted) {
    return supplied.with(
        "remarks",
        Proposal::remarks,
        remarks -> {
          List<Truth> any = new ArrayList<>();
          remarks.stream()
              .filter(r -> wanted.says().isEmpty() || Wording.anyIn(wanted.says(), r.text()))
              .filter(r -> !wanted.forHead() || speaksOfHead(r.text()))
              .forEach(r -> {
                Truth by = roles.belongs(r.author(), r.standing(), wanted.by());
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
    Optional<String> text = view.proposal().map(Proposal::body);
    boolean bodyCounts = !wanted.forHead() || text.filter(this::speaksOfHead).isPresent();
    if (bodyCounts && wanted.by().isEmpty()) {
      wanted.box().stream()
          .flatMap(b -> body.boxes(b).stream())
          .filter(Fact.Checkbox::ticked)
          .forEach(b -> given.add(BodyAnswers.ground(b)));
      wanted.phrase().stream()
          .filter(p -> text.filter(p::in).isPresent())
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
                        : roles.belongs(r.author(), r.standing(), wanted.by()) instanceof Truth.Yes)
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
