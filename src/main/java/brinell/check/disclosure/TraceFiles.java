package brinell.check.disclosure;

import brinell.check.disclosure.NoteJson.Recorded;
import brinell.check.disclosure.NoteJson.Traced;
import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Fact;
import brinell.core.Fact.Declaration;
import brinell.core.FileChange;
import brinell.core.Hunk;
import brinell.core.Location;
import brinell.core.Side;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Agent Trace records that a change adds as files below {@code .agent-trace/}. A record speaks of
 * the commit that it names, or, as tools write records before they commit, of the commit made on
 * top of that one. What a tool recorded about other commits says nothing of this change.
 */
final class TraceFiles {
  private static final String FOLDER = ".agent-trace/";

  /** More lines than a change can have good use for. */
  private static final int MOST_LINES = 20_000;

  /**
   * What was added to one file.
   *
   * @param unread why nothing of it could be read
   */
  record Added(String path, List<Hunk.Line> lines, Optional<String> unread) {
    Added {
      lines = List.copyOf(lines);
    }
  }

  private TraceFiles() {}

  /** The records that a change adds, as far as its difference shows them. */
  static List<Added> of(List<FileChange> files) {
    return files.stream()
        .filter(f -> f.after().isPresent() && isTrace(f.path()))
        .map(TraceFiles::added)
        .toList();
  }

  private static boolean isTrace(String path) {
    boolean inside = path.startsWith(FOLDER) || path.contains("/" + FOLDER);
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return inside && (name.endsWith(".jsonl") || name.endsWith("trace.json"));
  }

  private static Added added(FileChange file) {
    List<Hunk.Line> lines =
        file.hunks().stream()
            .flatMap(h -> h.lines().stream())
            .filter(l -> l.mark() == Hunk.Mark.ADDED && !l.text().isBlank())
            .limit(MOST_LINES + 1L)
            .toList();
    return switch (file.body()) {
      case FileChange.Unread(String because) ->
          new Added(file.path(), List.of(), Optional.of(because));
      case FileChange.Binary b ->
          new Added(file.path(), List.of(), Optional.of("its traces are binary data"));
      case FileChange.Submodule s -> new Added(file.path(), List.of(), Optional.empty());
      case FileChange.Text t ->
          lines.size() > MOST_LINES
              ? new Added(
                  file.path(),
                  List.of(),
                  Optional.of("it adds more than " + MOST_LINES + " records"))
              : new Added(file.path(), lines, Optional.empty());
    };
  }

  /** Declarations, and what could not be read of each file. */
  static List<Fact> read(List<Added> files, List<Commit> commits) {
    List<Fact> facts = new ArrayList<>();
    for (Added file : files) {
      file.unread().ifPresent(because -> facts.add(new Fact.Unread(file.path(), because)));
      if (file.path().endsWith(".jsonl")) {
        lines(file, commits, facts);
      } else {
        whole(file, commits, facts);
      }
    }
    return facts;
  }

  private static void lines(Added file, List<Commit> commits, List<Fact> facts) {
    int bad = 0;
    int first = 0;
    for (Hunk.Line line : file.lines()) {
      Optional<Recorded> read = NoteJson.recorded(line.text());
      if (read.isEmpty()) {
        first = bad == 0 ? line.number() : first;
        bad++;
      }
      read.ifPresent(r -> facts.addAll(declarations(r, file.path(), line.number(), commits)));
    }
    if (bad > 0) {
      String others = bad == 1 ? "" : ", nor are " + (bad - 1) + " more";
      facts.add(
          new Fact.Unread(file.path(), "line " + first + " is no Agent Trace record" + others));
    }
  }

  /** A file with one record over several lines, which only a new file shows whole. */
  private static void whole(Added file, List<Commit> commits, List<Fact> facts) {
    if (file.lines().isEmpty()) {
      return;
    }
    String text = String.join("\n", file.lines().stream().map(Hunk.Line::text).toList());
    NoteJson.recorded(text)
        .ifPresentOrElse(
            r ->
                facts.addAll(
                    declarations(r, file.path(), file.lines().getFirst().number(), commits)),
            () ->
                facts.add(
                    new Fact.Unread(
                        file.path(), "what the change adds to it is no whole Agent Trace record")));
  }

  private static List<Declaration> declarations(
      Recorded record, String path, int line, List<Commit> commits) {
    Optional<String> commit = Optional.empty();
    if (record.revision().isPresent()) {
      commit = named(record.revision().get(), commits);
      if (commit.isEmpty()) {
        return List.of();
      }
    }
    Location where = new Location.Lines(Side.HEAD, path, line, line);
    List<Declaration> found = new ArrayList<>();
    for (Traced t : record.traced()) {
      found.add(declaration(t, commit, where));
    }
    return found;
  }

  /** The commit itself, else the first one made on top of it. */
  private static Optional<String> named(String revision, List<Commit> commits) {
    return commits.stream()
        .map(Commit::oid)
        .filter(revision::equals)
        .findFirst()
        .or(() ->
            commits.stream()
                .filter(c -> !c.parents().isEmpty() && c.parents().getFirst().equals(revision))
                .map(Commit::oid)
                .findFirst());
  }

  private static Declaration declaration(Traced t, Optional<String> commit, Location where) {
    return new Declaration(
        commit,
        AiLevel.UNSPECIFIED,
        Channel.TRACE,
        Strength.MACHINE_LEFT,
        Optional.empty(),
        t.writer().tool(),
        t.writer().model(),
        Notes.counted(t.writer(), t.ranges()),
        Optional.empty(),
        t.writer().human(),
        List.copyOf(t.ranges()),
        where);
  }
}
