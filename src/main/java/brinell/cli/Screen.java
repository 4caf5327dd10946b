package brinell.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The two streams a user sees. The launcher says which of them are terminals ({@code
 * -Dbrinell.tty=out,err}), because a JVM can only tell for both at once.
 */
final class Screen {
  private final OutputStream out;
  private final OutputStream err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final Map<String, String> environment;

  Screen(OutputStream out, OutputStream err, String terminals, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.outIsTerminal = terminals.contains("out");
    this.errIsTerminal = terminals.contains("err");
    this.environment = environment;
  }

  static Screen ofProcess() {
    return new Screen(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getProperty("brinell.tty", ""),
        System.getenv());
  }

  /** Whether colour helps: a terminal that can show it, and nobody said no (no-color.org). */
  boolean colour() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  boolean showsProgress() {
    return errIsTerminal && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** Writes a result. */
  void print(String text) {
    write(out, text);
  }

  /** Says something beside the result. */
  void say(String text) {
    try {
      write(err, text);
    } catch (OutputFailed e) {
      // nobody listens; the exit code still tells
      return;
    }
  }

  private static void write(OutputStream stream, String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      throw new OutputFailed("standard output", e);
    }
  }
}
