package brinell.adapter.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a command. The caller's thread only ever waits, and pipes are read by others: a thread
 * that reads a pipe cannot be interrupted, and would leave processes behind.
 */
final class Run {
  private static final long FOREVER = TimeUnit.DAYS.toNanos(365);
  private static final Duration GRACE = Duration.ofMillis(200);

  private final Command command;
  private final Duration limit;
  private final long end;

  Run(Command command) {
    this.command = command;
    this.limit = command.limit().orElse(Duration.ofNanos(FOREVER));
    this.end = System.nanoTime() + limit.toNanos();
  }

  <T> Ending<T> read(Command.Reader<T> reader) throws InterruptedException {
    return run(builder -> {}, reader);
  }

  Ending<Path> into(Path log) throws InterruptedException {
    return run(b -> b.redirectErrorStream(true).redirectOutput(log.toFile()), in -> log);
  }

  private interface Setup {
    void of(ProcessBuilder builder);
  }

  private <T> Ending<T> run(Setup setup, Command.Reader<T> reader) throws InterruptedException {
    if (Thread.interrupted()) { // a quick child would end before anything waits
      throw new InterruptedException();
    }
    String name = command.argv().getFirst();
    Optional<Path> program = Programs.find(name, command.environment());
    if (program.isEmpty()) {
      return new Ending.NotStarted<>(name, "it is not on the PATH");
    }
    if (command.directory().isPresent() && !Files.isDirectory(command.directory().get())) {
      return new Ending.NotStarted<>(name, "there is no folder " + command.directory().get());
    }
    Family family = new Family();
    ProcessBuilder builder = builder(program.get(), family);
    setup.of(builder);
    Process process;
    try {
      process = family.start(builder);
    } catch (IOException e) {
      return new Ending.NotStarted<>(name, because(e));
    }
    return attend(process, family, reader);
  }

  private ProcessBuilder builder(Path program, Family family) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command.argv()));
    builder.command().set(0, program.toString());
    command.directory().ifPresent(d -> builder.directory(d.toFile()));
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    builder.environment().put(Family.MARK, family.mark());
    switch (command.input()) {
      case Command.Input.File(Path file) -> builder.redirectInput(file.toFile());
      case Command.Input.Nothing() -> builder.redirectInput(NOTHING.toFile());
      case Command.Input.Bytes bytes -> builder.redirectInput(ProcessBuilder.Redirect.PIPE);
    }
    return builder;
  }

  private static final Path NOTHING =
      Path.of(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");

  private <T> Ending<T> attend(Process process, Family family, Command.Reader<T> reader)
      throws InterruptedException {
    boolean tidy = false;
    try {
      FutureTask<String> errors = inBackground(() -> Excerpt.of(process.getErrorStream()), process);
      FutureTask<T> output = inBackground(() -> reader.read(process.getInputStream()), process);
      feed(process);
      boolean exited = process.waitFor(left(), TimeUnit.NANOSECONDS);
      if (!exited) {
        family.kill(process);
        return new Ending.TimedOut<>(limit, errorsSoFar(errors));
      }
      if (command.sweep() && !settled(output)) { // a child that was left behind holds the pipe
        family.kill(process);
      }
      T result = output.get(left(), TimeUnit.NANOSECONDS);
      Ending<T> ending =
          new Ending.Exited<>(
              process.exitValue(), result, errors.get(left(), TimeUnit.NANOSECONDS));
      tidy = !command.sweep();
      return ending;
    } catch (TimeoutException e) {
      return new Ending.TimedOut<>(limit, "");
    } catch (ExecutionException e) {
      throw thrown(Objects.requireNonNull(e.getCause()));
    } finally {
      family.end(process, tidy);
    }
  }

  private static boolean settled(FutureTask<?> output)
      throws InterruptedException, ExecutionException {
    try {
      output.get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private long left() {
    return Math.max(0, end - System.nanoTime());
  }

  private static String errorsSoFar(FutureTask<String> errors) throws InterruptedException {
    try {
      return errors.get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return "";
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case IOException e -> new UncheckedIOException(e);
      case Error e -> throw e;
      default -> new IllegalStateException(cause);
    };
  }

  /** Whoever fails to read stops the process: nobody would empty its pipe. */
  private static <T> FutureTask<T> inBackground(Callable<T> work, Process process) {
    FutureTask<T> task =
        new FutureTask<>(() -> {
          try {
            return work.call();
          } catch (Exception | Error e) {
            process.destroyForcibly();
            throw e;
          }
        });
    Thread.ofPlatform().daemon().name("pipe-" + process.pid()).start(task);
    return task;
  }

  private void feed(Process process) {
    if (command.input() instanceof Command.Input.Bytes(byte[] bytes)) {
      Thread.ofPlatform().daemon().name("feed-" + process.pid()).start(() -> feed(process, bytes));
    }
  }

  private static void feed(Process process, byte[] bytes) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(bytes);
    } catch (IOException e) {
      // The command did not want it all; its exit code tells.
    }
  }

  /**
   * The system's own words out of {@code …, error: 13 (Permission denied)} or {@code error=13, …}.
   */
  private static String because(IOException e) {
    String message = String.valueOf(e.getMessage());
    Matcher words = SYSTEM.matcher(message);
    return words.find() ? words.group(1) == null ? words.group(2) : words.group(1) : message;
  }

  private static final Pattern SYSTEM = Pattern.compile("error: \\d+ \\((.*)\\)|error=\\d+, (.*)");

  /** Reads a stream to its end and keeps what fits. */
  static final class Excerpt {
    private static final int SIDE = 16 * 1024;

    private Excerpt() {}

    static String of(InputStream in) throws IOException {
      byte[] head = in.readNBytes(SIDE);
      if (head.length < SIDE) {
        return new String(head, StandardCharsets.UTF_8);
      }
      byte[] tail = new byte[SIDE];
      long seen = 0;
      for (int n; (n = in.read(tail, (int) (seen % SIDE), SIDE - (int) (seen % SIDE))) > 0; ) {
        seen += n;
      }
      return new String(head, StandardCharsets.UTF_8) + last(tail, seen);
    }

    private static String last(byte[] ring, long seen) {
      int at = (int) (seen % SIDE);
      if (seen <= SIDE) {
        return new String(ring, 0, (int) seen, StandardCharsets.UTF_8);
      }
      byte[] straight = new byte[SIDE];
      System.arraycopy(ring, at, straight, 0, SIDE - at);
      System.arraycopy(ring, 0, straight, SIDE - at, at);
      return "\n…\n" + new String(straight, StandardCharsets.UTF_8);
    }
  }
}
