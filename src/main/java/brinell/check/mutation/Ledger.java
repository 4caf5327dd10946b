package brinell.check.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of each fault so far. Safe for several threads. */
final class Ledger {
  private final Map<String, Chosen> chosen = new LinkedHashMap<>();
  private final Map<String, Result> results = new HashMap<>();
  private final Map<String, String> toBuild = new HashMap<>();

  Ledger(List<Chosen> inOrder) {
    inOrder.forEach(each -> chosen.put(each.mutant().id(), each));
  }

  synchronized void put(Mutant mutant, Fate fate, String because) {
    put(mutant, fate, List.of(), Optional.empty(), 0, because);
  }

  synchronized void put(
      Mutant mutant,
      Fate fate,
      List<String> tests,
      Optional<String> killedBy,
      double seconds,
      String because) {
    Chosen each = chosen.get(mutant.id());
    if (each != null) {
      double before = get(mutant).map(Result::seconds).orElse(0.0);
      results.put(
          mutant.id(),
          new Result(mutant, each.changed(), fate, tests, killedBy, before + seconds, because));
    }
  }

  synchronized Optional<Result> get(Mutant mutant) {
    return Optional.ofNullable(results.get(mutant.id()));
  }

  /** Of this fault a build of its own must tell; {@code because} says why. */
  synchronized void needsBuild(Mutant mutant, String because) {
    toBuild.putIfAbsent(mutant.id(), because);
  }

  synchronized boolean isForBuild(Mutant mutant) {
    return toBuild.containsKey(mutant.id());
  }

  /** Those of which nothing is known yet and no build of their own is needed, in order. */
  synchronized List<Mutant> open() {
    return chosen.values().stream()
        .map(Chosen::mutant)
        .filter(m -> !results.containsKey(m.id()) && !toBuild.containsKey(m.id()))
        .toList();
  }

  /** Those that need a build and have none yet, in order. */
  synchronized List<Mutant> forBuild() {
    return chosen.values().stream()
        .map(Chosen::mutant)
        .filter(m -> toBuild.containsKey(m.id()) && !isSettled(m))
        .toList();
  }

  private boolean isSettled(Mutant mutant) {
    Result result = results.get(mutant.id());
    return result != null && result.fate() != Fate.UNDECIDED;
  }

  synchronized List<Mutant> missed() {
    return results.values().stream()
        .filter(r -> r.fate().missed())
        .map(Result::mutant)
        .filter(m -> !toBuild.containsKey(m.id()))
        .toList();
  }

  /** Every fault with its result, in the order of value; what nobody decided is undecided. */
  synchronized List<Result> all(String whyNot) {
    List<Result> all = new ArrayList<>();
    chosen
        .values()
        .forEach(each -> {
          Result known = results.get(each.mutant().id());
          all.add(
              known != null
                  ? known
                  : new Result(
                      each.mutant(),
                      each.changed(),
                      Fate.UNDECIDED,
                      List.of(),
                      Optional.empty(),
                      0,
                      whyNot));
        });
    return all;
  }
}
