package brinell.report;

import brinell.core.Dossier;
import brinell.core.PolicyName;
import java.util.List;
import java.util.Optional;

/** Dossiers for tests. None is of a real change. */
public final class SampleDossiers {
  static final PolicyName POLICY =
      new PolicyName(
          "rust-lang/rust",
          "preset rust-lang-rust",
          Optional.of("https://forge.rust-lang.org/policies/llm-usage.html"),
          "9f2c1ab34de07788aa55cc0193b1e2f4d0c6b7a8e9f001122334455667788990");

  private SampleDossiers() {}

  /** A pull request with something of everything. */
  public static Dossier rich() {
    return new Dossier(SampleChange.rich(), POLICY, SampleJudgements.rich(), SampleReceipts.rich());
  }

  /** Nothing said, nothing wrong. */
  public static Dossier quiet() {
    return new Dossier(
        SampleChange.quiet(), POLICY, SampleJudgements.quiet(), SampleReceipts.quiet());
  }

  /** No commit, no file, no clause, no check. */
  public static Dossier empty() {
    return new Dossier(SampleChange.empty(), POLICY, List.of(), List.of());
  }

  /** Every text is the given one, wherever a stranger could have put it. */
  public static Dossier hostile(String text) {
    return HostileDossier.of(text);
  }

  public static List<Dossier> all() {
    return List.of(rich(), quiet(), empty());
  }
}
