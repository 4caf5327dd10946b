package brinell.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which commits landed with which. Looks at parents only, never at dates. */
public final class Landings {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<PastCommit> commits;
  private final boolean[] taken;

  private Landings(List<PastCommit> commits) {
    this.commits = commits;
    this.taken = new boolean[commits.size()];
    for (int i = 0; i < commits.size(); i++) {
      places.put(commits.get(i).oid(), i);
    }
  }

  /**
   * The landings of a branch, oldest first.
   *
   * @param commits all that is reachable from the tip, parents before children
   */
  public static List<Landing> of(List<PastCommit> commits, String tip) {
    return new Landings(commits).find(tip);
  }

  private List<Landing> find(String tip) {
    List<Integer> line = new ArrayList<>();
    for (Integer at = places.get(tip); at != null; at = firstParent(at)) {
      line.add(at);
      taken[at] = true;
    }
    Collections.reverse(line);
    return line.stream().map(this::landing).toList();
  }

  private @Nullable Integer firstParent(int at) {
    List<String> parents = commits.get(at).parents();
    return parents.isEmpty() ? null : places.get(parents.getFirst());
  }

  private Landing landing(int at) {
    PastCommit commit = commits.get(at);
    PastCommit wrote = writer(commit);
    return new Landing(commit, brought(commit), wrote.email(), wrote.told().bot());
  }

  private PastCommit writer(PastCommit commit) {
    Integer second = commit.isMerge() ? places.get(commit.parents().get(1)) : null;
    return second == null ? commit : commits.get(second);
  }

  private List<PastCommit> brought(PastCommit commit) {
    Deque<String> open = new ArrayDeque<>(others(commit));
    List<Integer> found = new ArrayList<>();
    while (!open.isEmpty()) {
      Integer next = places.get(open.pop());
      if (next != null && !taken[next]) {
        taken[next] = true;
        found.add(next);
        open.addAll(commits.get(next).parents());
      }
    }
    found.sort(Comparator.naturalOrder());
    return found.stream().map(commits::get).toList();
  }

  private static List<String> others(PastCommit commit) {
    return commit.isMerge() ? commit.parents().subList(1, commit.parents().size()) : List.of();
  }

  /** The members of a rollup: a merge among what it brings, with what came by that merge. */
  public static List<Landing> members(Landing rollup) {
    Map<String, PastCommit> inside = new HashMap<>();
    rollup.brings().forEach(c -> inside.put(c.oid(), c));
    List<Landing> members = new ArrayList<>();
    for (PastCommit commit : rollup.brings()) {
      if (ProposalNumbers.member(commit.subject()).isPresent()) {
        members.add(member(commit, inside));
      }
    }
    return members;
  }

  private static Landing member(PastCommit merge, Map<String, PastCommit> inside) {
    Set<String> before = new HashSet<>();
    merge.parents().stream().limit(1).forEach(p -> reach(p, inside, before));
    Set<String> brought = new HashSet<>(before);
    List<PastCommit> brings = new ArrayList<>();
    for (String other : others(merge)) {
      brings.addAll(reach(other, inside, brought));
    }
    PastCommit second = merge.isMerge() ? inside.get(merge.parents().get(1)) : null;
    PastCommit wrote = second == null ? merge : second;
    return new Landing(merge, brings, wrote.email(), wrote.told().bot());
  }

  private static List<PastCommit> reach(
      String from, Map<String, PastCommit> inside, Set<String> seen) {
    Deque<String> open = new ArrayDeque<>(List.of(from));
    List<PastCommit> found = new ArrayList<>();
    while (!open.isEmpty()) {
      String oid = open.pop();
      PastCommit commit = inside.get(oid);
      if (commit != null && seen.add(oid)) {
        found.add(commit);
        open.addAll(commit.parents());
      }
    }
    return found;
  }

  /** The number of the pull request that a rollup's member merges. */
  public static int number(PastCommit member) {
    return ProposalNumbers.member(member.subject()).orElse(0);
  }
}
