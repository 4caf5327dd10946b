package brinell.check.convention.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The uses in one file, grouped. */
record FileCount(String path, List<Group> groups) {
  FileCount {
    groups = List.copyOf(groups);
  }

  /** So many places are kept of a group. */
  private static final int KEPT = 4;

  /**
   * @param lines the first places that show the form on one line, 1-based
   */
  record Group(int choice, int form, Use.Kind kind, int count, List<Integer> lines) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  private record Key(int choice, int form, Use.Kind kind) {}

  static FileCount of(String path, List<Use> uses) {
    Map<Key, List<Use>> byKey = new LinkedHashMap<>();
    for (Use use : uses) {
      byKey
          .computeIfAbsent(new Key(use.choice(), use.form(), use.kind()), k -> new ArrayList<>())
          .add(use);
    }
    List<Group> groups = new ArrayList<>();
    byKey.forEach((key, all) ->
        groups.add(new Group(key.choice(), key.form(), key.kind(), all.size(), lines(all))));
    return new FileCount(path, groups);
  }

  private static List<Integer> lines(List<Use> uses) {
    return uses.stream()
        .filter(u -> u.line() == u.last())
        .map(Use::line)
        .distinct()
        .limit(KEPT)
        .toList();
  }

  int count(int choice, Use.Kind kind, int form) {
    int sum = 0;
    for (Group group : groups) {
      boolean same = group.choice() == choice && group.kind() == kind && group.form() == form;
      sum += same ? group.count() : 0;
    }
    return sum;
  }
}
