package brinell.adapter.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A command to run: what, where, with which environment. Immutable; every {@code with…} gives
 * another one.
 *
 * @param argv the program and its arguments. A program without a slash is looked for in the
 *     absolute folders of {@code PATH} only, so a folder under examination never supplies it
 * @param directory where it runs
 * @param environment all of it
 * @param sweep whether processes that outlive the command are hunted down after a normal end too
 */
public record Command(
    List<String> argv,
    Optional<Path> directory,
    Map<String, String> environment,
    Input input,
    Optional<Duration> limit,
    boolean sweep) {

  /** Where standard input comes from. */
  public sealed interface Input {
    record Nothing() implements Input {}

    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Input {}

    record File(Path file) implements Input {}
  }

  /** Makes something of standard output while the command runs. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  public Command {
    argv = List.copyOf(argv);
    environment = Map.copyOf(environment);
  }

  /** With the environment of this process. */
  public static Command of(String... argv) {
    return of(List.of(argv));
  }

  /** With the environment of this process. */
  public static Command of(List<String> argv) {
    return new Command(
        argv, Optional.empty(), System.getenv(), new Input.Nothing(), Optional.empty(), false);
  }

  public Command with(List<String> more) {
    List<String> all = new ArrayList<>(argv);
    all.addAll(more);
    return new Command(all, directory, environment, input, limit, sweep);
  }

  public Command in(Path folder) {
    return new Command(argv, Optional.of(folder), environment, input, limit, sweep);
  }

  public Command environment(Map<String, String> whole) {
    return new Command(argv, directory, whole, input, limit, sweep);
  }

  public Command environment(UnaryOperator<Map<String, String>> edit) {
    return environment(edit.apply(new TreeMap<>(environment)));
  }

  public Command stdin(byte[] bytes) {
    return new Command(argv, directory, environment, new Input.Bytes(bytes), limit, sweep);
  }

  public Command stdin(Path file) {
    return new Command(argv, directory, environment, new Input.File(file), limit, sweep);
  }

  public Command within(Duration time) {
    return new Command(argv, directory, environment, input, Optional.of(time), sweep);
  }

  /** For strangers' code: also a process that detached itself does not survive the command. */
  public Command leavingNothing() {
    return new Command(argv, directory, environment, input, limit, true);
  }

  /**
   * Runs it and hands its standard output to the reader as it comes. An exception of the reader
   * stops the command. An interrupt stops it and everything it started.
   */
  public <T> Ending<T> read(Reader<T> reader) throws InterruptedException {
    return new Run(this).read(reader);
  }

  /** Runs it; standard output and standard error go to a file, in the order they were written. */
  public Ending<Path> into(Path log) throws InterruptedException {
    return new Run(this).into(log);
  }
}
