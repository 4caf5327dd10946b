package brinell.policy;

import brinell.core.Level;
import brinell.core.LineKind;
import brinell.core.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that is true of a change, false, or unknown. One catalogue serves everywhere: when a
 * clause applies, what exempts from it, and what it needs.
 */
public sealed interface Condition {

  record All(List<Condition> of) implements Condition {}

  record Any(List<Condition> of) implements Condition {}

  record Not(Condition of) implements Condition {}

  /** A named condition of {@code [terms]}. */
  record Is(String term) implements Condition {}

  // What was said about AI.

  record Ai(Reach reach) implements Condition {}

  /** A note or trace attributes lines of these kinds or places to a tool. */
  record AiWrote(Target target) implements Condition {}

  /** AI use was said, in the places that count, with what it must say. */
  record Disclosed(List<Place> in, boolean everywhere, List<Part> says) implements Condition {}

  /** Something was said, either way, in one of the places. */
  record Declared(List<Place> in) implements Condition {}

  /**
   * Every tool that is named is allowed.
   *
   * @param allowed empty: all that are not denied
   */
  record Tool(List<Wording> allowed, List<Wording> denied) implements Condition {}

  /** No agent or bot of a list took part. */
  record WithoutAgents(List<Wording> denied) implements Condition {}

  record Consistent() implements Condition {}

  // Commits.

  record Trailer(String key, List<Party> by, List<Wording> value, boolean last, Which on)
      implements Condition {}

  /** The rules of {@code [trailers]} are kept; no keys: of all. */
  record Trailers(List<String> keys, boolean recommended) implements Condition {}

  record SignedOff(boolean matchesAuthor) implements Condition {}

  record Authors(List<Party> allowed, boolean committersToo) implements Condition {}

  record Message(List<Wording> wordings) implements Condition {}

  record Authored(Optional<LocalDate> before, Optional<LocalDate> from) implements Condition {}

  /** Which commits must have it. */
  enum Which {
    SOME,
    EVERY,
    /** Those that some evidence of AI use speaks of. */
    AI
  }

  // The pull request.

  record Label(List<Wording> anyOf) implements Condition {}

  record LabelsInStep() implements Condition {}

  record Title(List<Wording> wordings) implements Condition {}

  record Body(List<Wording> wordings) implements Condition {}

  record Draft(boolean is) implements Condition {}

  record Box(Wording text) implements Condition {}

  record OneBox(List<Wording> boxes) implements Condition {}

  record Section(List<Wording> headings, int words) implements Condition {}

  record Created(Optional<LocalDate> before, Optional<LocalDate> from) implements Condition {}

  record OpenedBy(boolean person) implements Condition {}

  record Quoted(int words) implements Condition {}

  record RoleOf(List<String> anyOf) implements Condition {}

  record LinkedIssue(List<Wording> labels, Optional<Boolean> open) implements Condition {}

  record Remarked(Optional<String> by, List<Wording> says, boolean forHead) implements Condition {}

  record Attested(
      String question,
      List<Wording> box,
      List<Wording> phrase,
      Optional<String> by,
      boolean forHead)
      implements Condition {}

  // Reviews.

  record Approvals(int atLeast, Optional<String> by, boolean forHead) implements Condition {}

  /**
   * Every bot that reviewed is allowed.
   *
   * @param allowed empty: all that are not denied
   */
  record BotReviews(List<Wording> allowed, List<Wording> denied) implements Condition {}

  record NoBotBlocks() implements Condition {}

  record ReviewerIn(List<String> roles) implements Condition {}

  record Prearranged(Wording marker, List<Wording> consent) implements Condition {}

  // Files.

  record Touches(Target target, Side side) implements Condition {}

  /** Nothing but these. */
  record Only(Target target) implements Condition {}

  record Size(int atMost, Target only, List<LineKind> except, Side side) implements Condition {}

  record External(boolean is) implements Condition {}

  record Critical(Area.Criticality atLeast) implements Condition {}

  /** Who may touch the areas, and what they need; no names: all areas. */
  record AreasKept(List<String> names) implements Condition {}

  /** Kinds of lines, paths and areas; an empty list does not narrow. */
  record Target(List<LineKind> kinds, List<Glob> paths, List<String> areas) {}

  enum Side {
    CHANGED,
    ADDED,
    REMOVED
  }

  // What the other checks state.

  record MeasureIs(String of, String name, Optional<Long> atMost, Optional<Long> atLeast)
      implements Condition {}

  record Findings(String of, Wording rule, Level level, long atMost, Target within)
      implements Condition {}

  record BreakerClosed() implements Condition {}

  /** Nothing but a human's judgement settles it. */
  record Human(String ask) implements Condition {}
}
