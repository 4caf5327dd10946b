package brinell.adapter.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The branch that a contribution is meant for: the default branch of the remote called upstream,
 * else of the current branch's remote, else of origin; else a local main or master.
 */
record Upstream(Optional<String> branch) {
  private static final String REMOTES = "refs/remotes/";

  static Upstream of(Git git) {
    String refs =
        git.text(
            Git.Call.of(
                "for-each-ref",
                "--format=%(HEAD)%00%(refname)%00%(symref)%00%(upstream:remotename)",
                "refs/heads",
                "refs/remotes/*/HEAD",
                "refs/remotes/*/main",
                "refs/remotes/*/master"));
    Map<String, String> targets = new HashMap<>();
    List<String> remotes = new ArrayList<>(List.of("upstream"));
    for (String line : refs.lines().toList()) {
      String[] field = line.split("\0", -1);
      targets.put(field[1], field[2]);
      if (field[0].equals("*") && !field[3].isEmpty()) {
        remotes.add(field[3]);
      }
    }
    remotes.add("origin");
    return new Upstream(first(targets, candidates(targets, remotes)));
  }

  private static List<String> candidates(Map<String, String> targets, List<String> remotes) {
    List<String> names = new ArrayList<>();
    for (String remote : remotes) {
      String head = targets.getOrDefault(REMOTES + remote + "/HEAD", "");
      names.add(head.isEmpty() ? REMOTES + remote + "/HEAD" : head);
      names.add(REMOTES + remote + "/main");
      names.add(REMOTES + remote + "/master");
    }
    names.add("refs/heads/main");
    names.add("refs/heads/master");
    return names;
  }

  /** HEAD may name a branch that was never fetched: such a one is passed over. */
  private static Optional<String> first(Map<String, String> targets, List<String> names) {
    return names.stream()
        .filter(targets::containsKey)
        .findFirst()
        .map(name -> name.replaceFirst("^refs/(remotes|heads)/", ""));
  }
}
