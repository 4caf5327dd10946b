package brinell.check.provenance;

import brinell.core.Fact;
import brinell.core.Location;
import brinell.core.Side;
import brinell.core.licence.Accepted;
import brinell.core.licence.Accepted.Answer;
import brinell.port.CloneIndex;
import brinell.port.CloneIndex.Match;
import brinell.port.CloneIndex.Origin;
import brinell.port.Demotion;
import brinell.port.Print;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides what a function resembles, and what that means for a project. */
final class Comparison {
  private final CloneIndex index;
  private final Accepted accepted;
  private final double least;

  Comparison(CloneIndex index, Accepted accepted, boolean wide) {
    this.index = index;
    this.accepted = accepted;
    this.least = wide ? index.info().thresholds().wide() : index.info().thresholds().strict();
  }

  /** A match with the origins that are not the project's own. */
  private record Foreign(Match match, List<Origin> origins) {}

  /** Empty when the function resembles nothing that is not accepted. */
  Optional<Fact.Resemblance> of(String path, byte[] content, Print print, Project project) {
    if (best(print, Project.none()).isEmpty()) {
      return Optional.empty();
    }
    return best(project.without(print), project).map(found -> fact(path, content, print, found));
  }

  /**
   * @param answer what the project says about the licences of the best match
   * @param free the best match that the project accepts
   */
  private record Found(Foreign best, Answer answer, Optional<Foreign> free) {}

  private Optional<Found> best(Print print, Project project) {
    List<Foreign> foreign = new ArrayList<>();
    for (Match match : index.resembling(print)) {
      List<Origin> origins =
          match.origins().stream()
              .filter(o ->
                  !project.names().contains(o.project()) && !project.names().contains(o.crate()))
              .toList();
      if (!origins.isEmpty()) {
        foreign.add(new Foreign(match, origins));
      }
    }
    Optional<Foreign> free = foreign.stream().filter(f -> answer(f) == Answer.YES).findFirst();
    return foreign.stream()
        .filter(f -> f.match().score() >= least && answer(f) != Answer.YES)
        .findFirst()
        .filter(best -> free.isEmpty() || free.get().match().score() < best.match().score())
        .map(best -> new Found(best, answer(best), free));
  }

  /** One accepted origin is enough; one unknown one makes the rest uncertain. */
  private Answer answer(Foreign foreign) {
    List<Answer> all =
        foreign.origins().stream().map(o -> accepted.of(o.licence().licence())).toList();
    return all.contains(Answer.YES)
        ? Answer.YES
        : all.contains(Answer.NO) ? Answer.NO : Answer.UNKNOWN;
  }

  private Fact.Resemblance fact(String path, byte[] content, Print print, Found found) {
    Match match = found.best().match();
    Origin origin =
        found.best().origins().stream()
            .filter(o -> accepted.of(o.licence().licence()) == found.answer())
            .findFirst()
            .orElseThrow();
    Optional<String> demoted =
        found
            .free()
            .filter(f -> f.match().score() >= match.score() * Demotion.SHARE)
            .map(f -> named(f.origins()));
    String ours =
        new String(content, print.start(), print.end() - print.start(), StandardCharsets.UTF_8);
    Optional<String> theirs = index.text(origin);
    return new Fact.Resemblance(
        new Location.Lines(Side.HEAD, path, print.first(), print.last()),
        print.name(),
        standing(found.answer(), demoted.isPresent()),
        Math.round(100 * match.score() / index.info().thresholds().strict()),
        Math.round(100 * match.containment()),
        match.identical().name().toLowerCase(Locale.ROOT),
        Sentences.origin(origin),
        found.best().origins().stream()
            .filter(o -> !o.equals(origin))
            .limit(5)
            .map(Sentences::origin)
            .toList(),
        demoted,
        theirs.map(t -> SharedWords.of(ours, t, index)).orElse(List.of()),
        theirs.map(t -> Renames.of(ours, t)).orElse(List.of()),
        theirs.map(t -> Aligned.of(ours, t)).orElse(List.of()));
  }

  private static Fact.Licensing standing(Answer answer, boolean demoted) {
    if (demoted) {
      return Fact.Licensing.ALSO_ACCEPTED;
    }
    return answer == Answer.NO ? Fact.Licensing.NOT_ACCEPTED : Fact.Licensing.UNKNOWN;
  }

  private String named(List<Origin> origins) {
    Origin free =
        origins.stream()
            .filter(o -> accepted.of(o.licence().licence()) == Answer.YES)
            .findFirst()
            .orElseThrow();
    return free.project()
        + " "
        + free.path()
        + ":"
        + free.firstLine()
        + " under "
        + free.licence().licence();
  }
}
