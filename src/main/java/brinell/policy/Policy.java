package brinell.policy;

import brinell.core.PolicyName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project asks, as data, after inheritance.
 *
 * @param read when somebody last compared it with the project's prose
 * @param parents the policies it extends, nearest first
 * @param terms named conditions
 * @param licences the SPDX identifiers of the licences whose code the project takes; empty: it does
 *     not say
 * @param dismissed planted faults that need no test
 * @param noFaults code in which none are planted
 * @param origins the file and line that each clause, by its id, was last changed in
 * @param text the effective policy, each line with the file it came from
 */
public record Policy(
    PolicyName name,
    Optional<LocalDate> read,
    List<String> parents,
    Scope scope,
    Disclosure disclosure,
    Map<String, Role> roles,
    Map<String, Area> areas,
    Map<String, TrailerRule> trailers,
    List<LabelRule> labels,
    Map<String, Condition> terms,
    Optional<Breaker> breaker,
    List<String> licences,
    List<Clause> clauses,
    List<Example> examples,
    List<Dismissed> dismissed,
    List<NoFaults> noFaults,
    Map<String, String> origins,
    List<Line> text) {
  public Policy {
    parents = List.copyOf(parents);
    labels = List.copyOf(labels);
    licences = List.copyOf(licences);
    clauses = List.copyOf(clauses);
    examples = List.copyOf(examples);
    dismissed = List.copyOf(dismissed);
    noFaults = List.copyOf(noFaults);
    text = List.copyOf(text);
  }

  /** One line of the effective policy. */
  public record Line(String text, String from) {}

  public Optional<Clause> clause(String id) {
    return clauses.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
