package brinell.check.provenance;

import brinell.core.Fact;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names that stand in each other's place when two functions are laid side by side. */
final class Renames {
  private static final int MOST = 12;

  private Renames() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Text(byte[] bytes, Stream stream) {
    static Text of(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Stream stream = new Stream();
      stream.read(bytes);
      return new Text(bytes, stream);
    }

    String at(int i) {
      return new String(
          bytes, stream.start[i], stream.end[i] - stream.start[i], StandardCharsets.UTF_8);
    }
  }

  /** Each name with the one that takes its place most often, when that happens more than once. */
  static List<Fact.Renamed> of(String ours, String theirs) {
    Text a = Text.of(ours);
    Text b = Text.of(theirs);
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    List<int[]> pairs =
        Common.pairs(
            a.stream().size,
            b.stream().size,
            (i, j) -> a.stream().shape[i] == b.stream().shape[j] ? 1 : 0);
    for (int[] pair : pairs) {
      if (a.stream().kind[pair[0]].isName()
          && a.stream().text[pair[0]] != b.stream().text[pair[1]]) {
        counts
            .computeIfAbsent(a.at(pair[0]), _ -> new HashMap<>())
            .merge(b.at(pair[1]), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .flatMap(e ->
            e.getValue().entrySet().stream()
                .filter(c -> c.getValue() > 1)
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(c -> new Fact.Renamed(e.getKey(), c.getKey()))
                .stream())
        .limit(MOST)
        .toList();
  }
}
