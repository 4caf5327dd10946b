package brinell.policy.lint;

import brinell.core.Problem;
import brinell.policy.Policy;
import java.util.List;

/** Compares a policy with the project that it is for. */
public final class Lint {
  private Lint() {}

  /**
   * What does not fit.
   *
   * @param mistakes what somebody should correct
   * @param notes what somebody may want to know
   */
  public record Found(List<Problem> mistakes, List<Problem> notes) {
    public Found {
      mistakes = List.copyOf(mistakes);
      notes = List.copyOf(notes);
    }
  }

  public static Found of(Policy policy, Project project) {
    Notebook notebook = new Notebook();
    Sites sites = new Sites(policy, project.policies());
    project
        .tree()
        .ifPresent(tree -> {
          new Patterns(policy, sites, tree, notebook).check();
          project
              .owners()
              .ifPresent(file -> new Ownership(policy, sites, tree, notebook).check(file));
        });
    new Members(policy, sites, notebook).check();
    new Instructions(policy, sites, project, notebook).check();
    new Templates(policy, sites, project.templates(), notebook).check();
    return notebook.found();
  }
}
