package brinell.adapter.process;

import java.time.Duration;

/** How a command came to its end. */
public sealed interface Ending<T> {

  /**
   * It ran and left by itself.
   *
   * @param output what the reader of its standard output made of it
   * @param errors its standard error; of a long one the beginning and the end
   */
  record Exited<T>(int code, T output, String errors) implements Ending<T> {}

  /** It was stopped, with everything that it had started. */
  record TimedOut<T>(Duration after, String errors) implements Ending<T> {}

  /** It never ran. */
  record NotStarted<T>(String program, String because) implements Ending<T> {}
}
