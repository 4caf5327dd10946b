package brinell.check.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with many things, as many at a time as there are processors. */
final class Workers {
  private Workers() {}

  interface Work<A, B> {
    B of(A one) throws InterruptedException;
  }

  /** In the order of what was given. */
  static <A, B> List<B> each(List<A> all, Work<A, B> work) throws InterruptedException {
    int processors = java.lang.Runtime.getRuntime().availableProcessors();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(processors, all.size())),
            Thread.ofPlatform().daemon().name("mutation-", 0).factory());
    try {
      List<Future<B>> running = new ArrayList<>();
      for (A one : all) {
        Callable<B> task = () -> work.of(one);
        running.add(threads.submit(task));
      }
      List<B> results = new ArrayList<>();
      for (Future<B> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException defect -> throw defect;
        case null, default -> throw new IllegalStateException(e);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
