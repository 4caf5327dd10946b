package brinell.app;

import brinell.check.disclosure.DisclosureCheck;
import brinell.check.shape.ShapeCheck;
import brinell.core.Check;
import brinell.port.Repository;
import java.util.List;

/** Every check there is. */
public final class Checks {
  private Checks() {}

  public static List<Check<?>> all(Repository repository) {
    return List.of(new DisclosureCheck(), new ShapeCheck(repository));
  }
}
