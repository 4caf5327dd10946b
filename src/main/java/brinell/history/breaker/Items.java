package brinell.history.breaker;

import brinell.history.Landing;
import brinell.history.Landings;
import brinell.history.PastCommit;
import brinell.policy.Breaker;
import brinell.policy.Breaker.Counting;
import brinell.policy.Breaker.Rollups;
import brinell.policy.Breaker.Unit;
import brinell.policy.Breaker.Without;
import brinell.policy.Wording;
import java.util.ArrayList;
import java.util.List;

/** Makes items of landings; see docs/breaker.md, sections 1 to 3. */
public final class Items {
  /** Beyond any date that matters, and still a date for every calendar: 34,000 years. */
  private static final long EXTREME = 1L << 40;

  private static final int SHORT = 10;

  private final Breaker rule;
  private final Counting counting;
  private final List<Item> items = new ArrayList<>();
  private long nameless;
  private long leftOut;
  private long soonest = -EXTREME;

  private Items(Breaker rule) {
    this.rule = rule;
    this.counting = rule.counting();
  }

  /**
   * @param nameless landings that name no pull request, where those are counted
   * @param leftOut what the policy leaves out
   */
  public record Counted(List<Item> items, long nameless, long leftOut) {
    public Counted {
      items = List.copyOf(items);
    }
  }

  /** {@code landings}: oldest first. */
  public static Counted of(Breaker rule, List<Landing> landings) {
    Items made = new Items(rule);
    for (Landing landing : landings) {
      if (rule.times().inOrder()) {
        made.soonest = Math.max(made.soonest, clamp(landing.at()));
      }
      made.take(landing);
    }
    return new Counted(made.items, made.nameless, made.leftOut);
  }

  private void take(Landing landing) {
    switch (counting.unit()) {
      case FIRST_PARENT -> add(landing, landing, name(landing.commit()));
      case MERGED_PROPOSALS -> proposals(landing);
      case COMMITS -> {
        landing.brings().forEach(c -> commit(c, landing));
        commit(landing.commit(), landing);
      }
    }
  }

  private void commit(PastCommit commit, Landing landing) {
    if (!commit.isMerge() || counting.merges()) {
      Landing alone =
          commit.oid().equals(landing.commit().oid())
              ? new Landing(commit, List.of(), landing.author(), landing.byBot())
              : new Landing(commit, List.of(), commit.email(), commit.told().bot());
      add(alone, landing, name(commit));
    }
  }

  private void proposals(Landing landing) {
    List<Integer> numbers = landing.commit().links().proposals();
    if (numbers.isEmpty()) {
      nameless++;
    } else if (landing.commit().links().rollup() && counting.rollups() == Rollups.MEMBERS) {
      List<Landing> members = Landings.members(landing);
      members.forEach(m -> add(m, landing, "#" + Landings.number(m.commit())));
      if (members.isEmpty()) {
        add(landing, landing, "#" + numbers.getFirst());
      }
    } else {
      numbers.forEach(n -> add(landing, landing, "#" + n));
    }
  }

  private void add(Landing what, Landing landing, String name) {
    if (isLeftOut(what)) {
      leftOut++;
      return;
    }
    items.add(
        new Item(
            Math.max(soonest, clamp(time(what, landing))),
            isMarked(what) && !isExempt(what),
            name,
            landing.commit().oid(),
            what.commit().subject()));
  }

  private boolean isLeftOut(Landing what) {
    List<Without> without = counting.without();
    PastCommit commit = what.commit();
    return (without.contains(Without.BOTS) && what.byBot())
        || (without.contains(Without.REVERTS) && isRevert(commit.subject()))
        || (without.contains(Without.EMPTY) && commit.isMerge() && what.brings().isEmpty())
        || Wording.anyIs(counting.withoutSubjects(), commit.subject());
  }

  private static boolean isRevert(String subject) {
    return subject.startsWith("Revert \"")
        || subject.startsWith("Revert '")
        || subject.startsWith("revert:");
  }

  private boolean isExempt(Landing what) {
    return counting.exempt().stream()
        .anyMatch(role ->
            role.people().contains(what.author()) && !role.except().contains(what.author()));
  }

  private boolean isMarked(Landing what) {
    boolean own = isUse(what.commit());
    return switch (counting.marks()) {
      case LANDING -> own;
      case ANY -> own || what.brings().stream().anyMatch(this::isUse);
      case EVERY -> {
        List<PastCommit> written = new ArrayList<>(what.brings());
        written.add(what.commit());
        written.removeIf(PastCommit::isMerge);
        yield !written.isEmpty() && written.stream().allMatch(this::isUse);
      }
    };
  }

  private boolean isUse(PastCommit commit) {
    return commit.told().level().filter(counting::isUse).isPresent();
  }

  private long time(Landing what, Landing landing) {
    boolean commits = counting.unit() == Unit.COMMITS;
    return switch (rule.times().clock()) {
      case AUTHORED -> what.commit().authored();
      case LANDED -> landing.at();
      case COMMITTED -> commits ? what.commit().committed() : landing.at();
    };
  }

  private static long clamp(long seconds) {
    return Math.clamp(seconds, -EXTREME, EXTREME);
  }

  private static String name(PastCommit commit) {
    return commit.oid().substring(0, Math.min(SHORT, commit.oid().length()));
  }
}
