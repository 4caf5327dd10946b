package brinell.check.provenance;

import brinell.core.Fact;
import brinell.core.licence.Accepted;
import brinell.port.CloneIndex;
import java.util.ArrayList;
import java.util.List;

/** Compares whole files with known code, without a change around them. */
public final class SourceComparison {
  private final Comparison comparison;
  private final Prints prints = new Prints();
  private final Project project = Project.none();
  private long compared;

  public SourceComparison(CloneIndex index, Accepted accepted, boolean wide) {
    this.comparison = new Comparison(index, accepted, wide);
  }

  /** The functions of a file that resemble code that is not accepted. */
  public List<Fact.Resemblance> of(String path, byte[] content) {
    List<Fact.Resemblance> found = new ArrayList<>();
    prints.read(
        content,
        print -> {
          compared++;
          comparison.of(path, content, print, project).ifPresent(found::add);
        });
    return found;
  }

  /** How many functions were looked up so far. */
  public long compared() {
    return compared;
  }
}
