package brinell.policy.toml;

import brinell.core.Problem;
import brinell.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads policies. */
public final class Policies {
  private Policies() {}

  /**
   * Reads a policy file with everything it extends.
   *
   * @param name the file's path or the preset's name, for problems and for the dossier
   * @param files gives the text of a preset (a name without {@code .toml}, see {@link Presets}) or
   *     of a file, by its path relative to the root
   */
  public static Reading read(String name, String text, Function<String, Optional<String>> files) {
    Draft draft = draft(name, text, files);
    return draft.problems().isEmpty() && draft.policy().isPresent()
        ? new Reading.Good(draft.policy().get())
        : new Reading.Bad(draft.problems());
  }

  /**
   * What could be read, and what is wrong with it.
   *
   * @param policy with something harmless where a problem is; empty when there is no policy at all
   * @param problems sorted by place
   */
  public record Draft(Optional<Policy> policy, List<Problem> problems) {
    public Draft {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a policy as far as it can be read; see {@link #read}. */
  public static Draft draft(String name, String text, Function<String, Optional<String>> files) {
    List<Problem> problems = new ArrayList<>();
    Optional<Policy> policy =
        new Inheritance(files, problems)
            .load(name, text)
            .map(loaded -> new PolicyReader(loaded, name, files, problems).read());
    return new Draft(
        policy,
        problems.stream().distinct().sorted(Comparator.comparing(Policies::place)).toList());
  }

  /** Reads a preset of this tool; files that it names are taken as not supplied. */
  public static Reading preset(String name) {
    return read(
        name,
        Presets.text(name).orElseThrow(() -> new IllegalArgumentException("no preset " + name)),
        Presets.and(path -> Optional.empty()));
  }

  /** Lines in their order, also beyond line 9. */
  private static String place(Problem problem) {
    int colon = problem.where().lastIndexOf(':');
    String line = problem.where().substring(colon + 1);
    return problem.where().substring(0, Math.max(0, colon))
        + ":"
        + "0".repeat(8 - Math.min(8, line.length()))
        + line;
  }
}
