package brinell.adapter.cargo;

import brinell.port.Workshop.Executable;
import brinell.port.Workshop.Turn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shell's part of a {@link Series}. */
final class SeriesScript {
  /** Of any file that a run writes, in blocks of 512 bytes: 64 MiB. */
  private static final int BLOCKS = 128 << 10;

  private final List<List<Turn>> series;
  private final Path folder;
  private final StringBuilder out = new StringBuilder();

  private SeriesScript(List<List<Turn>> series, Path folder) {
    this.series = series;
    this.folder = folder;
  }

  static String output(int series, int turn) {
    return "out-" + series + "-" + turn;
  }

  /** {@code from}: the first of the series that is run. */
  static String of(List<List<Turn>> series, int from, Path folder) {
    return new SeriesScript(series, folder).text(from);
  }

  private String text(int from) {
    long memory = series.get(from).getFirst().limits().memory() / 1024;
    out.append(
        """
        ulimit -c 0; ulimit -v %d; ulimit -f %d
        left() {
          set -- /tmp/* /tmp/.[!.]* /var/tmp/*
          files="$*"
          set -- /proc/[0-9]*
          processes=$#
        }
        left; before="$files"; few=$processes
        told() {
          echo "$1 $2 $3"
          left
          [ "$files" = "$before" ] && [ "$processes" -le "$few" ] || exit 0
        }
        """
            .formatted(memory, BLOCKS));
    Executable first = series.get(from).getFirst().executable();
    for (int i = from; i < series.size(); i++) {
      for (int k = 0; k < series.get(i).size(); k++) {
        out.append(k == 0 ? "while :; do\n" : "[ $c = 0 ] || break\n");
        turn(i, k, series.get(i).get(k), first);
      }
      out.append("break; done\n");
    }
    return out.toString();
  }

  private void turn(int i, int k, Turn turn, Executable first) {
    Executable executable = turn.executable();
    out.append("( cd ").append(quoted(executable.directory().toString()));
    Map<String, String> environment = new TreeMap<>(executable.environment());
    environment.putAll(turn.environment());
    environment.forEach((key, value) -> {
      if (!value.equals(first.environment().get(key))) {
        out.append(" && export ").append(key).append('=').append(quoted(value));
      }
    });
    first.environment().keySet().stream()
        .filter(key -> !environment.containsKey(key))
        .sorted()
        .forEach(key -> out.append(" && unset ").append(key));
    out.append(" && ulimit -S -t ").append(Runs.seconds(turn.limits().cpu()));
    out.append(" && exec timeout -k 1 ").append(seconds(turn.limits().wall()));
    out.append(' ').append(quoted(executable.file().toString()));
    turn.arguments().forEach(argument -> out.append(' ').append(quoted(argument)));
    out.append(" ) > ").append(quoted(folder.resolve(output(i, k)).toString()));
    out.append(" 2>&1 < /dev/null; c=$?; told ").append(i).append(' ').append(k).append(" $c\n");
  }

  private static String seconds(Duration time) {
    return "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
