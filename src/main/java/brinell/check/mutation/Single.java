package brinell.check.mutation;

import brinell.port.Workshop;
import java.util.List;
import java.util.Optional;

/**
 * One fault picked out of a tree, for those who ask more about it.
 *
 * @param packageName of the package that it belongs to
 * @param original its file as the tree has it
 * @param faulty its file with the fault in the text
 * @param said the fault in words
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Single(
    Mutant mutant, String packageName, byte[] original, byte[] faulty, String said) {

  /** Builds of it cap lints as those of all faults do. */
  public static List<String> flags() {
    return Planting.FLAGS;
  }

  /** {@code paths}: every file of the tree; empty where no fault has the id. */
  public static Optional<Single> find(
      Workshop workshop, List<String> paths, Mutants.Scope scope, Skips skips, String id) {
    Plan plan = Plan.of(workshop, paths, scope, skips).only(id);
    if (plan.chosen().isEmpty()) {
      return Optional.empty();
    }
    Mutant mutant = plan.chosen().getFirst().mutant();
    PlannedFile file = plan.files().getFirst();
    return Optional.of(
        new Single(
            mutant, file.packageName(), file.text(), file.with(mutant), Sentences.fault(mutant)));
  }

  /** The package whose folder a file lies in. */
  public static Optional<Workshop.Package> owner(Workshop.Project project, String path) {
    return Plan.owner(project, path);
  }
}
