package brinell.check.provenance;

import brinell.core.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lays two texts beside each other, line by line. */
final class Aligned {
  /** Lines of each text; of a longer function the beginning is shown. */
  private static final int MOST = 200;

  private Aligned() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Line(String text, int[] shape, int[] sorted) {}

  static List<Fact.Pair> of(String ours, String theirs) {
    List<Line> a = lines(ours);
    List<Line> b = lines(theirs);
    List<Fact.Pair> out = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int[] pair : Common.pairs(a.size(), b.size(), (x, y) -> weight(a.get(x), b.get(y)))) {
      apart(out, a, i, pair[0], b, j, pair[1]);
      i = pair[0] + 1;
      j = pair[1] + 1;
      Line x = a.get(pair[0]);
      Line y = b.get(pair[1]);
      boolean same = Arrays.equals(x.shape(), y.shape());
      out.add(new Fact.Pair(Optional.of(x.text()), Optional.of(y.text()), same));
    }
    apart(out, a, i, a.size(), b, j, b.size());
    return out;
  }

  private static void apart(
      List<Fact.Pair> out, List<Line> a, int i, int toI, List<Line> b, int j, int toJ) {
    for (int k = i; k < toI; k++) {
      out.add(new Fact.Pair(Optional.of(a.get(k).text()), Optional.empty(), false));
    }
    for (int k = j; k < toJ; k++) {
      out.add(new Fact.Pair(Optional.empty(), Optional.of(b.get(k).text()), false));
    }
  }

  private static List<Line> lines(String text) {
    Stream stream = new Stream();
    List<Line> lines = new ArrayList<>();
    for (String line : text.lines().limit(MOST).toList()) {
      stream.read(line.getBytes(StandardCharsets.UTF_8));
      int[] sorted = Arrays.copyOf(stream.named, stream.size);
      Arrays.sort(sorted);
      lines.add(new Line(line.stripTrailing(), Arrays.copyOf(stream.shape, stream.size), sorted));
    }
    return lines;
  }

  /** What two lines share, in hundredths; nothing when it is less than half. */
  private static int weight(Line a, Line b) {
    int[] x = a.sorted();
    int[] y = b.sorted();
    if (x.length == 0 || y.length == 0) {
      return x.length == y.length && a.text().equals(b.text()) ? 1 : 0;
    }
    int common = 0;
    for (int i = 0, j = 0; i < x.length && j < y.length; ) {
      if (x[i] == y[j]) {
        common++;
        i++;
        j++;
      } else if (x[i] < y[j]) {
        i++;
      } else {
        j++;
      }
    }
    int share = 200 * common / (x.length + y.length);
    return share >= 50 ? share * Math.min(4, common) : 0;
  }
}
