package brinell.port;

import brinell.core.Obstacle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A copy of one tree, outside the user's work tree, in which strangers' code is built and run:
 * without network, with an empty environment and a temporary home, in the sandbox that the platform
 * has. One run at a time may build; runs of executables may be many. Paths in a tree are relative
 * to its root and have slashes.
 */
public interface Workshop extends AutoCloseable {

  /**
   * What is wanted, or why it cannot be had; {@code because} ends with the command that cures it.
   */
  sealed interface Answer<T> {
    record Ready<T>(T value) implements Answer<T> {}

    record Unavailable<T>(Obstacle obstacle, String because) implements Answer<T> {}
  }

  /**
   * How a project is built.
   *
   * @param features as {@code --features} takes them
   * @param trust run without a sandbox where the platform has none
   * @param offline never ask a registry
   */
  record Options(
      List<String> features,
      boolean allFeatures,
      boolean noDefaultFeatures,
      boolean trust,
      boolean offline) {
    public Options {
      features = List.copyOf(features);
    }
  }

  /**
   * The packages of the workspace.
   *
   * @param toolchain {@code rustc -vV} in one line
   * @param sandbox what runs are confined by, for people: {@code bubblewrap}, {@code none}
   * @param nextest whether the project is set up for cargo nextest, one process a test
   * @param setting a digest of what a build depends on beside the tree's own files
   */
  record Project(
      String toolchain, String sandbox, boolean nextest, String setting, List<Package> packages) {
    public Project {
      packages = List.copyOf(packages);
    }
  }

  /**
   * @param folder relative to the root; empty for the root itself
   * @param dependencies names of the workspace's packages that it needs, for tests or otherwise
   */
  @SuppressWarnings("AvoidCommonTypeNames") // what Cargo calls it
  record Package(
      String id,
      String name,
      String folder,
      String edition,
      List<Target> targets,
      List<String> dependencies) {
    public Package {
      targets = List.copyOf(targets);
      dependencies = List.copyOf(dependencies);
    }
  }

  /**
   * @param kind cargo's first kind: {@code lib}, {@code rlib}, {@code proc-macro}, {@code bin},
   *     {@code test}, {@code example}, {@code bench}, {@code custom-build}
   * @param root its root file
   * @param tested whether {@code cargo test} runs it
   * @param doctested whether {@code cargo test} runs its documentation
   */
  record Target(String name, String kind, String root, boolean tested, boolean doctested) {}

  /**
   * One build.
   *
   * @param packages names; empty for the default members
   * @param documentation the doc tests and nothing else, instead of all tests
   * @param only of the doc tests those whose executables have these ids, and perhaps others; empty:
   *     all
   * @param environment added to the build's environment; also reaches rustc and what it runs
   * @param rustc flags for the workspace's own crates alone; dependencies are not built again
   */
  record Order(
      List<String> packages,
      boolean documentation,
      Set<String> only,
      Map<String, String> environment,
      List<String> rustc,
      Duration limit) {
    public Order {
      packages = List.copyOf(packages);
      only = Set.copyOf(only);
      environment = Map.copyOf(environment);
      rustc = List.copyOf(rustc);
    }

    public Order(
        List<String> packages,
        boolean documentation,
        Map<String, String> environment,
        List<String> rustc,
        Duration limit) {
      this(packages, documentation, Set.of(), environment, rustc, limit);
    }

    public Order only(Set<String> ids) {
      return new Order(packages, documentation, ids, environment, rustc, limit);
    }
  }

  /**
   * What came of a build.
   *
   * @param finished cargo went through to its end, with or without errors
   * @param messages what rustc said of the workspace's crates
   * @param log the end of cargo's own words, for people
   */
  record Built(
      boolean finished,
      boolean success,
      List<Message> messages,
      List<Executable> executables,
      String log,
      Duration took) {
    public Built {
      messages = List.copyOf(messages);
      executables = List.copyOf(executables);
    }
  }

  /**
   * @param level {@code error}, {@code warning}, …
   * @param code {@code E0308}, the lint's name, or empty
   * @param spans primary ones first; behind each the places that its macro was called from, from
   *     within to without
   * @param kind what was being compiled, in cargo's words: {@code lib}, {@code proc-macro}, {@code
   *     test}, …
   */
  record Message(String level, String code, String text, List<Place> spans, String kind) {
    public Message {
      spans = List.copyOf(spans);
    }
  }

  /** Bytes of a file of the tree. */
  record Place(String path, int start, int end, boolean primary) {}

  /**
   * Something that runs tests.
   *
   * @param id stable and readable: {@code semver}, {@code semver/tests/parse}, {@code semver/doc}
   * @param harness libtest's command line ({@code --list}, {@code --exact}) may be used
   */
  record Executable(
      String id,
      String packageName,
      String target,
      String kind,
      boolean harness,
      Path file,
      Path directory,
      Map<String, String> environment) {
    public Executable {
      environment = Map.copyOf(environment);
    }
  }

  /**
   * Bounds of one run; what goes beyond is killed with all that it started.
   *
   * @param cpu processor time of any one process, rounded up to seconds
   * @param memory address space of any one process, in bytes
   * @param output bytes kept; a run that writes a hundred times as much is stopped
   */
  record Limits(Duration wall, Duration cpu, long memory, int output) {}

  /**
   * How a run ended.
   *
   * @param output standard output and error as they came, at most as long as the limits allow: the
   *     beginning and the end
   */
  record Ran(End end, int code, String output, Duration took) {
    public boolean succeeded() {
      return end == End.EXITED && code == 0;
    }
  }

  enum End {
    /** {@code code} is its exit code. */
    EXITED,
    /** {@code code} is the signal. */
    SIGNALLED,
    /** Wall or processor time. */
    TIMED_OUT,
    /** Wrote too much. */
    FLOODED,
    /** The watcher had seen enough. */
    STOPPED,
    NOT_STARTED
  }

  Project project();

  /** A file as it stands here now. */
  Optional<byte[]> read(String path);

  /** Changes a file here, or adds one; nothing happens when it has that content already. */
  void write(String path, byte[] content);

  /** Gives a file the content that the tree has; one that the tree has not is removed. */
  void restore(String path);

  /** A folder that runs can write to, under the same name inside and outside of the sandbox. */
  Path scratch();

  Answer<Built> build(Order order) throws InterruptedException;

  /**
   * Runs an executable.
   *
   * @param enough is shown each line of output as it comes; true ends the run
   */
  Ran run(
      Executable executable,
      List<String> arguments,
      Map<String, String> environment,
      Limits limits,
      Predicate<String> enough)
      throws InterruptedException;

  /** A short run; its output is of interest only when it fails. */
  record Turn(
      Executable executable,
      List<String> arguments,
      Map<String, String> environment,
      Limits limits) {
    public Turn {
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }
  }

  /**
   * Many short runs at less cost than {@link #run} has for each. Each list is gone through until
   * one of its runs does not succeed. Of each list the answer tells what is certain, from its first
   * run on; of the rest, which may be all, {@link #run} must tell.
   */
  List<List<Ran>> runSeries(List<List<Turn>> series) throws InterruptedException;

  /** Stops what runs here and deletes what is temporary. */
  @Override
  void close();

  /** Opens workshops. */
  interface Opener {
    /**
     * @param tree object id of a commit or tree
     * @param paths files of interest: of several workspaces in one repository, the one that holds
     *     most of them is opened
     */
    Answer<Workshop> open(String tree, List<String> paths, Options options)
        throws InterruptedException;
  }
}
