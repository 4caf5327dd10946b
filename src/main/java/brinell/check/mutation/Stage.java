package brinell.check.mutation;

import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import brinell.port.Workshop.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests that are built together. What the first stage misses is tried on the next.
 *
 * @param name for people
 */
record Stage(String name, List<String> packages, boolean documentation) {
  Stage {
    packages = List.copyOf(packages);
  }

  /** The packages' own tests, their documentation's, and the tests of what depends on them. */
  static List<Stage> of(Project project, List<String> packages) {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage("the package's own tests", packages, false));
    boolean documented =
        project.packages().stream()
            .filter(p -> packages.contains(p.name()))
            .anyMatch(p -> p.targets().stream().anyMatch(Target::doctested));
    if (documented) {
      stages.add(new Stage("the documentation's tests", packages, true));
    }
    List<String> dependents = dependents(project, packages);
    if (!dependents.isEmpty()) {
      stages.add(new Stage("the tests of " + String.join(", ", dependents), dependents, false));
    }
    return stages;
  }

  /** Packages that need one of these, directly or not. */
  static List<String> dependents(Project project, List<String> packages) {
    Set<String> known = new HashSet<>(packages);
    List<String> found = new ArrayList<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Package each : project.packages()) {
        if (!known.contains(each.name())
            && each.dependencies().stream().anyMatch(known::contains)) {
          known.add(each.name());
          found.add(each.name());
          grown = true;
        }
      }
    }
    return found;
  }
}
