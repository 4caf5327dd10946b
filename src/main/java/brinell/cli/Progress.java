package brinell.cli;

import java.util.function.Consumer;

/**
 * One line on the terminal that says what is going on, from the first second on; gone before the
 * result is printed. Silent when standard error is no terminal.
 */
final class Progress implements Consumer<String>, AutoCloseable {
  private static final long PATIENCE_MS = 1000;
  private static final long BEAT_MS = 200;
  private static final String CLEAR = "\r\u001b[K";

  private final Screen screen;
  private final long start = System.nanoTime();
  private volatile String stage = "starting";
  private volatile boolean shown;
  private final Thread thread;

  Progress(Screen screen) {
    this.screen = screen;
    this.thread = Thread.ofVirtual().name("progress").unstarted(this::beat);
    if (screen.showsProgress()) {
      thread.start();
    }
  }

  @Override
  public void accept(String next) {
    stage = next;
  }

  private void beat() {
    try {
      Thread.sleep(PATIENCE_MS);
      while (true) {
        shown = true;
        long tenths = (System.nanoTime() - start) / 100_000_000;
        screen.say(CLEAR + stage + " … " + tenths / 10 + "." + tenths % 10 + " s");
        Thread.sleep(BEAT_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      if (screen.showsProgress()) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (shown) {
      screen.say(CLEAR);
    }
  }
}
