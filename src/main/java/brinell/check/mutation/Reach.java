package brinell.check.mutation;

import brinell.suite.TestCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which test comes to which place, and how long it takes without a fault. */
final class Reach {
  /**
   * One test.
   *
   * @param sites the places that it came to
   * @param ticks rounds of loops in the functions with faults
   * @param problem why it cannot be used; empty when it passed
   * @param complete whether nobody can say that it comes to other places too
   */
  record Trace(
      TestCase test,
      Set<Integer> sites,
      long ticks,
      Duration took,
      String problem,
      boolean complete) {
    /** Of a test about which nothing is known but why. */
    static Trace unknown(TestCase test, String problem) {
      return new Trace(test, Set.of(), 0, Duration.ZERO, problem, false);
    }

    boolean passed() {
      return problem.isEmpty();
    }
  }

  private final Map<Integer, List<Trace>> bySite = new HashMap<>();
  private final Map<String, Trace> aside = new TreeMap<>();
  private final Set<String> tests = new TreeSet<>();

  void add(Trace record) {
    tests.add(record.test().id());
    if (record.passed()) {
      record.sites().forEach(s -> bySite.computeIfAbsent(s, k -> new ArrayList<>()).add(record));
    } else {
      aside.put(record.test().id(), record);
    }
  }

  /** A test that is run; where it comes may be added later. */
  void listed(TestCase test) {
    tests.add(test.id());
  }

  /** Names of all tests. */
  Set<String> tests() {
    return Set.copyOf(tests);
  }

  /** Those that come to a place, the quickest first. */
  List<Trace> at(int site) {
    return bySite.getOrDefault(site, List.of()).stream()
        .sorted(Comparator.comparing(Trace::took).thenComparing(r -> r.test().id()))
        .toList();
  }

  /** Tests that cannot be used, with the reason, in order of their names. */
  List<Trace> aside() {
    return List.copyOf(aside.values());
  }

  /** Tests that cannot be used but come to a place, or may. */
  List<Trace> asideAt(int site) {
    return aside.values().stream().filter(r -> r.sites().contains(site) || !r.complete()).toList();
  }

  /** Why nobody knows what becomes of a fault that no test noticed; empty when one knows. */
  Optional<String> doubt(int site) {
    return asideAt(site).stream()
        .findFirst()
        .map(t ->
            t.test().id() + (t.complete() ? " comes" : " may come") + " here, but " + t.problem());
  }

  /** The records of some tests that passed, by the tests' names. */
  List<Trace> named(Set<String> ids) {
    return bySite.values().stream()
        .flatMap(List::stream)
        .filter(r -> ids.contains(r.test().id()))
        .distinct()
        .sorted(Comparator.comparing(r -> r.test().id()))
        .toList();
  }

  void setAside(TestCase test, String problem) {
    for (List<Trace> records : bySite.values()) {
      records.removeIf(r -> {
        boolean same = r.test().equals(test);
        if (same) {
          aside.put(test.id(), new Trace(test, r.sites(), r.ticks(), r.took(), problem, true));
        }
        return same;
      });
    }
  }
}
