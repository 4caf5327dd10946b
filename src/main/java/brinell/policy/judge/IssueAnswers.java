package brinell.policy.judge;

import brinell.core.Ground;
import brinell.core.Issue;
import brinell.core.Proposal;
import brinell.policy.Condition;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.List;

/** Answers which issues the pull request is linked to. */
final class IssueAnswers {
  private final View view;
  private final Supplied supplied;

  IssueAnswers(View view) {
    this.view = view;
    this.supplied = new Supplied(view);
  }

  Truth issue(Condition.LinkedIssue wanted) {
    return supplied.with(
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
}
