package brinell.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a policy speaks of.
 *
 * @param paths files it covers; empty: all
 * @param except files it leaves out
 * @param external files that others own
 * @param from older changes are not judged
 * @param until younger changes are not judged
 * @param reviewBy when the project wants to look at the policy again; binds nobody
 * @param artefacts what it covers in the project's words, for people
 */
public record Scope(
    List<Glob> paths,
    List<Glob> except,
    List<External> external,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<LocalDate> reviewBy,
    List<String> artefacts) {
  public Scope {
    paths = List.copyOf(paths);
    except = List.copyOf(except);
    external = List.copyOf(external);
    artefacts = List.copyOf(artefacts);
  }

  /** Files that another project owns, for example a subtree. */
  public record External(Glob path, String owner) {}

  public boolean covers(String path) {
    return (paths.isEmpty() || paths.stream().anyMatch(g -> g.matches(path)))
        && except.stream().noneMatch(g -> g.matches(path))
        && owner(path).isEmpty();
  }

  public Optional<External> owner(String path) {
    return external.stream().filter(e -> e.path().matches(path)).findFirst();
  }
}
