package brinell.check.provenance;

import brinell.core.Fact;
import brinell.core.Finding;
import brinell.core.Level;
import brinell.port.CloneIndex.Origin;
import brinell.port.CloneIndex.Thresholds;
import java.util.Optional;

/** What is said of a resemblance. It never says where code came from, only what it is like. */
final class Sentences {
  private Sentences() {}

  static Fact.Known origin(Origin o) {
    String versions =
        o.firstVersion().equals(o.lastVersion())
            ? o.firstVersion()
            : o.firstVersion() + " to " + o.lastVersion();
    String from =
        o.licence().how().words()
            + (o.licence().where().isEmpty() ? "" : ": " + o.licence().where());
    return new Fact.Known(
        o.project(),
        o.crate(),
        o.path(),
        o.function(),
        o.firstLine(),
        o.lastLine(),
        versions,
        o.licence().licence().toString(),
        from);
  }

  static Finding finding(Fact.Resemblance fact, Thresholds thresholds) {
    return switch (fact.licensing()) {
      case NOT_ACCEPTED ->
          made(
              ProvenanceCheck.RESEMBLES,
              fact.score() >= 100 ? Level.ERROR : Level.WARNING,
              fact,
              thresholds);
      case UNKNOWN -> made(ProvenanceCheck.UNKNOWN, Level.WARNING, fact, thresholds);
      case ALSO_ACCEPTED -> made(ProvenanceCheck.DEMOTED, Level.NOTE, fact, thresholds);
    };
  }

  private static Finding made(
      String rule, Level level, Fact.Resemblance fact, Thresholds thresholds) {
    return new Finding(
        rule,
        level,
        fact.where(),
        sentence(fact, thresholds),
        Optional.of("brinell provenance " + fact.where().path() + " --format text"));
  }

  static String sentence(Fact.Resemblance fact, Thresholds thresholds) {
    StringBuilder out = new StringBuilder("fn ").append(fact.function()).append(' ');
    out.append(
        switch (fact.identical()) {
          case "tokens" -> "is the same, token by token, as ";
          case "shape" -> "is the same but for names as ";
          default -> "resembles ";
        });
    out.append(place(fact.known())).append(": ");
    out.append(fact.shared()).append(" % of what tells the shorter one apart is in both");
    if (!fact.words().isEmpty()) {
      out.append(", among it ").append(String.join(", ", fact.words()));
    }
    out.append(". ");
    fact.acceptedIn().ifPresent(free -> out.append("Also in ").append(free).append(". "));
    out.append("Unrelated code comes this close at most ")
        .append(fact.score() >= 100 ? thresholds.strictRate() : thresholds.wideRate())
        .append(" times in 1,000 functions.");
    return out.toString();
  }

  private static String place(Fact.Known known) {
    String versions = known.versions().isEmpty() ? "" : " " + known.versions();
    return "fn "
        + known.function()
        + " of "
        + known.project()
        + versions
        + " ("
        + known.path()
        + ":"
        + known.first()
        + "-"
        + known.last()
        + ", "
        + known.licence()
        + " by "
        + known.knownFrom()
        + ")";
  }
}
