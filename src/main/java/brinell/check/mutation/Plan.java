package brinell.check.mutation;

import brinell.port.Workshop;
import brinell.port.Workshop.Package;
import brinell.port.Workshop.Project;
import brinell.rust.RustFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What will be tried.
 *
 * @param chosen in the order of value
 * @param outside files that belong to no package of the workspace
 */
record Plan(List<PlannedFile> files, List<Chosen> chosen, List<String> outside) {

  /** {@code paths}: every file of the tree. */
  static Plan of(Workshop workshop, List<String> paths, Mutants.Scope scope, Skips skips) {
    Project project = workshop.project();
    List<PlannedFile> files = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    Map<String, Catalogue> catalogues = new HashMap<>();
    Map<String, Chosen> chosen = new LinkedHashMap<>();
    scope
        .files()
        .forEach((path, lines) -> {
          if (skips.file(path)) {
            return;
          }
          Optional<Package> owner = owner(project, path);
          Optional<byte[]> text = workshop.read(path);
          if (owner.isPresent() && isExample(owner.get(), path)) {
            return; // nobody tests an example
          }
          if (owner.isEmpty() || text.isEmpty()) {
            outside.add(path);
            return;
          }
          Catalogue catalogue =
              catalogues.computeIfAbsent(
                  owner.get().name(), n -> catalogue(workshop, project, owner.get(), paths));
          PlannedFile file = file(path, text.get(), owner.get(), catalogue, skips);
          files.add(file);
          file.mutants()
              .forEach(m ->
                  choose(m, lines, scope.context()).ifPresent(c -> chosen.putIfAbsent(m.id(), c)));
        });
    List<Chosen> ordered = Chosen.ordered(List.copyOf(chosen.values()));
    return new Plan(only(files, chosen), ordered, outside);
  }

  /** Without the faults that were not chosen. */
  private static List<PlannedFile> only(List<PlannedFile> files, Map<String, Chosen> chosen) {
    List<PlannedFile> some = new ArrayList<>();
    for (PlannedFile file : files) {
      List<Mutant> mutants =
          file.mutants().stream().filter(m -> chosen.containsKey(m.id())).toList();
      List<Integer> loops =
          file.loops().stream()
              .filter(loop -> mutants.stream().anyMatch(m -> m.around().contains(loop)))
              .toList();
      if (!mutants.isEmpty()) {
        List<PlannedFile.Body> bodies =
            file.bodies().stream()
                .filter(b -> mutants.stream().anyMatch(m -> m.around().equals(b.function())))
                .toList();
        some.add(
            new PlannedFile(file.path(), file.packageName(), file.text(), mutants, loops, bodies));
      }
    }
    return some;
  }

  private static PlannedFile file(
      String path, byte[] text, Package owner, Catalogue catalogue, Skips skips) {
    boolean buildOnly =
        owner.targets().stream()
            .anyMatch(t -> t.kind().equals("custom-build") && t.root().equals(path));
    Planner.Found found = Planner.plan(path, RustFile.parse(text), catalogue, skips, buildOnly);
    return new PlannedFile(
        path, owner.name(), text, found.mutants(), found.loops(), found.bodies());
  }

  private static Optional<Chosen> choose(
      Mutant mutant, List<Mutants.Lines> lines, boolean context) {
    if (lines.isEmpty()) {
      return Optional.of(new Chosen(mutant, true));
    }
    boolean changed =
        lines.stream().anyMatch(l -> mutant.line() <= l.last() && l.first() <= mutant.lastLine());
    boolean around =
        context
            && lines.stream()
                .anyMatch(
                    l -> mutant.firstAround() <= l.last() && l.first() <= mutant.lastAround());
    return changed || around ? Optional.of(new Chosen(mutant, changed)) : Optional.empty();
  }

  /** The package in whose folder a file lies, the innermost. */
  static Optional<Package> owner(Project project, String path) {
    return project.packages().stream()
        .filter(p -> isIn(p.folder(), path))
        .max(Comparator.comparingInt(p -> p.folder().length()));
  }

  private static boolean isExample(Package owner, String path) {
    String folder = owner.folder().isEmpty() ? "" : owner.folder() + "/";
    return path.startsWith(folder + "examples/");
  }

  private static boolean isIn(String folder, String path) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  private static Catalogue catalogue(
      Workshop workshop, Project project, Package owner, List<String> paths) {
    List<RustFile> files = new ArrayList<>();
    for (String path : paths) {
      if (path.endsWith(".rs") && owner(project, path).filter(owner::equals).isPresent()) {
        workshop.read(path).map(RustFile::parse).ifPresent(files::add);
      }
    }
    return Catalogue.of(files);
  }

  /** The same with one fault alone; nothing where no fault has the id. */
  Plan only(String id) {
    List<Chosen> one = chosen.stream().filter(c -> c.mutant().id().equals(id)).toList();
    Map<String, Chosen> kept = new HashMap<>();
    one.forEach(c -> kept.put(id, c));
    return new Plan(only(files, kept), one, outside);
  }

  /** The same without some faults. */
  Plan without(Set<String> ids) {
    List<Chosen> left = chosen.stream().filter(c -> !ids.contains(c.mutant().id())).toList();
    Map<String, Chosen> kept = new HashMap<>();
    left.forEach(c -> kept.put(c.mutant().id(), c));
    return new Plan(only(files, kept), left, outside);
  }

  /** Paths to the names of their packages. */
  Map<String, String> packageOf() {
    Map<String, String> names = new HashMap<>();
    files.forEach(file -> names.put(file.path(), file.packageName()));
    return names;
  }

  /** Names of the packages with faults. */
  Set<String> packages() {
    return new TreeSet<>(files.stream().map(PlannedFile::packageName).toList());
  }
}
