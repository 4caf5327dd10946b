package brinell.check.convention.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything a ledger knows, for people. */
public final class Conventions {
  private static final int EXAMPLES = 3;
  private static final int EXCEPTIONS = 5;

  /** Fewer uses than this show nothing. */
  private static final int LEAST = 20;

  private final Ledger ledger;

  private Conventions(Ledger ledger) {
    this.ledger = ledger;
  }

  /** In the order of the catalogue; of the whole codebase, then of crates that differ from it. */
  public static List<Convention> of(Ledger ledger) {
    Conventions conventions = new Conventions(ledger);
    List<Convention> all = new ArrayList<>();
    for (Alternation alternation : Catalogue.all().alternations()) {
      for (Use.Kind kind : Use.Kind.values()) {
        conventions.whole(alternation, kind).ifPresent(all::add);
        all.addAll(conventions.crates(alternation, kind));
      }
    }
    return all;
  }

  private Optional<Convention> whole(Alternation alternation, Use.Kind kind) {
    return ledger.whole().total(alternation.number(), kind) < LEAST
        ? Optional.empty()
        : Optional.of(convention(alternation, kind, "", ledger.whole()));
  }

  /** Crates that have a rule where the codebase has none, or another. */
  private List<Convention> crates(Alternation alternation, Use.Kind kind) {
    Optional<Preference> whole = ledger.preference(alternation, kind);
    List<Convention> found = new ArrayList<>();
    ledger
        .byCrate()
        .forEach((crate, counts) -> {
          Optional<Preference> own = ledger.preference(alternation, kind, crate);
          boolean differs =
              own.isPresent() && whole.map(w -> w.form() != own.get().form()).orElse(true);
          if (differs && ledger.byCrate().size() > 1) {
            found.add(convention(alternation, kind, crate, counts));
          }
        });
    return found;
  }

  private Convention convention(
      Alternation alternation, Use.Kind kind, String crate, Counts counts) {
    int choice = alternation.number();
    int form = counts.top(choice, kind);
    List<Integer> each = new ArrayList<>();
    for (int i = 0; i < alternation.forms().size(); i++) {
      each.add(counts.get(choice, kind, i));
    }
    boolean clear =
        (crate.isEmpty()
                ? ledger.preference(alternation, kind)
                : ledger.preference(alternation, kind, crate))
            .isPresent();
    return new Convention(
        alternation,
        kind,
        crate,
        each,
        form,
        clear,
        ledger.shown(choice, kind, form, crate, EXAMPLES),
        clear ? exceptions(alternation, kind, form, crate) : List.of(),
        crate.isEmpty() ? trend(choice, kind, form) : List.of());
  }

  private List<Ledger.Example> exceptions(
      Alternation alternation, Use.Kind kind, int form, String crate) {
    List<Ledger.Example> exceptions = new ArrayList<>();
    for (int other = 0; other < alternation.forms().size(); other++) {
      if (other != form) {
        exceptions.addAll(ledger.shown(alternation.number(), kind, other, crate, EXCEPTIONS));
      }
    }
    return exceptions.stream().limit(EXCEPTIONS).toList();
  }

  private List<Convention.Trend> trend(int choice, Use.Kind kind, int form) {
    return ledger.past().stream()
        .filter(past -> past.counts().total(choice, kind) >= LEAST)
        .sorted(Comparator.comparingInt((Past past) -> -past.days()))
        .map(past ->
            new Convention.Trend(
                past.days(),
                past.counts().share(choice, kind, form),
                past.counts().total(choice, kind)))
        .toList();
  }
}
