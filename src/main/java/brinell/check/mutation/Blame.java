package brinell.check.mutation;

import brinell.port.Workshop.Message;
import brinell.port.Workshop.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whose fault an error of the compiler is. */
sealed interface Blame {
  /** The compiler refuses this very fault. */
  record One(Mutant mutant) implements Blame {}

  /** Something about the switch of these; whether they compile alone is not known. */
  record Site(List<Mutant> mutants) implements Blame {}

  /** In a file with faults, outside of every switch. */
  record Near(String path, int offset) implements Blame {}

  record Nobody() implements Blame {}

  static Blame of(Message message, Planted planted) {
    Optional<Blame> site = Optional.empty();
    Optional<Blame> near = Optional.empty();
    for (Place place : message.spans()) {
      Optional<Schema.Region> region = innermost(planted.regions(place.path()), place);
      if (region.isPresent()) {
        int at = region.get().alternative();
        if (at >= 0) {
          return new One(region.get().site().get(at));
        }
        site = site.isPresent() ? site : Optional.of(new Site(region.get().site()));
      } else if (!planted.regions(place.path()).isEmpty()) {
        near = near.isPresent() ? near : Optional.of(new Near(place.path(), place.start()));
      }
    }
    return site.orElse(near.orElse(new Nobody()));
  }

  static Optional<Schema.Region> innermost(List<Schema.Region> regions, Place place) {
    return regions.stream()
        .filter(r -> r.start() <= place.start() && place.end() <= r.end())
        .min(Comparator.comparingInt(r -> r.end() - r.start()));
  }
}
