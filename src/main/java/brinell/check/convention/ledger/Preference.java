package brinell.check.convention.ledger;

/**
 * What a codebase writes in a kind of code.
 *
 * @param form the form it prefers
 * @param count uses of it
 * @param total uses of any form
 * @param crate the folder of the crate that was counted; empty for the whole codebase
 */
public record Preference(
    Alternation alternation, int form, Use.Kind kind, int count, int total, String crate) {
  public Alternation.Form preferred() {
    return alternation.forms().get(form);
  }

  public int others() {
    return total - count;
  }
}
