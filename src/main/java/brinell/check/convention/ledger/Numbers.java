package brinell.check.convention.ledger;

/** The numbers of the alternations that code reads. */
final class Numbers {
  private static final Catalogue ALL = Catalogue.all();

  private Numbers() {}

  static int of(String id) {
    return ALL.number(id);
  }
}
