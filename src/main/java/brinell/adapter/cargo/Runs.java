package brinell.adapter.cargo;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Runs executables within limits. */
final class Runs {
  private static final int FLOOD = 100;
  private static final int CPU_SIGNAL = 24;
  private static final int SIGNALS = 64;

  private final Cargo cargo;

  Runs(Cargo cargo) {
    this.cargo = cargo;
  }

  /** Ends the reading of output, and with it the run. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final End end;
    private final String output;

    Enough(End end, String output) {
      super(null, null, false, false);
      this.end = end;
      this.output = output;
    }
  }

  Ran run(
      Executable executable,
      List<String> arguments,
      Map<String, String> more,
      Limits limits,
      Predicate<String> enough)
      throws InterruptedException {
    Map<String, String> environment = new TreeMap<>(executable.environment());
    environment.putAll(more);
    Command command =
        cargo
            .started(argv(executable, arguments, limits), executable.directory(), environment)
            .within(limits.wall());
    long start = System.nanoTime();
    try {
      Ending<String> ending = command.read(in -> read(in, limits.output(), enough));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return switch (ending) {
        case Ending.Exited<String>(int code, String output, String errors) ->
            exited(code, errors.isEmpty() ? output : output + "\n" + errors, took);
        case Ending.TimedOut<String>(Duration after, String errors) ->
            new Ran(End.TIMED_OUT, 0, errors, took);
        case Ending.NotStarted<String>(String program, String because) ->
            new Ran(End.NOT_STARTED, 0, program + ": " + because, took);
      };
    } catch (Enough stop) {
      return new Ran(stop.end, 0, stop.output, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** The shell's limits hold for every process that the run starts. */
  private static List<String> argv(Executable executable, List<String> arguments, Limits limits) {
    List<String> argv = new ArrayList<>(List.of("/bin/sh", "-c"));
    argv.add(
        "ulimit -c 0; ulimit -v "
            + limits.memory() / 1024
            + "; ulimit -S -t "
            + seconds(limits.cpu())
            + "; exec \"$0\" \"$@\"");
    argv.add(executable.file().toString());
    argv.addAll(arguments);
    return argv;
  }

  /** Rounded up, as a shell takes it. */
  static long seconds(Duration time) {
    long seconds = Math.max(1, time.toSeconds() + (time.toMillisPart() > 0 ? 1 : 0));
    return Math.min(seconds, 1_000_000);
  }

  /** A shell or sandbox gives a signal as 128 and its number. */
  static Ran exited(int code, String output, Duration took) {
    int signal = code - 128;
    if (signal == CPU_SIGNAL) {
      return new Ran(End.TIMED_OUT, 0, output, took);
    }
    return signal > 0 && signal <= SIGNALS
        ? new Ran(End.SIGNALLED, signal, output, took)
        : new Ran(End.EXITED, code, output, took);
  }

  private static String read(InputStream in, int limit, Predicate<String> enough)
      throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    long all = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      all += n;
      kept.write(buffer, 0, Math.min(n, Math.max(0, limit - kept.size())));
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          String text = line.toString(StandardCharsets.UTF_8);
          line.reset();
          if (enough.test(text)) {
            throw new Enough(End.STOPPED, kept.toString(StandardCharsets.UTF_8) + "\n" + text);
          }
        } else if (line.size() < limit) {
          line.write(buffer[i]);
        }
      }
      if (all > (long) limit * FLOOD) {
        throw new Enough(End.FLOODED, kept.toString(StandardCharsets.UTF_8));
      }
    }
    return kept.toString(StandardCharsets.UTF_8);
  }
}
