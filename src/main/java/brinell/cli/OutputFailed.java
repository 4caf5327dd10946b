package brinell.cli;

import java.io.IOException;
import java.util.Optional;

/** A result could not be written. */
final class OutputFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputFailed(String where, IOException cause) {
    super(where + ": " + reason(cause), cause);
  }

  /** Whether the reader went away, which is no failure of ours. */
  boolean pipeClosed() {
    return String.valueOf(getMessage()).contains("Broken pipe");
  }

  private static String reason(IOException cause) {
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
  }
}
