package brinell.adapter.index;

import brinell.port.Fingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads units on all cores and writes what they give to runs, in the units' order. */
final class Reading {
  /** A run ends after so many bytes of source: what a build that is killed has to read again. */
  private static final long RUN = 64L << 20;

  private static final int RUN_UNITS = 400;
  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

  private final Path work;
  private final Supplier<Fingerprinter> fingerprinters;
  private final Consumer<String> progress;
  private final List<Path> runs = new ArrayList<>();
  private final int version;
  private int read;
  private int done;
  private long bytes;

  Reading(Path work, Supplier<Fingerprinter> fingerprinters, Consumer<String> progress) {
    this.work = work;
    this.fingerprinters = fingerprinters;
    this.progress = progress;
    this.version = fingerprinters.get().version();
  }

  int read() {
    return read;
  }

  /** The runs that hold all units, in order. */
  List<Path> run(List<Unit> units) throws IOException, InterruptedException {
    resume(units);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    ThreadLocal<UnitReader> reader =
        ThreadLocal.withInitial(() -> new UnitReader(fingerprinters.get()));
    Deque<Future<UnitResult>> ahead = new ArrayDeque<>();
    try {
      List<UnitResult> held = new ArrayList<>();
      long size = 0;
      int next = done;
      int total = units.size();
      while (done < total) {
        while (next < total && ahead.size() < 3 * THREADS) {
          Unit unit = units.get(next++);
          ahead.add(threads.submit(() -> guarded(reader.get(), unit)));
        }
        UnitResult result = await(ahead.remove());
        held.add(result);
        size += result.bytes();
        bytes += result.bytes();
        done++;
        read++;
        progress.accept(
            "reading "
                + done
                + " of "
                + total
                + " ("
                + bytes / 1_000_000
                + " MB): "
                + result.unit().project());
        if (size >= RUN || held.size() == RUN_UNITS || done == total) {
          write(held);
          held.clear();
          size = 0;
        }
      }
      return runs;
    } finally {
      threads.shutdownNow();
    }
  }

  private static UnitResult guarded(UnitReader reader, Unit unit)
      throws IOException, InterruptedException {
    try {
      return reader.read(unit);
    } catch (Unit.Refused e) {
      return refused(unit, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return refused(unit, "it cannot be read: " + e.getMessage());
    }
  }

  /** Nothing of a unit is used that could not be read to its end. */
  private static UnitResult refused(Unit unit, String because) {
    return new UnitResult(unit, List.of(), 0, List.of(unit.place() + ": " + because));
  }

  private static UnitResult await(Future<UnitResult> future)
      throws InterruptedException, IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case IOException io -> throw io;
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e);
      }
    }
  }

  private void write(List<UnitResult> results) throws IOException {
    Path run = work.resolve(String.format(java.util.Locale.ROOT, "run-%06d", runs.size()));
    Runs.write(run, results, version);
    runs.add(run);
  }

  /** Takes over the runs that hold exactly the first units, and removes all else. */
  private void resume(List<Unit> units) throws IOException {
    boolean fits = true;
    for (int i = 0; fits; i++) {
      Path run = work.resolve(String.format(java.util.Locale.ROOT, "run-%06d", i));
      Optional<List<String>> keys = Files.exists(run) ? Runs.keys(run, version) : Optional.empty();
      fits = keys.isPresent() && isNext(keys.get(), units);
      if (fits) {
        runs.add(run);
        done += keys.orElseThrow().size();
      }
    }
    try (Stream<Path> files = Files.list(work)) {
      for (Path file : files.toList()) {
        if (!runs.contains(file) && !file.getFileName().toString().equals("lock")) {
          Files.delete(file);
        }
      }
    }
  }

  private boolean isNext(List<String> keys, List<Unit> units) {
    if (done + keys.size() > units.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals(Runs.key(units.get(done + i)))) {
        return false;
      }
    }
    return true;
  }
}
