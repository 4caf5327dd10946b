package brinell.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

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

  private static final Path PROC = Path.of("/proc");

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
    for (int round = 0; round < ROUNDS && killMarked(); round++) {
      Thread.onSpinWait();
    }
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

  private boolean killMarked() {
    if (!Files.isDirectory(PROC)) {
      return false;
    }
    boolean found = false;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path each : all) {
        found |= isMarked(each) && kill(Long.parseLong(each.getFileName().toString()));
      }
    } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
      return found;
    }
    return found;
  }

  private boolean isMarked(Path process) {
    try {
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      String text = "\0" + new String(environment, StandardCharsets.ISO_8859_1) + "\0";
      return text.contains("\0" + MARK + "=" + mark + "\0");
    } catch (IOException e) {
      return false;
    }
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
