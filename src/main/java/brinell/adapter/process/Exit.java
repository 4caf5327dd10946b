package brinell.adapter.process;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** What is undone when the virtual machine ends, by Ctrl-C for example: children, then folders. */
final class Exit {
  private static final Map<Process, Family> RUNNING = new ConcurrentHashMap<>();
  private static final Set<TemporaryFolder> FOLDERS = ConcurrentHashMap.newKeySet();
  private static boolean closed;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Exit::clean, "brinell-exit"));
  }

  private Exit() {}

  static Process hold(Family family, ProcessBuilder builder) throws IOException {
    while (true) {
      synchronized (Exit.class) {
        if (!closed) {
          return start(family, builder);
        }
      }
      LockSupport.park(); // this program is about to end, and there is nothing more to say
    }
  }

  private static Process start(Family family, ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    RUNNING.put(process, family);
    return process;
  }

  static void release(Process process) {
    RUNNING.remove(process);
  }

  static void hold(TemporaryFolder folder) {
    FOLDERS.add(folder);
  }

  static void release(TemporaryFolder folder) {
    FOLDERS.remove(folder);
  }

  private static void clean() {
    synchronized (Exit.class) {
      closed = true;
    }
    RUNNING.forEach((process, family) -> family.kill(process));
    FOLDERS.forEach(TemporaryFolder::delete);
  }
}
