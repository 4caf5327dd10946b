package brinell.policy.lint;

import brinell.policy.Area;
import brinell.policy.Policy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the policy's areas and the code owners do not agree. */
final class Ownership {
  private final Policy policy;
  private final Sites sites;
  private final List<String> tree;
  private final Notebook notebook;

  Ownership(Policy policy, Sites sites, List<String> tree, Notebook notebook) {
    this.policy = policy;
    this.sites = sites;
    this.tree = tree;
    this.notebook = notebook;
  }

  void check(Project.TextFile file) {
    CodeOwners owners = CodeOwners.read(file.text());
    Collection<Area> areas = policy.areas().values();
    areas.stream().filter(Ownership::isGuarded).forEach(area -> guarded(area, owners, file));
    if (!areas.isEmpty()) {
      teams(areas, owners, file);
    }
  }

  private static boolean isGuarded(Area area) {
    return area.level().compareTo(Area.Criticality.SENSITIVE) >= 0
        && !area.may().isEmpty()
        && !area.paths().isEmpty();
  }

  private void guarded(Area area, CodeOwners owners, Project.TextFile file) {
    List<String> files = tree.stream().filter(area::has).toList();
    List<String> free = files.stream().filter(path -> !owners.owned(path)).toList();
    if (!free.isEmpty()) {
      notebook.mistake(
          sites.key("areas." + area.name(), "paths"),
          "only "
              + String.join(", ", area.may())
              + " may touch area '"
              + area.name()
              + "', and "
              + file.path()
              + " gives no owner to "
              + (files.size() == 1 ? "it: " : free.size() + " of its " + files.size() + " files: ")
              + free.getFirst(),
          "give the path an owner in " + file.path() + ", below every rule that matches it");
    }
  }

  private void teams(Collection<Area> areas, CodeOwners owners, Project.TextFile file) {
    Set<CodeOwners.Rule> covered = new HashSet<>();
    Set<CodeOwners.Rule> used = new HashSet<>();
    for (String path : tree) {
      List<CodeOwners.Rule> counting = owners.of(path);
      used.addAll(counting);
      if (areas.stream().anyMatch(area -> area.has(path))) {
        covered.addAll(counting);
      }
    }
    List<CodeOwners.Rule> bare =
        owners.ofTeams().stream().filter(r -> used.contains(r) && !covered.contains(r)).toList();
    if (!bare.isEmpty()) {
      CodeOwners.Rule first = bare.getFirst();
      notebook.note(
          file.at(first.line()),
          "'"
              + first.pattern()
              + "' of "
              + String.join(", ", first.owners())
              + " lies in no area of the policy"
              + (bare.size() == 1 ? "" : "; nor do " + (bare.size() - 1) + " more of teams"),
          "add an area if a mistake there is costly; otherwise nothing needs to be done");
    }
  }
}
