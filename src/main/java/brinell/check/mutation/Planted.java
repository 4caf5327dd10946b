package brinell.check.mutation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a build has in it: numbers of faults, and where each stands in the written files. */
final class Planted implements Schema.Numbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> sites = new HashMap<>();
  private final Map<String, List<Schema.Region>> regions = new HashMap<>();
  private final Set<String> compiled = new HashSet<>();
  private int next = 1;

  @Override
  public int take(List<Mutant> site) {
    int first = next;
    for (Mutant mutant : site) {
      numbers.put(mutant.id(), next++);
      sites.put(mutant.id(), first);
    }
    return first;
  }

  @Override
  public int mark(List<Mutant> site) {
    site.forEach(mutant -> sites.put(mutant.id(), next));
    return next++;
  }

  /** Whether nothing of these is switched. */
  boolean isMark(List<Mutant> site) {
    return site.stream().noneMatch(mutant -> numbers.containsKey(mutant.id()));
  }

  void regions(String path, List<Schema.Region> found) {
    regions.put(path, found);
  }

  List<Schema.Region> regions(String path) {
    return regions.getOrDefault(path, List.of());
  }

  /** By which a fault is switched on. */
  int number(Mutant mutant) {
    return numbers.getOrDefault(mutant.id(), 0);
  }

  /** By which a run notes that it came to the fault's place. */
  int site(Mutant mutant) {
    return sites.getOrDefault(mutant.id(), 0);
  }

  void compiled(List<Mutant> site) {
    site.forEach(mutant -> compiled.add(mutant.id()));
  }

  boolean isCompiled(Mutant mutant) {
    return compiled.contains(mutant.id());
  }

  boolean isEmpty() {
    return sites.isEmpty();
  }
}
