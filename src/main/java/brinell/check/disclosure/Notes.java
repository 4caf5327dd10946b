package brinell.check.disclosure;

import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Fact.Declaration;
import brinell.core.Location;
import brinell.core.Note;
import brinell.core.Side;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what tools write into git notes. The ref does not tell the format ({@code refs/notes/ai} is
 * used by two), so the text decides: a git-ai authorship log, an Agent Trace record, or trailers.
 */
final class Notes {
  /** Who wrote lines, as a note's metadata tells. */
  record Writer(Optional<String> tool, Optional<String> model, Optional<String> human) {}

  private Notes() {}

  static List<Declaration> read(Commit commit) {
    var found = new ArrayList<Declaration>();
    for (Note note : commit.notes()) {
      String text = note.text();
      int divider = text.startsWith("---\n") ? 0 : text.indexOf("\n---\n") + 1;
      if (text.stripLeading().startsWith("{")) {
        found.addAll(trace(commit, note));
      } else if (text.startsWith("---\n") || divider > 0) {
        found.addAll(authorship(commit, note, divider));
      } else {
        found.addAll(trailers(commit, note));
      }
    }
    return found;
  }

  /**
   * git-ai: paths and keys with ranges, a line {@code ---}, then JSON that says what the keys are.
   */
  private static List<Declaration> authorship(Commit commit, Note note, int divider) {
    Map<String, Writer> writers = NoteJson.writers(note.text().substring(divider + 4));
    var ranges = new LinkedHashMap<String, List<Location.Lines>>();
    var firstLine = new LinkedHashMap<String, Integer>();
    String path = "";
    int number = 0;
    for (String line : note.text().substring(0, divider).split("\n", -1)) {
      number++;
      if (line.startsWith("  ") && !path.isEmpty()) {
        entry(line.strip(), path, number, ranges, firstLine);
      } else if (!line.isBlank()) {
        path = unquote(line.strip());
      }
    }
    var found = new ArrayList<Declaration>();
    for (var entry : ranges.entrySet()) {
      Writer writer = writers.get(entry.getKey());
      if (writer != null && !entry.getValue().isEmpty()) {
        found.add(
            declaration(
                commit,
                note,
                Channel.NOTE,
                writer,
                entry.getKey(),
                entry.getValue(),
                firstLine.getOrDefault(entry.getKey(), 1)));
      }
    }
    return found;
  }

  private static void entry(
      String line,
      String path,
      int number,
      Map<String, List<Location.Lines>> ranges,
      Map<String, Integer> firstLine) {
    int space = line.indexOf(' ');
    if (space <= 0) {
      return;
    }
    String key = line.substring(0, space);
    int trace = key.indexOf("::");
    String writer = trace > 0 ? key.substring(0, trace) : key;
    List<Location.Lines> all = ranges.computeIfAbsent(writer, k -> new ArrayList<>());
    firstLine.putIfAbsent(writer, number);
    for (String range : line.substring(space + 1).split(",", -1)) {
      lines(range.strip(), path).ifPresent(all::add);
    }
  }

  private static Optional<Location.Lines> lines(String range, String path) {
    int dash = range.indexOf('-');
    try {
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
      return first >= 1 && last >= first
          ? Optional.of(new Location.Lines(Side.HEAD, path, first, last))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String unquote(String path) {
    boolean quoted = path.length() >= 2 && path.startsWith("\"") && path.endsWith("\"");
    return quoted ? path.substring(1, path.length() - 1) : path;
  }

  private static List<Declaration> trace(Commit commit, Note note) {
    var found = new ArrayList<Declaration>();
    for (NoteJson.Traced t : NoteJson.trace(note.text())) {
      found.add(declaration(commit, note, Channel.TRACE, t.writer(), "", t.ranges(), 1));
    }
    return found;
  }

  private static Declaration declaration(
      Commit commit,
      Note note,
      Channel channel,
      Writer writer,
      String key,
      List<Location.Lines> ranges,
      int line) {
    return new Declaration(
        Optional.of(commit.oid()),
        AiLevel.UNSPECIFIED,
        channel,
        Strength.MACHINE_LEFT,
        key.isEmpty() ? Optional.empty() : Optional.of(key),
        writer.tool(),
        writer.model(),
        counted(writer, ranges),
        Optional.empty(),
        writer.human(),
        List.copyOf(ranges),
        new Location.NoteLine(commit.oid(), note.ref(), line));
  }

  /** {@code 3 lines by Codex (gpt-5)}. */
  static String counted(Writer writer, List<Location.Lines> ranges) {
    long count = ranges.stream().mapToLong(r -> r.last() - r.first() + 1L).sum();
    return count
        + (count == 1 ? " line" : " lines")
        + writer.tool().map(t -> " by " + t).orElse("")
        + writer.model().map(m -> " (" + m + ")").orElse("");
  }

  /** The trailers of ai-commit-headers, kept in a note instead of the message. */
  private static List<Declaration> trailers(Commit commit, Note note) {
    var reader =
        MessageReader.of(
            new Commit(
                commit.oid(),
                commit.parents(),
                commit.author(),
                commit.committer(),
                commit.authored(),
                commit.committed(),
                "note\n\n" + note.text().strip() + "\n",
                List.of()));
    return reader.declarations().stream()
        .filter(d -> d.channel() == Channel.TRAILER || d.channel() == Channel.RAW_LINE)
        .map(d -> moved(d, note))
        .toList();
  }

  private static Declaration moved(Declaration d, Note note) {
    int line = d.where() instanceof Location.Message m ? Math.max(1, m.line() - 2) : 1;
    return new Declaration(
        d.commit(),
        d.level(),
        Channel.NOTE,
        Strength.DECLARED,
        d.key(),
        d.tool(),
        d.model(),
        d.text(),
        d.words(),
        d.saidBy(),
        d.ranges(),
        new Location.NoteLine(d.commit().orElse(""), note.ref(), line));
  }
}
