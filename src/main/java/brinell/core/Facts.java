package brinell.core;

import java.util.List;

/** Reads the facts out of receipts. */
public final class Facts {
  private Facts() {}

  public static List<Fact> of(List<Receipt> receipts) {
    return receipts.stream()
        .map(Receipt::outcome)
        .filter(Outcome.Observed.class::isInstance)
        .flatMap(o -> ((Outcome.Observed) o).evidence().stream())
        .flatMap(e -> e.facts().stream())
        .toList();
  }

  public static <F extends Fact> List<F> of(List<Receipt> receipts, Class<F> kind) {
    return of(receipts).stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
