package brinell.rust.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes what {@link SyntaxEvaluation} measured as Markdown. */
final class SyntaxReport {
  private final Map<String, List<SyntaxEvaluation.Row>> folders = new LinkedHashMap<>();

  /** Why a file disagrees, by the end of its path. Written by hand after looking. */
  private final Map<String, String> reasons = new TreeMap<>();

  private final String rustc;

  SyntaxReport(String rustc, List<String> reasonLines) {
    this.rustc = rustc;
    for (String line : reasonLines) {
      int bar = line.indexOf(" | ");
      if (bar > 0 && !line.startsWith("#")) {
        reasons.put(line.substring(0, bar).trim(), line.substring(bar + 3).trim());
      }
    }
  }

  void add(String name, List<SyntaxEvaluation.Row> rows) {
    folders.put(name, rows);
  }

  String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        "| source | files | MB | bytes come back | rustc parses | items compared | files agree | share |\n");
    out.append("|---|--:|--:|--:|--:|--:|--:|--:|\n");
    List<SyntaxEvaluation.Row> all = new ArrayList<>();
    folders.forEach((name, rows) -> {
      out.append(line(name, rows));
      all.addAll(rows);
    });
    return out.append(line("all", all)).toString();
  }

  private static String line(String name, List<SyntaxEvaluation.Row> rows) {
    List<SyntaxEvaluation.Row> accepted = accepted(rows);
    long agree = accepted.stream().filter(r -> r.difference().isEmpty()).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %d | %d | %d | %d | %.3f %% |%n",
        name,
        rows.size(),
        rows.stream().mapToLong(SyntaxEvaluation.Row::bytes).sum() / 1e6,
        rows.stream().filter(SyntaxEvaluation.Row::whole).count(),
        accepted.size(),
        accepted.stream().mapToLong(SyntaxEvaluation.Row::items).sum(),
        agree,
        accepted.isEmpty() ? 0 : Math.floor(100_000.0 * agree / accepted.size()) / 1000);
  }

  String expressions() {
    StringBuilder out = new StringBuilder();
    out.append(
        "| source | files rustc parses | MB | expressions, arms, statements compared | files agree | share |\n");
    out.append("|---|--:|--:|--:|--:|--:|\n");
    List<SyntaxEvaluation.Row> all = new ArrayList<>();
    folders.forEach((name, rows) -> {
      out.append(expressions(name, rows));
      all.addAll(rows);
    });
    return out.append(expressions("all", all)).toString();
  }

  private static String expressions(String name, List<SyntaxEvaluation.Row> rows) {
    List<SyntaxEvaluation.Row> accepted = accepted(rows);
    long agree = accepted.stream().filter(r -> r.bodyDifference().isEmpty()).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %d | %d | %.3f %% |%n",
        name,
        accepted.size(),
        accepted.stream().mapToLong(SyntaxEvaluation.Row::bytes).sum() / 1e6,
        accepted.stream().mapToLong(SyntaxEvaluation.Row::expressions).sum(),
        agree,
        accepted.isEmpty() ? 0 : Math.floor(100_000.0 * agree / accepted.size()) / 1000);
  }

  private static List<SyntaxEvaluation.Row> accepted(List<SyntaxEvaluation.Row> rows) {
    return rows.stream().filter(r -> !r.edition().isEmpty()).toList();
  }

  String text() {
    StringBuilder out = new StringBuilder();
    out.append("# Rust syntax against rustc's own parser\n\n");
    out.append(
        "Written by `eval/rust-syntax/run.sh`; how it compares is in `eval/rust-syntax/README.md`.\n\n");
    out.append("Against ").append(rustc).append(".\n\n");
    out.append(table()).append('\n');
    out.append("## Files that rustc parses and that have other items here\n\n");
    differences(out, SyntaxEvaluation.Row::difference);
    out.append("\n## Expressions\n\n");
    out.append(expressions());
    out.append("\nFiles that rustc parses and that have other expressions here:\n\n");
    differences(out, SyntaxEvaluation.Row::bodyDifference);
    out.append("\nOf each of the ")
        .append(folders.values().stream().mapToInt(List::size).sum())
        .append(" files ")
        .append(BrokenCopies.COPIES)
        .append(" broken copies were read, one token in a hundred deleted at random: ")
        .append("no reading failed, and no expression left the one that it is part of.\n");
    out.append("\n## Files that rustc parses and where the parser here reported a problem\n\n");
    problems(out);
    return out.toString();
  }

  private void differences(
      StringBuilder out, Function<SyntaxEvaluation.Row, Optional<String>> difference) {
    int[] count = {0};
    folders.forEach((name, rows) ->
        rows.forEach(row ->
            difference
                .apply(row)
                .ifPresent(text -> {
                  count[0]++;
                  out.append(entry(name, row)).append("  ").append(text).append('\n');
                })));
    if (count[0] == 0) {
      out.append("None.\n");
    }
  }

  private String entry(String name, SyntaxEvaluation.Row row) {
    String reason =
        reasons.entrySet().stream()
            .filter(e -> row.path().endsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("not looked at");
    return "- " + name + " `" + row.path() + "` (edition " + row.edition() + "): " + reason + "\n";
  }

  private void problems(StringBuilder out) {
    long count =
        folders.values().stream()
            .flatMap(List::stream)
            .filter(r -> !r.edition().isEmpty() && r.problems() > 0)
            .count();
    out.append(count).append(" files.\n\n");
    folders.forEach((name, rows) ->
        rows.stream()
            .filter(r -> !r.edition().isEmpty() && r.problems() > 0)
            .forEach(r -> out.append(entry(name, r))));
  }
}
