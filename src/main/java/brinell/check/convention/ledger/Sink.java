package brinell.check.convention.ledger;

/** Takes the uses that a reader finds. */
interface Sink {
  /** {@code from} and {@code to}: the bytes of the use, the end not in it. */
  void add(int choice, int form, int from, int to);
}
