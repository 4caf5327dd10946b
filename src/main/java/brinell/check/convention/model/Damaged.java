package brinell.check.convention.model;

/** A model on disk is not what was written; it can be learned again. */
public final class Damaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Damaged(String because) {
    super(because);
  }
}
