package brinell.check.disclosure;

import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Fact.Attribution;
import brinell.core.Fact.Declaration;
import brinell.core.Location;
import brinell.core.Party;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found in one text, in the order of finding. */
final class Heard {
  private final Optional<Commit> commit;
  private final String saidBy;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();

  Heard(Optional<Commit> commit, String saidBy) {
    this.commit = commit;
    this.saidBy = saidBy;
  }

  /** Whether the text is a commit's message; else it is a proposal's body. */
  boolean isCommit() {
    return commit.isPresent();
  }

  List<Declaration> declarations() {
    return declarations;
  }

  List<Attribution> attributions() {
    return attributions;
  }

  void attribution(Trailer t, String key) {
    Party party = Named.email(t.value()).map(Identities::party).orElse(Party.UNKNOWN);
    commit.ifPresent(c ->
        attributions.add(
            new Attribution(c.oid(), key, t.value(), party, t.parsed(), place(t.line()))));
  }

  void add(Trailer t, AiLevel level, Strength strength, Named named, String words) {
    Strength said = t.parsed() || commit.isEmpty() ? strength : Strength.WEAK;
    add(
        t.line(),
        level,
        t.parsed() ? Channel.TRAILER : Channel.RAW_LINE,
        said,
        t.lowerKey(),
        named,
        t.key() + ": " + t.value(),
        words);
  }

  void add(
      int line,
      AiLevel level,
      Channel channel,
      Strength strength,
      String key,
      Named named,
      String text,
      String words) {
    declarations.add(
        new Declaration(
            commit.map(Commit::oid),
            level,
            channel,
            strength,
            optional(key),
            named.tool(),
            named.model(),
            text,
            optional(words),
            Optional.of(saidBy),
            List.of(),
            place(line)));
  }

  private Location place(int line) {
    return commit
        .<Location>map(c -> new Location.Message(c.oid(), line))
        .orElseGet(() -> new Location.Text("body", line));
  }

  private static Optional<String> optional(String s) {
    return s.isEmpty() ? Optional.empty() : Optional.of(s);
  }
}
