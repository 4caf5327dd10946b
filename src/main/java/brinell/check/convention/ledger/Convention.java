package brinell.check.convention.ledger;

import java.util.List;

/**
 * What is known of one alternation in one kind of code.
 *
 * @param crate the folder of the crate; empty for the whole codebase
 * @param counts uses of each form, in the order of the forms
 * @param form the form used most
 * @param clear whether it is a rule here: enough uses, and the share that the alternation asks for
 * @param examples places that show the form used most
 * @param exceptions places that show another
 * @param trend the share of the form used most at older commits, the oldest first
 */
public record Convention(
    Alternation alternation,
    Use.Kind kind,
    String crate,
    List<Integer> counts,
    int form,
    boolean clear,
    List<Ledger.Example> examples,
    List<Ledger.Example> exceptions,
    List<Trend> trend) {
  public Convention {
    counts = List.copyOf(counts);
    examples = List.copyOf(examples);
    exceptions = List.copyOf(exceptions);
    trend = List.copyOf(trend);
  }

  /**
   * @param days how much older than the base
   * @param share in thousandths
   * @param uses of any form
   */
  public record Trend(int days, int share, int uses) {}

  public int total() {
    return counts.stream().mapToInt(i -> i).sum();
  }

  public int count() {
    return counts.get(form);
  }

  /** In thousandths, rounded down. */
  public int share() {
    return total() == 0 ? 0 : (int) (1000L * count() / total());
  }
}
