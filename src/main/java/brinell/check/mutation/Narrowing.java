package brinell.check.mutation;

import brinell.rust.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds which faults of a function keep it from compiling when rustc's error names none of them.
 * First those are taken out that change where control goes: what was moved before a {@code return}
 * is used after it once the {@code return} may be passed over, as it is without an assignment.
 * Where that does not help, half of the function's faults are left out, and halves of halves, in
 * all such functions at a time.
 */
final class Narrowing {
  /** Of the borrow checker, which sees where control may go and not why. */
  private static final Set<String> BORROWS =
      new TreeSet<>(
          List.of(
              "E0373", "E0381", "E0382", "E0384", "E0499", "E0500", "E0501", "E0502", "E0503",
              "E0505", "E0506", "E0507", "E0508", "E0509", "E0510", "E0515", "E0521", "E0594",
              "E0596", "E0597", "E0713", "E0716"));

  private static final Set<Operator> REDIRECT =
      Set.of(Operator.EARLY_EXIT, Operator.MATCH_ARM, Operator.GUARD_VALUE);

  private static final Pattern ASSIGNMENT =
      Pattern.compile("[^=!<>]*[^=!<>+*/%&|^-]=[^=].*", Pattern.DOTALL);

  private final Ledger ledger;
  private final Map<Place, Search> searches = new LinkedHashMap<>();
  private final Set<Place> redirected = new HashSet<>();

  Narrowing(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A function, in the text of the tree. */
  record Place(String path, Span around) {
    static Place of(Mutant mutant) {
      return new Place(mutant.path(), mutant.around());
    }
  }

  /** Whether an error is about a whole body, wherever in it rustc puts it. */
  static boolean isOfBody(String code) {
    return BORROWS.contains(code);
  }

  /** Whether a fault is left out of the next build for now. */
  boolean isHeld(Mutant mutant) {
    Search search = searches.get(Place.of(mutant));
    return search != null && search.waiting.stream().anyMatch(half -> half.contains(mutant));
  }

  /** Whether faults are left out that must still be tried. */
  boolean isOpen() {
    return searches.values().stream().anyMatch(search -> !search.waiting.isEmpty());
  }

  /**
   * After a build.
   *
   * @param failed functions with an error, and its code
   * @param planted the faults that were in the build
   */
  void built(Map<Place, String> failed, List<Mutant> planted) {
    searches.forEach((place, search) -> {
      if (!failed.containsKey(place)) {
        search.passed();
      }
    });
    failed.forEach((place, code) -> {
      List<Mutant> here = planted.stream().filter(m -> Place.of(m).equals(place)).toList();
      boolean helps = isOfBody(code) && redirected.add(place) && redirect(here);
      if (!helps && !here.isEmpty()) {
        searches.computeIfAbsent(place, p -> new Search()).failed(here);
      }
    });
  }

  /** Whatever is still being looked for is built alone. */
  void giveUp() {
    searches.values().forEach(Search::giveUp);
  }

  private boolean redirect(List<Mutant> here) {
    Predicate<Mutant> turns = m -> REDIRECT.contains(m.operator()) || leavesUnset(m);
    here.stream()
        .filter(turns)
        .forEach(m -> ledger.needsBuild(m, "code after it may not compile once it is left out"));
    return here.stream().anyMatch(turns);
  }

  /** A place that was moved from gets its value back by an assignment. */
  private static boolean leavesUnset(Mutant mutant) {
    return mutant.operator() == Operator.STATEMENT
        && ASSIGNMENT.matcher(mutant.original()).matches();
  }

  /** In one function. */
  private final class Search {
    private final Deque<List<Mutant>> waiting = new ArrayDeque<>();
    private List<Mutant> active = List.of();
    private boolean again;

    void failed(List<Mutant> here) {
      List<Mutant> suspects = active.isEmpty() ? here : active;
      if (active.isEmpty() && again) { // an error that another one had hidden: no end in sight
        here.forEach(Narrowing.this::alone);
        next();
      } else if (suspects.size() == 1) {
        alone(suspects.getFirst());
        next();
      } else {
        again |= active.isEmpty();
        int half = suspects.size() / 2;
        active = List.copyOf(suspects.subList(0, half));
        waiting.push(List.copyOf(suspects.subList(half, suspects.size())));
      }
    }

    void passed() {
      next();
    }

    private void next() {
      active = waiting.isEmpty() ? List.of() : waiting.pop();
    }

    void giveUp() {
      List<Mutant> all = new ArrayList<>(active);
      waiting.forEach(all::addAll);
      all.forEach(Narrowing.this::alone);
      waiting.clear();
      active = List.of();
    }
  }

  private void alone(Mutant mutant) {
    ledger.needsBuild(mutant, "a switch near it does not compile");
  }
}
