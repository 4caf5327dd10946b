package brinell.check.disclosure;

import brinell.check.disclosure.Passages.Passage;
import brinell.check.disclosure.Said.Kind;
import brinell.check.disclosure.Said.Line;
import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Fact.Attribution;
import brinell.core.Fact.Declaration;
import brinell.core.Party;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text that people and tools write about a change: trailers, lines of their form, footers,
 * boxes, and the author's sentences.
 */
final class MessageReader {
  private final Heard heard;
  private final Sentences sentences;
  private final TrailerReader trailers;
  private final RawLines rawLines;

  private MessageReader(Optional<Commit> commit, String saidBy) {
    this.heard = new Heard(commit, saidBy);
    this.sentences = new Sentences(heard);
    this.trailers = new TrailerReader(heard, sentences);
    this.rawLines = new RawLines(heard, trailers);
  }

  /** A commit's message. */
  static MessageReader of(Commit commit) {
    var reader = new MessageReader(Optional.of(commit), commit.author().toString());
    reader.message(commit);
    return reader;
  }

  /** A proposal's body; git will see no trailers there, so lines of that form are as good. */
  static MessageReader of(String body, String saidBy, boolean byBot) {
    var reader = new MessageReader(Optional.empty(), saidBy);
    if (!byBot) {
      reader.body(Said.lines(body), new HashSet<>());
    }
    return reader;
  }

  List<Declaration> declarations() {
    return heard.declarations();
  }

  List<Attribution> attributions() {
    return heard.attributions();
  }

  private void message(Commit commit) {
    String message = commit.message();
    List<Trailer> parsed = Trailers.parse(message);
    Set<Integer> taken = new HashSet<>();
    String model = "";
    for (Trailer trailer : parsed) {
      if (isRead(trailer)) {
        taken.add(trailer.line());
      }
      if (trailer.lowerKey().equals("model")) {
        model = trailer.value();
      }
    }
    for (Trailer trailer : parsed) {
      trailers.read(trailer, model);
    }
    subject(commit.subject());
    boolean quotesOthers = commit.subject().startsWith("Revert ") || isByDependencyBot(commit);
    if (!quotesOthers
        && (mayHaveRawLine(message)
            || Foreign.isWide(message)
            || Tools.isMentionedIn(message)
            || hasVibe(message))) {
      List<Line> lines = Said.lines(message);
      body(lines.subList(1, lines.size()), taken);
    }
  }

  /** Whether its key decides how it is read; {@code AI: I used it} is a sentence behind a label. */
  private static boolean isRead(Trailer trailer) {
    Optional<Keys.Key> key = Keys.find(trailer.lowerKey());
    boolean sentence =
        key.isPresent()
            && key.get().value() == Keys.Value.TOOL_ALONE
            && !Named.isToolAlone(trailer.value());
    return !sentence && (key.isPresent() || Keys.isIdentity(trailer.lowerKey()));
  }

  /** Cheap: whether a line of trailer form could be of interest without naming a tool. */
  private static boolean mayHaveRawLine(String message) {
    return message.contains("-by:")
        || message.contains("-By:")
        || message.contains("Entire-")
        || message.contains("Replit-")
        || message.contains("Agent-Logs-Url")
        || message.contains("https://")
        || message.contains("\ud83e\udd16 Generated ");
  }

  private static boolean hasVibe(String message) {
    return message.contains("vibe") || message.contains("Vibe");
  }

  private static boolean isByDependencyBot(Commit commit) {
    String address = commit.author().email();
    return Identities.party(address) == Party.BOT
        && !address.endsWith("@github.com")
        && !address.contains("bors");
  }

  private void subject(String subject) {
    if (subject.startsWith("aider: ")) {
      Named aider = new Named(Optional.of("aider"), Optional.empty());
      heard.add(
          1, AiLevel.GENERATED, Channel.FOOTER, Strength.MACHINE_LEFT, "", aider, subject, "");
    } else if (Grammar.isVibeSubject(subject) || Grammar.isUseSubject(subject)) {
      own(subject, AiLevel.GENERATED);
    } else {
      Tags.read(subject)
          .filter(s -> !s.partial())
          .or(() -> Grammar.ofSubject(subject))
          .ifPresent(s -> own(subject, s.level()));
    }
  }

  private void own(String subject, AiLevel level) {
    Named named = Named.of(subject);
    heard.add(1, level, Channel.PROSE, Strength.WEAK, "", named, subject, subject);
  }

  private void body(List<Line> lines, Set<Integer> taken) {
    boolean notes = false;
    var visible = new ArrayList<Line>(lines.size());
    for (Line line : lines) {
      if (line.kind() == Kind.HEADING) {
        notes = isReleaseNotes(line);
      }
      if (!notes) {
        visible.add(line);
      }
    }
    for (int i = 0; i < visible.size(); i++) {
      Line line = visible.get(i);
      if (line.isText() && !taken.contains(line.number())) {
        rawLines.read(visible, i, taken);
        sentences.box(line, taken);
      }
    }
    for (Passage passage :
        Passages.of(visible, l -> taken.contains(l.number()) || RawLines.isSignature(l.text()))) {
      sentences.passage(passage);
    }
  }

  private static boolean isReleaseNotes(Line heading) {
    String lower = heading.lower();
    return lower.startsWith("release notes")
        || lower.startsWith("changelog")
        || lower.startsWith("what's changed")
        || lower.startsWith("new contributors");
  }
}
