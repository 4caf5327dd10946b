package brinell.check.disclosure;

import brinell.core.AiLevel;
import brinell.core.Commit;
import brinell.core.Fact.Attribution;
import brinell.core.Fact.Contradiction;
import brinell.core.Fact.Declaration;
import brinell.core.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said about AI use in one commit: in its message, its author and committer, its notes.
 *
 * @param level the strongest use that was stated; {@link AiLevel#NONE} when only the opposite was
 *     stated; empty when nothing was
 */
public record CommitDisclosure(
    String commit,
    Optional<AiLevel> level,
    List<Declaration> declarations,
    List<Attribution> attributions,
    List<Contradiction> contradictions) {
  public CommitDisclosure {
    declarations = List.copyOf(declarations);
    attributions = List.copyOf(attributions);
    contradictions = List.copyOf(contradictions);
  }

  /** So many are read faster on several cores; the order stays. */
  private static final int MANY = 256;

  public static List<CommitDisclosure> of(List<Commit> commits) {
    Stream<Commit> all = commits.size() < MANY ? commits.stream() : commits.parallelStream();
    return all.map(CommitDisclosure::of).toList();
  }

  public static CommitDisclosure of(Commit commit) {
    var declarations = new ArrayList<Declaration>();
    IdentityReader.author(commit).ifPresent(declarations::add);
    var message = MessageReader.of(commit);
    if (declarations.isEmpty()) { // an agent that wrote it need not say so twice
      IdentityReader.committer(commit).ifPresent(declarations::add);
    }
    message.declarations().stream()
        .sorted(Comparator.comparingInt(CommitDisclosure::line))
        .forEach(declarations::add);
    declarations.addAll(Notes.read(commit));
    var attributions = new ArrayList<>(IdentityReader.attributions(commit));
    attributions.addAll(message.attributions());
    return new CommitDisclosure(
        commit.oid(),
        level(declarations),
        declarations,
        attributions,
        Contradictions.within(Optional.of(commit.oid()), declarations));
  }

  private static int line(Declaration d) {
    return d.where() instanceof Location.Message m ? m.line() : 0;
  }

  /** The strongest use that any of them states. */
  static Optional<AiLevel> level(List<Declaration> declarations) {
    return declarations.stream().map(Declaration::level).max(Comparator.naturalOrder());
  }
}
