package brinell.app;

import brinell.check.disclosure.CommitDisclosure;
import brinell.core.Commit;
import brinell.core.Fact.Attribution;
import brinell.core.Fact.Declaration;
import brinell.core.Party;
import brinell.history.LinkReader;
import brinell.history.PastCommit;
import brinell.history.Told;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes of git's commits what the history needs of them; what they declare, one check reads. */
final class PastReader {
  private static final int MANY = 256;

  private PastReader() {}

  static List<PastCommit> read(List<Commit> commits) {
    Stream<Commit> all = commits.size() < MANY ? commits.stream() : commits.parallelStream();
    return all.map(PastReader::read).toList();
  }

  private static PastCommit read(Commit commit) {
    return new PastCommit(
        commit.oid(),
        commit.parents(),
        commit.authored().getEpochSecond(),
        commit.committed().getEpochSecond(),
        commit.author().email().toLowerCase(Locale.ROOT),
        commit.subject(),
        told(CommitDisclosure.of(commit)),
        LinkReader.read(commit.message()));
  }

  private static Told told(CommitDisclosure said) {
    return new Told(
        said.level(),
        said.attributions().stream().anyMatch(PastReader::isBotAuthor),
        said.declarations().stream()
            .filter(d -> d.level().isUse())
            .map(PastReader::use)
            .distinct()
            .toList());
  }

  private static boolean isBotAuthor(Attribution a) {
    return a.key().equals("author") && a.party() == Party.BOT;
  }

  private static Told.Use use(Declaration d) {
    String kind = d.channel().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Told.Use(kind, d.tool(), d.model());
  }
}
