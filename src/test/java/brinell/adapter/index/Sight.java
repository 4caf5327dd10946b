package brinell.adapter.index;

import brinell.check.provenance.Prints;
import brinell.port.CloneIndex.Origin;
import brinell.port.CloneIndex.Same;
import brinell.port.Print;
import java.nio.file.Path;
import java.util.List;

/** An index with the parts of its scores, for measuring. */
public final class Sight implements AutoCloseable {
  private final DiskIndex index;

  private Sight(DiskIndex index) {
    this.index = index;
  }

  public static Sight open(Path folder) {
    return new Sight(DiskIndex.open(folder, new Prints().version()));
  }

  public record Seen(double score, Same same, String detail, List<Origin> origins) {}

  public List<Seen> look(Print print) {
    return index.hits(print).stream()
        .map(h ->
            new Seen(
                h.score(),
                h.same(),
                h.parts().toString(),
                index.shards().get(h.shard()).origins(h.function())))
        .toList();
  }

  public double strict() {
    return index.info().thresholds().strict();
  }

  public double wide() {
    return index.info().thresholds().wide();
  }

  @Override
  public void close() {
    index.close();
  }
}
