package brinell.adapter.cargo;

import brinell.adapter.process.Ending;
import brinell.adapter.process.Programs;
import brinell.port.Workshop.End;
import brinell.port.Workshop.Limits;
import brinell.port.Workshop.Ran;
import brinell.port.Workshop.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many short runs by one shell in one sandbox, as a sandbox of its own takes longer than most tests
 * do. The shell stops when a run leaves a process or a temporary file behind, so that no run meets
 * what another one left; the rest goes to the next sandbox.
 */
final class Series {
  /** {@code timeout} says so, or that it could not start the program. */
  private static final int LATE = 124;

  /** Not started, killed from outside, file too large: what that means a run of its own tells. */
  private static final Set<Integer> DOUBTFUL = Set.of(LATE, 125, 126, 127, 128 + 9, 128 + 25);

  /** Of an output that is longer, which test failed is no longer looked for here. */
  private static final long LONG = 4 << 20;

  private final Cargo cargo;
  private final AtomicInteger count = new AtomicInteger();

  Series(Cargo cargo) {
    this.cargo = cargo;
  }

  /** What a run leaves behind can only be told where it sees no other processes. */
  private boolean isPossible() {
    return cargo.sandbox().separatesProcesses()
        && Programs.find("timeout", cargo.environment()).isPresent();
  }

  /** What the shell said when a run had ended. */
  private record Told(int series, int turn, int code, Duration took) {}

  List<List<Ran>> run(List<List<Turn>> series) throws InterruptedException {
    List<List<Ran>> all = new ArrayList<>();
    series.forEach(each -> all.add(new ArrayList<>()));
    Path folder = cargo.scratch().runs().resolve("series-" + count.incrementAndGet());
    try {
      Files.createDirectories(folder);
      int from = isPossible() ? 0 : series.size();
      while (from < series.size()) {
        List<Told> told = shell(series, from, folder);
        for (Told each : told) {
          Turn turn = series.get(each.series()).get(each.turn());
          ran(each, turn.limits(), folder).ifPresent(all.get(each.series())::add);
        }
        from = told.isEmpty() ? series.size() : told.getLast().series() + 1;
      }
    } catch (IOException e) {
      throw CargoWorkshops.full(folder, e);
    }
    return all;
  }

  private List<Told> shell(List<List<Turn>> series, int from, Path folder)
      throws IOException, InterruptedException {
    Path script = folder.resolve("script");
    Files.writeString(script, SeriesScript.of(series, from, folder));
    List<Turn> turns = series.subList(from, series.size()).stream().flatMap(List::stream).toList();
    Duration wall =
        turns.stream().map(t -> t.limits().wall()).reduce(Duration.ofSeconds(5), Duration::plus);
    Turn first = turns.getFirst();
    List<Told> told = new ArrayList<>();
    Ending<Integer> ending =
        cargo
            .started(
                List.of("/bin/sh", script.toString()),
                first.executable().directory(),
                first.executable().environment())
            .within(wall)
            .read(in -> read(in, told));
    return ending instanceof Ending.Exited<Integer> ? told : List.of();
  }

  private static int read(InputStream in, List<Told> told) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
    long before = System.nanoTime();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ", -1);
      long now = System.nanoTime();
      if (words.length == 3) {
        told.add(
            new Told(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Duration.ofNanos(now - before)));
      }
      before = now;
    }
    return told.size();
  }

  /** Empty when a run of its own must tell. */
  private static Optional<Ran> ran(Told told, Limits limits, Path folder) throws IOException {
    if (told.code() == 0) {
      return Optional.of(Runs.exited(0, "", told.took()));
    }
    boolean late = told.code() == LATE && told.took().compareTo(limits.wall()) >= 0;
    Path file = folder.resolve(SeriesScript.output(told.series(), told.turn()));
    if ((!late && DOUBTFUL.contains(told.code())) || Files.size(file) > LONG) {
      return Optional.empty();
    }
    String output = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return Optional.of(
        late
            ? new Ran(End.TIMED_OUT, 0, output, told.took())
            : Runs.exited(told.code(), output, told.took()));
  }
}
