package brinell.report;

import brinell.core.Dossier;
import brinell.core.Finding;
import brinell.core.Outcome;
import brinell.core.Receipt;
import java.util.Comparator;
import java.util.List;

/** The findings of all checks. */
public final class Findings {
  private Findings() {}

  /** Gravest first, else in the receipts' order. */
  public static List<Finding> of(Dossier dossier) {
    return dossier.receipts().stream()
        .map(Receipt::outcome)
        .filter(Outcome.Observed.class::isInstance)
        .flatMap(o -> ((Outcome.Observed) o).evidence().stream())
        .flatMap(e -> e.findings().stream())
        .sorted(Comparator.comparing(Finding::level).reversed())
        .toList();
  }
}
