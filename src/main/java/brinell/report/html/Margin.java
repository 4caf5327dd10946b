package brinell.report.html;

import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.Fact;
import brinell.core.FileChange;
import brinell.core.Finding;
import brinell.core.Ground;
import brinell.core.Hunk;
import brinell.core.Judgement;
import brinell.core.LineKind;
import brinell.core.Location;
import brinell.report.Findings;
import brinell.report.ToDo;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the checks and the policy have to say about the lines of one file. */
final class Margin {
  private record Remark(Location.Lines where, Markup item) {}

  private final List<Remark> remarks = new ArrayList<>();
  private final List<Fact.FileShape> shapes;

  private Margin(List<Fact.FileShape> shapes) {
    this.shapes = shapes;
  }

  static Margin of(Desk desk, FileChange file) {
    Margin margin =
        new Margin(
            desk.dossier().facts().stream()
                .filter(Fact.FileShape.class::isInstance)
                .map(Fact.FileShape.class::cast)
                .filter(shape -> shape.path().equals(file.path()))
                .toList());
    List<Judgement> judgements = desk.dossier().judgements();
    for (int i = 0; i < judgements.size(); i++) {
      if (!ToDo.isSettled(judgements.get(i).verdict())) {
        margin.add(desk, file, judgements.get(i), i);
      }
    }
    for (Finding finding : Findings.of(desk.dossier())) {
      if (finding.location() instanceof Location.Lines at && Anchors.isOf(file, at)) {
        margin.remarks.add(new Remark(at, item(finding)));
      }
    }
    return margin;
  }

  private void add(Desk desk, FileChange file, Judgement judgement, int index) {
    for (Ground ground : judgement.grounds()) {
      if (ground.where() instanceof Location.Lines at && Anchors.isOf(file, at)) {
        remarks.add(new Remark(at, item(desk, judgement, index)));
      }
    }
  }

  private static Markup item(Desk desk, Judgement judgement, int index) {
    return tag("li")
        .of(
            Desk.verdict(judgement.verdict()),
            text(" "),
            tag("a")
                .with("href", "#" + desk.clause(index))
                .of(Desk.code(judgement.clause()), text(" " + Visible.prose(judgement.title()))));
  }

  private static Markup item(Finding finding) {
    return tag("li")
        .of(
            tag("span").style("level").text(finding.level().name().toLowerCase(Locale.ROOT)),
            text(" "),
            Desk.code(finding.rule()),
            text(" " + Visible.prose(finding.message())))
        .of(finding.replay().stream().map(Desk::command).toList());
  }

  boolean isAnything() {
    return !remarks.isEmpty();
  }

  int size() {
    return remarks.size();
  }

  /** For example {@code 3 code}. */
  List<String> counts() {
    return shapes.stream()
        .flatMap(s -> (s.added().isEmpty() ? s.removed() : s.added()).stream())
        .map(k -> k.lines() + " " + Words.kind(k.kind()))
        .toList();
  }

  List<LineKind> kinds(Hunk.Line line) {
    return shapes.stream()
        .flatMap(s -> s.spans().stream())
        .filter(s -> line.mark() != Hunk.Mark.CONTEXT && Anchors.isIn(line, s.where()))
        .map(Fact.KindSpan::kind)
        .distinct()
        .toList();
  }

  boolean isTarget(Hunk.Line line) {
    return remarks.stream().anyMatch(r -> Anchors.isIn(line, r.where()));
  }

  /** Remarks that belong below this line: it is the last shown one that they name. */
  List<Markup> after(Hunk.Line line, List<Hunk> shown) {
    return remarks.stream()
        .filter(r -> Anchors.isIn(line, r.where()) && last(r, shown).equals(Optional.of(line)))
        .map(Remark::item)
        .toList();
  }

  /** Remarks on lines that are not shown. */
  List<Markup> outside(List<Hunk> shown) {
    return remarks.stream()
        .filter(r -> last(r, shown).isEmpty())
        .<Markup>map(r -> tag("li").of(Desk.code(Words.place(r.where())), tag("ul").of(r.item())))
        .toList();
  }

  private static Optional<Hunk.Line> last(Remark remark, List<Hunk> shown) {
    return shown.stream()
        .flatMap(h -> h.lines().stream())
        .filter(l -> Anchors.isIn(l, remark.where()))
        .reduce((_, later) -> later);
  }
}
