package brinell.app;

import brinell.check.disclosure.DisclosureCheck;
import brinell.check.provenance.ProvenanceCheck;
import brinell.check.shape.ShapeCheck;
import brinell.core.Check;
import brinell.core.licence.Accepted;
import brinell.port.Repository;
import java.util.List;
import java.util.Optional;

/** Every check there is. */
public final class Checks {
  private Checks() {}

  /** Without anything that is known of other projects. */
  public static List<Check<?>> all(Repository repository) {
    return all(
        repository,
        new ProvenanceCheck(repository, Optional.empty(), Accepted.permissive("nothing"), false));
  }

  static List<Check<?>> all(Repository repository, ProvenanceCheck provenance) {
    return List.of(new DisclosureCheck(), provenance, new ShapeCheck(repository));
  }
}
