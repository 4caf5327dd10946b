package brinell.check.disclosure;

import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Fact.Attribution;
import brinell.core.Fact.Declaration;
import brinell.core.Location;
import brinell.core.Party;
import brinell.core.Person;
import brinell.core.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a commit's author and committer say. */
final class IdentityReader {
  private IdentityReader() {}

  static List<Attribution> attributions(Commit commit) {
    return List.of(
        attribution(commit, "author", commit.author()),
        attribution(commit, "committer", commit.committer()));
  }

  private static Attribution attribution(Commit commit, String field, Person person) {
    return new Attribution(
        commit.oid(),
        field,
        person.toString(),
        Identities.party(person.email()),
        true,
        new Location.Header(commit.oid(), field));
  }

  static Optional<Declaration> author(Commit commit) {
    Person author = commit.author();
    Optional<String> tool = Identities.tool(author.email());
    if (tool.isPresent()) {
      return Optional.of(
          declaration(
              commit,
              AiLevel.AUTONOMOUS,
              Channel.AUTHOR,
              author,
              new Named(tool, Optional.empty())));
    }
    return suffix(author.name())
        .map(named -> declaration(commit, AiLevel.GENERATED, Channel.AUTHOR, author, named));
  }

  static Optional<Declaration> committer(Commit commit) {
    Person committer = commit.committer();
    return Identities.tool(committer.email())
        .map(tool ->
            declaration(
                commit,
                AiLevel.UNSPECIFIED,
                Channel.COMMITTER,
                committer,
                new Named(Optional.of(tool), Optional.empty())));
  }

  /**
   * aider's mark behind the author's own name: {@code A. Person (aider)}, or the model in that
   * place. Only this form; a name alone says nothing.
   */
  private static Optional<Named> suffix(String name) {
    int open = name.lastIndexOf(" (");
    if (open <= 0 || !name.endsWith(")")) {
      return Optional.empty();
    }
    String inside = name.substring(open + 2, name.length() - 1);
    if (inside.toLowerCase(Locale.ROOT).equals("aider")) {
      return Optional.of(new Named(Optional.of("aider"), Optional.empty()));
    }
    List<Tools.Mention> mentions = Tools.mentions(inside);
    boolean model =
        mentions.size() == 1
            && mentions.getFirst().versioned()
            && mentions.getFirst().start() == 0
            && mentions.getFirst().end() == inside.length()
            && inside.indexOf(' ') < 0;
    return model ? Optional.of(Named.of(inside)) : Optional.empty();
  }

  private static Declaration declaration(
      Commit commit, AiLevel level, Channel channel, Person person, Named named) {
    String field = channel == Channel.AUTHOR ? "author" : "committer";
    return new Declaration(
        Optional.of(commit.oid()),
        level,
        channel,
        Strength.MACHINE_LEFT,
        Optional.empty(),
        named.tool(),
        named.model(),
        person.toString(),
        Optional.empty(),
        Identities.party(person.email()) == Party.AGENT
            ? Optional.empty()
            : Optional.of(person.toString()),
        List.of(),
        new Location.Header(commit.oid(), field));
  }
}
