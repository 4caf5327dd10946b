package brinell.adapter.index;

/** A shard does not contain what its checksums say. */
final class Damaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Damaged(String message) {
    super(message);
  }
}
