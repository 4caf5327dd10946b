package brinell.report.html;

import static brinell.report.html.Markup.tag;
import static brinell.report.html.Markup.text;

import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.report.Visible;
import brinell.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The diff, file by file, with what was seen beside the lines. */
final class DiffPart {
  private final Desk desk;

  DiffPart(Desk desk) {
    this.desk = desk;
  }

  Markup section() {
    List<Markup> files = new ArrayList<>();
    for (int i = 0; i < desk.dossier().change().files().size(); i++) {
      files.add(file(i));
    }
    return files.isEmpty() ? Markup.none() : desk.section("diff", "The change", files);
  }

  private Markup file(int index) {
    FileChange file = desk.dossier().change().files().get(index);
    List<Hunk> shown = Shown.of(desk.dossier().change(), index);
    Margin margin = Margin.of(desk, file);
    Markup.Tag details =
        tag("details").style("file").with("id", desk.prefix() + Anchors.file(index));
    if (margin.isAnything() && desk.level() == 1) {
      details = details.with("open", "open");
    }
    List<Markup> inside = new ArrayList<>();
    inside.add(tag("summary").of(summary(file, margin)));
    body(file.body()).ifPresent(b -> inside.add(tag("p").style("quiet").text(b)));
    List<Markup> elsewhere = margin.outside(shown);
    if (!elsewhere.isEmpty()) {
      inside.add(tag("ul").style("margin").of(elsewhere));
    }
    if (!shown.isEmpty()) {
      inside.add(new HunkTable(desk, index, margin).table(shown));
    }
    int cut = Shown.lines(file) - shown.stream().mapToInt(h -> h.lines().size()).sum();
    if (cut > 0) {
      inside.add(cut(cut, file));
    }
    return details.of(inside);
  }

  private List<Markup> summary(FileChange file, Margin margin) {
    List<Markup> parts = new ArrayList<>();
    parts.add(Desk.code(path(file)));
    parts.add(tag("span").style("quiet").text(" " + status(file)));
    long added = file.count(Hunk.Mark.ADDED);
    long removed = file.count(Hunk.Mark.REMOVED);
    if (added + removed > 0) {
      parts.add(tag("span").style("quiet").text(" +" + added + " −" + removed));
    }
    for (String kind : margin.counts()) {
      parts.add(text(" "));
      parts.add(tag("span").style("kind").text(kind));
    }
    if (margin.isAnything()) {
      parts.add(tag("b").text(" " + Words.count(margin.size(), "remark")));
    }
    return parts;
  }

  private static String path(FileChange file) {
    String before = file.before().map(FileChange.Entry::path).orElse(file.path());
    return before.equals(file.path()) ? before : before + " → " + file.path();
  }

  private static String status(FileChange file) {
    return file.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<String> body(FileChange.Body body) {
    return switch (body) {
      case FileChange.Text text ->
          text.hunks().isEmpty()
              ? Optional.of("Only the name or the mode changed.")
              : Optional.empty();
      case FileChange.Binary _ -> Optional.of("Not text.");
      case FileChange.Submodule _ -> Optional.of("Another repository's commit.");
      case FileChange.Unread unread ->
          Optional.of("Not read: " + Visible.prose(unread.because()) + ".");
    };
  }

  private Markup cut(int lines, FileChange file) {
    String range =
        Words.shortId(desk.dossier().change().base())
            + " "
            + Words.shortId(desk.dossier().change().head());
    return tag("div")
        .style("cut")
        .of(
            tag("p").text(Words.count(lines, "more line") + " not shown on this page."),
            Desk.command("git diff " + range + " -- " + quoted(file.path())));
  }

  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9._/+@-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
