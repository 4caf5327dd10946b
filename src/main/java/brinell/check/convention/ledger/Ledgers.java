package brinell.check.convention.ledger;

import brinell.port.Repository;
import brinell.port.Shelf;

/** Ledgers of commits, counted once and remembered. */
public final class Ledgers {
  private final Repository repository;
  private final Shelf shelf;

  public Ledgers(Repository repository, Shelf shelf) {
    this.repository = repository;
    this.shelf = shelf;
  }

  /** {@code base}: a commit or tree. */
  public Ledger at(String base) {
    if (!base.matches("[0-9a-f]{40,64}")) {
      return new Counting(repository).at(base);
    }
    String key = LedgerBytes.key(base);
    return shelf
        .take(key)
        .flatMap(LedgerBytes::read)
        .orElseGet(() -> {
          Ledger counted = new Counting(repository).at(base);
          shelf.put(key, LedgerBytes.write(counted));
          return counted;
        });
  }
}
