package brinell.policy;

import brinell.core.AiLevel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A circuit breaker over a project's history, see {@code docs/breaker.md} for what each key means.
 * A single change cannot tell whether it is tripped.
 *
 * @param where the branches or merges that count, in words
 */
public record Breaker(
    Share share,
    Window window,
    Pause pause,
    Counting counting,
    Times times,
    List<Overrule> overrules,
    String where) {
  public Breaker {
    overrules = List.copyOf(overrules);
  }

  /**
   * When it is over, and when under.
   *
   * @param above in percent
   * @param reopen in percent, at most {@code above}
   * @param atLeast whether equality is over
   * @param atMost whether equality is under
   * @param least fewer items than this are never over
   * @param emptyIsUnder whether a window without items is under
   */
  public record Share(
      int above, int reopen, boolean atLeast, boolean atMost, int least, boolean emptyIsUnder) {}

  /**
   * Which items count at an instant.
   *
   * @param closed whether an item whose age is exactly the window is still in it; of a rolling one
   * @param anchor a day on which a period begins
   */
  public record Window(
      Kind kind, int days, boolean closed, Optional<LocalDate> anchor, ZoneId zone) {
    /** How a window moves. */
    public enum Kind {
      ROLLING,
      DAYS,
      PERIODS
    }
  }

  /**
   * How long it stays tripped at least.
   *
   * @param afterOver counted from when the share was last over, not from the trip
   */
  public record Pause(int days, boolean afterOver) {}

  /**
   * What is counted and what is marked.
   *
   * @param levels what counts as use; empty: any
   * @param exempt roles whose items are never marked
   */
  public record Counting(
      Unit unit,
      List<AiLevel> levels,
      Marks marks,
      boolean merges,
      Rollups rollups,
      List<Without> without,
      List<Wording> withoutSubjects,
      List<Role> exempt) {
    public Counting {
      levels = List.copyOf(levels);
      without = List.copyOf(without);
      withoutSubjects = List.copyOf(withoutSubjects);
      exempt = List.copyOf(exempt);
    }

    public boolean isUse(AiLevel level) {
      return levels.isEmpty() ? level.isUse() : levels.contains(level);
    }
  }

  /**
   * @param inOrder whether no item is earlier than what landed before it
   * @param from nobody looks earlier
   */
  public record Times(Clock clock, boolean inOrder, Looks looks, Optional<LocalDate> from) {}

  /** From {@code at} until before {@code until}, in seconds since 1970. */
  public record Overrule(boolean tripped, long at, long until, String because) {}

  /** What is counted. */
  public enum Unit {
    MERGED_PROPOSALS,
    FIRST_PARENT,
    COMMITS
  }

  /** Which of the commits that an item brings must declare use. */
  public enum Marks {
    ANY,
    EVERY,
    LANDING
  }

  /** What a merge of many pull requests is. */
  public enum Rollups {
    MEMBERS,
    ONE
  }

  /** What is no item. */
  public enum Without {
    BOTS,
    REVERTS,
    EMPTY
  }

  /** Which date counts. */
  public enum Clock {
    COMMITTED,
    LANDED,
    AUTHORED
  }

  /** When it is looked at. */
  public enum Looks {
    ALWAYS,
    MERGES,
    DAILY
  }
}
