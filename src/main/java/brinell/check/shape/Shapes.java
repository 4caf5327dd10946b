package brinell.check.shape;

import brinell.check.shape.ShapeCheck.Run;
import brinell.check.shape.ShapeCheck.Touched;
import brinell.check.shape.ShapeCheck.Version;
import brinell.core.Fact;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.core.Side;
import brinell.rust.LineKinds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the changed lines of one file by what they are. */
final class Shapes {
  private Shapes() {}

  /** What is known of one file: its shape, or why there is none. */
  static Fact read(Touched file, Map<String, byte[]> blobs) {
    if (file.unread().isPresent()) {
      return new Fact.Unread(file.path(), file.unread().get());
    }
    Optional<Counted> base = side(file.base(), file.removed(), Side.BASE, blobs);
    Optional<Counted> head = side(file.head(), file.added(), Side.HEAD, blobs);
    if (base.isEmpty() || head.isEmpty()) {
      return new Fact.Unread(file.path(), "its content is absent or larger than this check reads");
    }
    List<Fact.KindSpan> spans =
        head.get().spans().isEmpty() ? base.get().spans() : head.get().spans();
    return new Fact.FileShape(
        file.path(), file.status(), head.get().counts(), base.get().counts(), spans);
  }

  private record Counted(List<Fact.KindCount> counts, List<Fact.KindSpan> spans) {}

  /** Empty when the content is needed and absent. */
  private static Optional<Counted> side(
      Optional<Version> version, List<Run> runs, Side side, Map<String, byte[]> blobs) {
    if (runs.isEmpty() || version.isEmpty()) {
      return Optional.of(new Counted(List.of(), List.of()));
    }
    byte[] content = blobs.get(version.get().blob());
    if (content == null) {
      return Optional.empty();
    }
    String path = version.get().path();
    return Optional.of(count(LineKinds.of(path, content), path, runs, side));
  }

  private static Counted count(LineKinds kinds, String path, List<Run> runs, Side side) {
    EnumMap<LineKind, Integer> counts = new EnumMap<>(LineKind.class);
    EnumMap<LineKind, List<Location.Lines>> places = new EnumMap<>(LineKind.class);
    for (Run run : runs) {
      for (int line = run.first(); line <= run.last(); line++) {
        for (LineKind kind : kinds.at(line)) {
          counts.merge(kind, 1, Integer::sum);
          extend(places.computeIfAbsent(kind, k -> new ArrayList<>()), side, path, line);
        }
      }
    }
    List<Fact.KindSpan> spans = new ArrayList<>();
    places.forEach((kind, all) -> all.forEach(lines -> spans.add(new Fact.KindSpan(kind, lines))));
    return new Counted(
        counts.entrySet().stream().map(e -> new Fact.KindCount(e.getKey(), e.getValue())).toList(),
        spans);
  }

  private static void extend(List<Location.Lines> places, Side side, String path, int line) {
    if (!places.isEmpty() && places.getLast().last() + 1 == line) {
      places.set(places.size() - 1, new Location.Lines(side, path, places.getLast().first(), line));
    } else {
      places.add(new Location.Lines(side, path, line, line));
    }
  }
}
