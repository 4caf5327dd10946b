package brinell.report;

import brinell.core.Change;
import brinell.core.Commit;
import brinell.core.Dossier;
import brinell.core.Fact;
import brinell.core.Outcome;
import brinell.core.Receipt;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said about AI use, by commit and by the pull request.
 *
 * @param unread why nobody looked; empty when somebody did
 * @param rows the commits, oldest first, then the pull request when there is one
 */
public record Said(Optional<String> unread, List<Row> rows) {
  /** The check whose facts these are. */
  private static final String CHECK = "disclosure";

  /** What the statements of one place come to. */
  public enum Kind {
    DECLARES,
    MARKED,
    MENTIONS,
    CONTRADICTS,
    DENIES,
    SILENT
  }

  /**
   * @param commit empty for the pull request
   * @param title the commit's subject or the pull request's title
   */
  public record Row(Optional<String> commit, String title, List<Fact.Declaration> statements) {
    public Row {
      statements = List.copyOf(statements);
    }

    public Kind kind() {
      List<Fact.Declaration> uses = statements.stream().filter(d -> d.level().isUse()).toList();
      if (uses.isEmpty()) {
        return statements.isEmpty() ? Kind.SILENT : Kind.DENIES;
      }
      if (uses.size() < statements.size()) {
        return Kind.CONTRADICTS;
      }
      return any(uses, Strength.DECLARED)
          ? Kind.DECLARES
          : any(uses, Strength.MACHINE_LEFT) ? Kind.MARKED : Kind.MENTIONS;
    }

    private static boolean any(List<Fact.Declaration> statements, Strength strength) {
      return statements.stream().anyMatch(d -> d.strength() == strength);
    }
  }

  public Said {
    rows = List.copyOf(rows);
  }

  public static Said of(Dossier dossier) {
    List<Fact.Declaration> all =
        dossier.facts().stream()
            .filter(Fact.Declaration.class::isInstance)
            .map(Fact.Declaration.class::cast)
            .toList();
    return new Said(
        all.isEmpty() ? unread(dossier) : Optional.empty(), rows(dossier.change(), all));
  }

  /** One sentence. */
  public String sentence() {
    return SaidSentence.of(this);
  }

  private static Optional<String> unread(Dossier dossier) {
    List<Outcome> outcomes =
        dossier.receipts().stream()
            .filter(r -> r.check().equals(CHECK))
            .map(Receipt::outcome)
            .toList();
    if (outcomes.stream().anyMatch(Outcome.Observed.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        outcomes.stream()
            .findFirst()
            .map(Said::because)
            .orElse("the disclosure check was not run"));
  }

  private static String because(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Observed _ -> "";
      case Outcome.NotApplicable n -> n.because();
      case Outcome.Inconclusive i -> Words.obstacle(i.obstacle()) + ": " + i.because();
    };
  }

  private static List<Row> rows(Change change, List<Fact.Declaration> all) {
    List<Row> rows = new ArrayList<>();
    for (Commit commit : change.commits()) {
      rows.add(new Row(Optional.of(commit.oid()), commit.subject(), about(all, commit.oid())));
    }
    elsewhere(change, all).forEach(oid -> rows.add(new Row(Optional.of(oid), "", about(all, oid))));
    List<Fact.Declaration> whole = all.stream().filter(d -> d.commit().isEmpty()).toList();
    if (change.proposal().isPresent() || !whole.isEmpty()) {
      String title = change.proposal().map(p -> p.title()).orElse("");
      rows.add(new Row(Optional.empty(), title, whole));
    }
    return rows;
  }

  private static List<Fact.Declaration> about(List<Fact.Declaration> all, String oid) {
    return all.stream().filter(d -> d.commit().equals(Optional.of(oid))).toList();
  }

  /** Commits that something was said about but that the change does not list. */
  private static Stream<String> elsewhere(Change change, List<Fact.Declaration> all) {
    List<String> listed = change.commits().stream().map(Commit::oid).toList();
    return all.stream()
        .flatMap(d -> d.commit().stream())
        .filter(oid -> !listed.contains(oid))
        .distinct();
  }
}
