package brinell.app;

import brinell.check.convention.ConventionCheck;
import brinell.check.convention.familiarity.FamiliarityCheck;
import brinell.check.convention.familiarity.Known;
import brinell.check.disclosure.DisclosureCheck;
import brinell.check.fixes.Fixes;
import brinell.check.fixes.FixesCheck;
import brinell.check.mutation.Mutants;
import brinell.check.mutation.MutationCheck;
import brinell.check.provenance.ProvenanceCheck;
import brinell.check.shape.ShapeCheck;
import brinell.core.Check;
import brinell.core.licence.Accepted;
import brinell.policy.Dismissed;
import brinell.port.Repository;
import brinell.port.Shelf;
import java.util.List;
import java.util.Optional;

/** Every check there is. */
public final class Checks {
  private Checks() {}

  /** For those who list the checks or run the fast ones. */
  public static List<Check<?>> all(Repository repository) {
    return all(repository, Slow.none());
  }

  /** Without anything that is known of other projects. */
  public static List<Check<?>> all(Repository repository, Slow slow) {
    return all(
        repository,
        slow,
        new ProvenanceCheck(repository, Optional.empty(), Accepted.permissive("nothing"), false),
        new FamiliarityCheck(repository, Known.nothing()),
        Shelf.none());
  }

  /**
   * @param slow how the checks of the slow lane build and run code
   * @param shelf remembers what the fast ones count
   */
  static List<Check<?>> all(
      Repository repository,
      Slow slow,
      ProvenanceCheck provenance,
      FamiliarityCheck familiarity,
      Shelf shelf) {
    return List.of(
        new ConventionCheck(repository, shelf),
        new DisclosureCheck(),
        familiarity,
        new FixesCheck(
            new Fixes(repository, slow.opener()), slow.options(), slow.budget(), slow.stage()),
        new MutationCheck(
            new Mutants(repository, slow.opener(), slow.shelf()),
            slow.options(),
            slow.skips(),
            slow.dismissed().stream().map(Dismissed::id).sorted().toList(),
            slow.budget(),
            slow.stage()),
        provenance,
        new ShapeCheck(repository));
  }
}
