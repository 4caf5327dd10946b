package brinell.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A process and all that it starts. Whoever loses its parent is no descendant any more, so every
 * process also carries a mark in its environment, by which it is found where the system has {@code
 * /proc}.
 */
final class Family {
  static final String MARK = "BRINELL_CHILD";

  private static final AtomicLong COUNT = new AtomicLong();

  /** Whoever forks all the time may be seen late. */
  private static final int ROUNDS = 200;

  private static final long PAUSE = 100_000;

  private static final Path PROC = Path.of("/proc");

  /** Processes without an environment that stay so, such as the kernel's own. */
  private static final Set<String> BARE = ConcurrentHashMap.newKeySet();

  private final Set<String> unsure = ConcurrentHashMap.newKeySet();

  private final String mark = ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();

  String mark() {
    return mark;
  }

  Process start(ProcessBuilder builder) throws IOException {
    return Exit.hold(this, builder);
  }

  /** The last thing that happens to every process. */
  void end(Process process, boolean tidy) {
    if (!tidy || process.isAlive()) {
      kill(process);
    }
    Exit.release(process);
    close(process);
  }

  void kill(Process process) {
    killTree(process.toHandle());
    for (int round = 0; round < ROUNDS; round++) {
      switch (killMarked()) {
        case KILLED -> Thread.onSpinWait();
        case UNSURE -> LockSupport.parkNanos(PAUSE);
        case NONE -> {
          return;
        }
      }
    }
    BARE.addAll(unsure);
  }

  private enum Seen {
    NONE,
    /**
     * A process that has just forked and is about to become another program shows no environment.
     */
    UNSURE,
    KILLED
  }

  private static void killTree(ProcessHandle root) {
    List<ProcessHandle> below = root.descendants().toList();
    root.destroyForcibly();
    for (ProcessHandle child : below) {
      List<ProcessHandle> late = child.descendants().toList();
      child.destroyForcibly();
      late.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private Seen killMarked() {
    if (!Files.isDirectory(PROC)) {
      return Seen.NONE;
    }
    boolean killed = false;
    unsure.clear();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path each : all) {
        killed |= isMarked(each) && kill(Long.parseLong(each.getFileName().toString()));
      }
    } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
      return killed ? Seen.KILLED : Seen.NONE;
    }
    return killed ? Seen.KILLED : unsure.isEmpty() ? Seen.NONE : Seen.UNSURE;
  }

  private boolean isMarked(Path process) {
    try {
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      String pid = process.getFileName().toString();
      if (environment.length == 0 && !BARE.contains(pid) && isRunning(process)) {
        unsure.add(pid);
      }
      String text = "\0" + new String(environment, StandardCharsets.ISO_8859_1) + "\0";
      return text.contains("\0" + MARK + "=" + mark + "\0");
    } catch (IOException e) {
      return false;
    }
  }

  /** Neither over already nor a thread of the kernel. */
  private static boolean isRunning(Path process) throws IOException {
    String text = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return !fields[0].equals("Z") && !fields[0].equals("X") && !fields[1].equals("2");
  }

  private static boolean kill(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
  }

  private static void close(Process process) {
    for (AutoCloseable stream :
        List.of(process.getOutputStream(), process.getInputStream(), process.getErrorStream())) {
      try {
        stream.close();
      } catch (Exception e) {
        // It is over either way.
      }
    }
  }
}
