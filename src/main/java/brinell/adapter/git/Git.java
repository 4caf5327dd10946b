package brinell.adapter.git;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import brinell.adapter.process.TemporaryFolder;
import brinell.core.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs git on one repository. Everything that git would write goes to a temporary folder: the index
 * and new objects, for a snapshot of the work tree as for objects that a partial clone fetches.
 */
final class Git implements AutoCloseable {
  private static final Duration NETWORK = Duration.ofMinutes(2);

  /** Of a finished run. */
  record Result<T>(int code, T output, String errors) {}

  /** What differs from run to run. */
  @SuppressWarnings("ArrayRecordComponent")
  record Call(List<String> arguments, byte[] input, UnaryOperator<Map<String, String>> env) {
    static Call of(String... arguments) {
      return of(List.of(arguments));
    }

    static Call of(List<String> arguments) {
      return new Call(arguments, new byte[0], UnaryOperator.identity());
    }

    Call input(byte[] bytes) {
      return new Call(arguments, bytes, env);
    }

    Call input(String text) {
      return input(text.getBytes(StandardCharsets.UTF_8));
    }

    Call env(UnaryOperator<Map<String, String>> more) {
      return new Call(arguments, input, more);
    }
  }

  private enum Network {
    UNTRIED,
    WORKS,
    FAILED
  }

  private final Path directory;
  private final Map<String, String> users;
  private final Home home;
  private volatile Network network = Network.UNTRIED;
  private @Nullable TemporaryFolder store;

  private Git(Path directory, Map<String, String> users, Home home) {
    this.directory = directory;
    this.users = users;
    this.home = home;
  }

  static Git open(Path given, Map<String, String> environment) {
    Path directory = given.toAbsolutePath().normalize();
    if (!Files.isDirectory(directory) && Files.isDirectory(given)) {
      throw Home.locale();
    }
    if (!Files.isDirectory(directory)) {
      throw Rejected.usage(
          given.toString(), "there is no such folder", "Name a folder in a clone.");
    }
    Map<String, String> users = Settings.environment(environment);
    Command command = command(users, Home.QUESTION).in(directory);
    Result<String> result = finish(command, in -> Texts.all(in));
    boolean bare = result.errors().contains("must be run in a work tree");
    if (result.code() != 0 && !bare) {
      throw Trouble.of(directory.toString(), Home.QUESTION, result.errors());
    }
    return new Git(directory, users, Home.read(directory, result.output()));
  }

  Home home() {
    return home;
  }

  /** What an error message calls the repository. */
  String name() {
    return home.worktree().orElse(directory).toString();
  }

  /** Runs to a good end, or throws what the user should know. */
  <T> T read(Call call, Command.Reader<T> reader) {
    Result<T> result = run(call, reader);
    if (result.code() != 0) {
      String errors = result.errors();
      String said = errors.isBlank() ? "error: it ended with code " + result.code() : errors;
      throw Trouble.of(name(), call.arguments(), said);
    }
    return result.output();
  }

  String text(Call call) {
    return read(call, Texts::all);
  }

  /** Runs; objects that a partial clone lacks are fetched when that can be done. */
  <T> Result<T> run(Call call, Command.Reader<T> reader) {
    Command command = command(call);
    if (network == Network.WORKS) {
      Result<T> result = finish(command.environment(Settings::withNetwork).within(NETWORK), reader);
      return result.code() != 0 && lacks(result.errors()) ? absent(result.errors()) : result;
    }
    Result<T> result = finish(command, reader);
    if (result.code() == 0 || !lacks(result.errors())) {
      return result;
    }
    return network == Network.FAILED ? absent(result.errors()) : retry(call, reader);
  }

  private <T> Result<T> retry(Call call, Command.Reader<T> reader) {
    store();
    Command command = command(call).environment(Settings::withNetwork).within(NETWORK);
    Result<T> result = finish(command, reader);
    network = result.code() == 0 || !lacks(result.errors()) ? Network.WORKS : Network.FAILED;
    return network == Network.WORKS ? result : absent(result.errors());
  }

  private static <T> Result<T> absent(String errors) {
    throw new Absent(Trouble.line(errors));
  }

  private boolean lacks(String errors) {
    return (errors.contains("promisor remote")
            || errors.contains("lazy fetching")
            || errors.isEmpty())
        && isPartial();
  }

  /** Whether objects may be missing on purpose. */
  boolean isPartial() {
    try (DirectoryStream<Path> packs =
        Files.newDirectoryStream(home.objects().resolve("pack"), "*.promisor")) {
      return packs.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder for what git would write; from now on git writes there. */
  synchronized Path store() {
    if (store == null) {
      try {
        TemporaryFolder folder = TemporaryFolder.create();
        Files.createDirectory(folder.path().resolve("objects"));
        store = folder;
      } catch (IOException | UncheckedIOException e) {
        throw Trouble.temporary(e);
      }
    }
    return store.path();
  }

  private Command command(Call call) {
    Map<String, String> env = new java.util.TreeMap<>(users);
    // With the git folder as work tree there is no work tree to read attributes from.
    env.put("GIT_DIR", home.gitDir().toString());
    env.put("GIT_WORK_TREE", home.gitDir().toString());
    env.put("GIT_INDEX_FILE", home.gitDir().resolve("no-index").toString());
    redirect(env);
    Command command = command(call.env().apply(env), call.arguments());
    String tree = command.environment().getOrDefault("GIT_WORK_TREE", "");
    command = command.in(Path.of(tree));
    return call.input().length == 0 ? command : command.stdin(call.input());
  }

  private synchronized void redirect(Map<String, String> env) {
    if (store == null) {
      return;
    }
    String users = env.getOrDefault("GIT_ALTERNATE_OBJECT_DIRECTORIES", "");
    String own = Quote.alternate(home.objects().toString());
    env.put("GIT_OBJECT_DIRECTORY", store.path().resolve("objects").toString());
    env.put("GIT_ALTERNATE_OBJECT_DIRECTORIES", users.isEmpty() ? own : own + ":" + users);
  }

  private static Command command(Map<String, String> env, List<String> arguments) {
    List<String> argv = new ArrayList<>();
    argv.add("git");
    argv.add("--no-pager");
    argv.addAll(Settings.FIXED);
    argv.addAll(arguments);
    return Command.of(argv).environment(env);
  }

  private static <T> Result<T> finish(Command command, Command.Reader<T> reader) {
    try {
      return switch (command.read(reader)) {
        case Ending.Exited<T>(int code, T output, String errors) ->
            new Result<>(code, output, errors);
        case Ending.TimedOut<T> late ->
            throw new Absent("no answer within " + late.after().toSeconds() + " s");
        case Ending.NotStarted<T>(String program, String because) ->
            throw Rejected.input(
                program,
                "git could not be started: " + because,
                "Install git 2.25 or newer, for example: apt-get install git");
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while git ran");
    }
  }

  @Override
  public synchronized void close() {
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
