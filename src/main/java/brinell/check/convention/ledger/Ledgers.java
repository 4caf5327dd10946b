package brinell.check.convention.ledger;

import brinell.port.Repository;
import brinell.port.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Ledgers of commits, counted once and remembered. */
public final class Ledgers {
  private final Repository repository;
  private final Shelf shelf;

  public Ledgers(Repository repository, Shelf shelf) {
    this.repository = repository;
    this.shelf = shelf;
  }

  /**
   * {@code base}: a commit or tree. What was counted at older commits is found out when it is asked
   * for, which most changes do not need.
   */
  public Ledger at(String base) {
    Counting counting = new Counting(repository);
    Supplier<List<Past>> past =
        () ->
            remembered(
                "past", base, LedgerBytes::past, () -> counting.past(base), LedgerBytes::write);
    return remembered(
        "choices",
        base,
        bytes -> LedgerBytes.read(bytes, past),
        () -> counting.at(base, past),
        LedgerBytes::write);
  }

  private <T> T remembered(
      String what,
      String base,
      Function<byte[], Optional<T>> read,
      Supplier<T> made,
      Function<T, byte[]> write) {
    if (!base.matches("[0-9a-f]{40,64}")) {
      return made.get();
    }
    String key = LedgerBytes.key(what, base);
    Optional<T> known = shelf.take(key).flatMap(read);
    if (known.isPresent()) {
      return known.get();
    }
    T value = made.get();
    shelf.put(key, write.apply(value));
    return value;
  }
}
