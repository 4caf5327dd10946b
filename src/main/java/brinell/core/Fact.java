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
}
