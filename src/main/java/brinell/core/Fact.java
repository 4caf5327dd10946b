package brinell.core;

import java.util.List;
import java.util.Optional;

/** What a check states, for a policy to judge. */
public sealed interface Fact {

  /**
   * Somebody or something said how AI was used.
   *
   * @param commit the commit it speaks of; empty when it speaks of the whole change (a proposal's
   *     text or label)
   * @param key the trailer's key in lower case, the label, the checkbox or section heading; empty
   *     where there is none
   * @param tool the tool as it was named there, for example {@code Claude Code}
   * @param model the model as it was named there
   * @param text the words themselves, as written
   * @param words what the author said in own words about extent or purpose, beyond a tool's
   *     standard line
   * @param saidBy who said it, as far as it is known
   * @param ranges lines that a note or trace attributes to the tool, by path
   */
  record Declaration(
      Optional<String> commit,
      AiLevel level,
      Channel channel,
      Strength strength,
      Optional<String> key,
      Optional<String> tool,
      Optional<String> model,
      String text,
      Optional<String> words,
      Optional<String> saidBy,
      List<Location.Lines> ranges,
      Location where)
      implements Fact {}

  /** Two statements that cannot both be true. */
  record Contradiction(Optional<String> commit, String message, List<Location> between)
      implements Fact {}

  /**
   * A person, agent or bot that a commit names.
   *
   * @param key {@code author}, {@code committer}, or a trailer's key in lower case, for example
   *     {@code signed-off-by}
   * @param parsed whether git's own trailer parser sees it too; true for author and committer
   */
  record Attribution(
      String commit, String key, String value, Party party, boolean parsed, Location where)
      implements Fact {}

  /** A box of a proposal's body, outside comments, quotes and code. */
  record Checkbox(String section, String text, boolean ticked, Location where) implements Fact {}

  /**
   * A section of a proposal's body, without HTML comments.
   *
   * @param heading empty for the text before the first heading
   */
  record Section(String heading, String text, Location where) implements Fact {}

  /**
   * What the changed lines of one file are. A line can count under several kinds.
   *
   * @param added lines by kind on the head side
   * @param removed lines by kind on the base side
   * @param spans where on the head side the added lines of each kind are; of a deleted file, on the
   *     base side
   */
  record FileShape(
      String path,
      FileChange.Status status,
      List<KindCount> added,
      List<KindCount> removed,
      List<KindSpan> spans)
      implements Fact {}

  /** A changed file whose lines could not be read, so that nothing is known of their kinds. */
  record Unread(String path, String because) implements Fact {}

  /** A part of a claim that could not be decided; while there is one, the claim cannot pass. */
  record Undecided(String claim, String because) implements Fact {}

  record KindCount(LineKind kind, int lines) {}

  record KindSpan(LineKind kind, Location.Lines where) {}

  /**
   * An added function resembles a known one.
   *
   * @param score in per cent of the strict threshold
   * @param shared which part of the smaller function's features is shared, in per cent
   * @param identical {@code tokens}: all tokens are the same; {@code shape}: all but chosen names;
   *     {@code no}: in part
   * @param also where else the known function stands
   * @param acceptedIn known code under an accepted licence that explains the resemblance
   * @param words rare words that both have, the rarest first
   * @param renamed names that stand in each other's place
   * @param lines both texts line by line; empty when the known one is not at hand
   */
  record Resemblance(
      Location.Lines where,
      String function,
      Licensing licensing,
      long score,
      long shared,
      String identical,
      Known known,
      List<Known> also,
      Optional<String> acceptedIn,
      List<String> words,
      List<Renamed> renamed,
      List<Pair> lines)
      implements Fact {}

  /** What a project's licences say about known code. */
  enum Licensing {
    NOT_ACCEPTED,
    UNKNOWN,
    ALSO_ACCEPTED
  }

  /**
   * Known code.
   *
   * @param versions the oldest and the newest that have it, as far as they are known
   * @param licence an SPDX expression, or that it is unknown
   * @param knownFrom what states the licence
   */
  record Known(
      String project,
      String crate,
      String path,
      String function,
      int first,
      int last,
      String versions,
      String licence,
      String knownFrom) {}

  record Renamed(String here, String there) {}

  /**
   * Two lines beside each other.
   *
   * @param same whether they share all but names
   */
  record Pair(Optional<String> here, Optional<String> there, boolean same) {}
}
