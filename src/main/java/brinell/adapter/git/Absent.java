package brinell.adapter.git;

/** Objects of a partial clone are not here and could not be fetched. */
final class Absent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Absent(String message) {
    super(message);
  }
}
