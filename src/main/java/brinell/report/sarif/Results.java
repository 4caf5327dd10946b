package brinell.report.sarif;

import brinell.core.Dossier;
import brinell.core.Finding;
import brinell.core.Ground;
import brinell.core.Judgement;
import brinell.core.Level;
import brinell.core.Location;
import brinell.core.Verdict;
import brinell.report.Findings;
import brinell.report.ToDo;
import brinell.report.Visible;
import brinell.report.Words;
import brinell.report.sarif.Result.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judgements that are not settled, and all findings. */
final class Results {
  private Results() {}

  /** Gravest first. */
  static List<Result> of(Dossier dossier) {
    List<Result> results = new ArrayList<>();
    dossier.judgements().stream()
        .filter(j -> !ToDo.isSettled(j.verdict()))
        .forEach(j -> results.add(of(j)));
    Findings.of(dossier).forEach(f -> results.add(of(f)));
    results.sort(Comparator.comparing(Result::severity));
    return results;
  }

  private static Result of(Judgement j) {
    String next =
        j.question().or(j::cure).map(text -> " " + text).orElse("")
            + j.remedy().map(text -> " If it is not kept: " + text).orElse("");
    return new Result(
        "policy." + Visible.prose(j.clause()),
        j.title(),
        j.quote().map(q -> q + " ").orElse("") + "Again: " + j.replay(),
        "policy",
        severity(j.verdict()),
        Words.verdict(j.verdict()) + ": " + j.because() + next,
        j.grounds().stream().map(Ground::where).toList());
  }

  private static Result of(Finding f) {
    return new Result(
        Visible.prose(f.rule()),
        f.rule(),
        f.replay().map(r -> "Again: " + r).orElse("A check of Brinell saw this."),
        "finding",
        severity(f.level()),
        f.message(),
        List.<Location>of(f.location()));
  }

  private static Severity severity(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> Severity.ERROR;
      case REVIEW -> Severity.WARNING;
      case ATTEST, OPEN, PASS, NOT_APPLICABLE -> Severity.NOTE;
    };
  }

  private static Severity severity(Level level) {
    return switch (level) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case NOTE -> Severity.NOTE;
    };
  }
}
