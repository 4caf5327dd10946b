package brinell.policy;

import brinell.core.LineKind;
import java.util.List;
import java.util.Optional;

/**
 * A part of the code base: files by path, or lines by what they are, or both. Areas may overlap; a
 * line that lies in several is in each of them, and the strongest criticality counts.
 *
 * @param kinds when given, only lines of these kinds within the paths
 * @param may who may touch it; empty: anybody
 * @param needs what a change that touches it needs
 */
public record Area(
    String name,
    List<Glob> paths,
    List<Glob> except,
    List<LineKind> kinds,
    Criticality level,
    List<String> may,
    Optional<Condition> needs,
    Optional<String> note) {
  public Area {
    paths = List.copyOf(paths);
    except = List.copyOf(except);
    kinds = List.copyOf(kinds);
    may = List.copyOf(may);
  }

  public boolean has(String path) {
    return (paths.isEmpty() || paths.stream().anyMatch(g -> g.matches(path)))
        && except.stream().noneMatch(g -> g.matches(path));
  }

  /** How much depends on an area, from the least. */
  public enum Criticality {
    ORDINARY,
    SENSITIVE,
    CRITICAL
  }
}
