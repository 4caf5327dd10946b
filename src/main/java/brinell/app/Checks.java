package brinell.app;

import brinell.check.disclosure.DisclosureCheck;
import brinell.check.mutation.Mutants;
import brinell.check.mutation.MutationCheck;
import brinell.check.shape.ShapeCheck;
import brinell.core.Check;
import brinell.policy.Dismissed;
import brinell.port.Repository;
import java.util.List;

/** Every check there is. */
public final class Checks {
  private Checks() {}

  /** For those who list the checks or run the fast ones. */
  public static List<Check<?>> all(Repository repository) {
    return all(repository, Slow.none());
  }

  /** {@code slow}: how the checks of the slow lane build and run code. */
  public static List<Check<?>> all(Repository repository, Slow slow) {
    return List.of(
        new DisclosureCheck(),
        new MutationCheck(
            new Mutants(repository, slow.opener(), slow.shelf()),
            slow.options(),
            slow.skips(),
            slow.dismissed().stream().map(Dismissed::id).sorted().toList(),
            slow.budget(),
            slow.stage()),
        new ShapeCheck(repository));
  }
}
