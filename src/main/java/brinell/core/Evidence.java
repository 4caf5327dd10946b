package brinell.core;

import java.util.List;

/** What one check states about one claim. */
public record Evidence(
    String claim, Basis basis, List<Measure> measures, List<Finding> findings, List<Fact> facts) {
  public Evidence {
    measures = List.copyOf(measures);
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
  }
}
