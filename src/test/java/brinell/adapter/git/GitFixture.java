package brinell.adapter.git;

import brinell.adapter.process.Command;
import brinell.adapter.process.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A real repository for a test, made with git itself: deterministic dates, nothing of the user's
 * configuration. Commits are one minute apart.
 */
public final class GitFixture {
  private static final long START = 1_700_000_000L;

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private long now = START;

  private GitFixture(Path folder) {
    this.folder = folder;
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", folder.toString());
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent()));
    author("Ann Author", "ann@example.org");
  }

  public static GitFixture init(Path folder, String... options) {
    GitFixture fixture = at(folder);
    List<String> arguments = new ArrayList<>(List.of("init", "-q", "-b", "main", "--template="));
    arguments.addAll(List.of(options));
    fixture.git(arguments.toArray(String[]::new));
    return fixture;
  }

  /** A folder that is, or will be, a repository. */
  public static GitFixture at(Path folder) {
    try {
      return new GitFixture(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Map<String, String> environment() {
    return environment;
  }

  public GitFixture env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public GitFixture author(String name, String email) {
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", name);
      environment.put("GIT_" + who + "_EMAIL", email);
    }
    return this;
  }

  public GitFixture write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public GitFixture write(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public GitFixture delete(String path) {
    git("rm", "-q", "-r", "--", path);
    return this;
  }

  /** Adds everything and commits it; gives the commit's id. */
  public String commit(String message) {
    git("add", "-A");
    return commit(message.getBytes(StandardCharsets.UTF_8));
  }

  /** Commits the index with a message of any bytes. */
  public String commit(byte[] message, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "commit", "-q", "--allow-empty", "--allow-empty-message", "--cleanup=verbatim"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-F", "-"));
    tick();
    run(arguments, message);
    return head();
  }

  /** Commits the index as it is, byte for byte: git itself would mend what is not UTF-8. */
  public String commitRaw(byte[] message) {
    tick();
    String who = " Raw <raw@example.org> " + now + " +0000\n";
    String head =
        "tree "
            + git("write-tree").strip()
            + "\nparent "
            + head()
            + "\nauthor"
            + who
            + "committer"
            + who
            + "\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(message);
    byte[] oid = run(List.of("hash-object", "-t", "commit", "-w", "--stdin"), all.toByteArray());
    git("update-ref", "HEAD", new String(oid, StandardCharsets.UTF_8).strip());
    return head();
  }

  private void tick() {
    now += 60;
    environment.put("GIT_AUTHOR_DATE", now + " +0100");
    environment.put("GIT_COMMITTER_DATE", (now + 1) + " +0100");
  }

  public String head() {
    return git("rev-parse", "HEAD").strip();
  }

  public GitFixture branch(String name) {
    git("checkout", "-q", "-b", name);
    return this;
  }

  public GitFixture checkout(String name) {
    git("checkout", "-q", name);
    return this;
  }

  public String merge(String... branches) {
    tick();
    List<String> arguments = new ArrayList<>(List.of("merge", "-q", "--no-ff", "-m", "Merge"));
    arguments.addAll(List.of(branches));
    git(arguments.toArray(String[]::new));
    return head();
  }

  public GitFixture note(String ref, String commit, String text) {
    tick();
    git("notes", "--ref=" + ref, "add", "-m", text, commit);
    return this;
  }

  public GitFixture tag(String name) {
    tick();
    git("tag", "-a", "-m", name, name);
    return this;
  }

  /** Runs git here; its output. Fails with what git said when git fails. */
  public String git(String... arguments) {
    return new String(run(List.of(arguments), new byte[0]), StandardCharsets.UTF_8);
  }

  public byte[] run(List<String> arguments, byte[] input) {
    List<String> argv = new ArrayList<>(List.of("git"));
    argv.addAll(arguments);
    Command command = Command.of(argv).in(folder).environment(environment).stdin(input);
    try {
      if (command.read(in -> in.readAllBytes())
          instanceof Ending.Exited<byte[]>(int code, byte[] output, String errors)) {
        if (code == 0) {
          return output;
        }
        throw new AssertionError("git " + arguments + ": " + errors);
      }
      throw new AssertionError("git did not run");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The repository as the tool sees it, with this fixture's environment. */
  public GitRepository open() {
    return GitRepository.open(folder, environment);
  }
}
