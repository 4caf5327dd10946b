package brinell.check.disclosure;

import brinell.check.disclosure.Passages.Passage;
import brinell.check.disclosure.Said.Kind;
import brinell.check.disclosure.Said.Line;
import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Commit;
import brinell.core.Fact.Attribution;
import brinell.core.Fact.Declaration;
import brinell.core.Location;
import brinell.core.Party;
import brinell.core.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text that people and tools write about a change: trailers, lines of their form, footers,
 * boxes, and the author's sentences.
 */
final class MessageReader {
  private final Optional<Commit> commit;
  private final String saidBy;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();

  private MessageReader(Optional<Commit> commit, String saidBy) {
    this.commit = commit;
    this.saidBy = saidBy;
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
    return declarations;
  }

  List<Attribution> attributions() {
    return attributions;
  }

  private void message(Commit commit) {
    String message = commit.message();
    List<Trailer> trailers = Trailers.parse(message);
    Set<Integer> taken = new HashSet<>();
    String model = "";
    for (Trailer trailer : trailers) {
      if (Keys.find(trailer.lowerKey()).isPresent() || Keys.isIdentity(trailer.lowerKey())) {
        taken.add(trailer.line());
      }
      if (trailer.lowerKey().equals("model")) {
        model = trailer.value();
      }
    }
    for (Trailer trailer : trailers) {
      trailer(trailer, model);
    }
    subject(commit.subject());
    boolean quotesOthers = commit.subject().startsWith("Revert ") || isByDependencyBot(commit);
    if (!quotesOthers
        && (mayHaveRawLine(message) || Tools.isMentionedIn(message) || hasVibe(message))) {
      List<Line> lines = Said.lines(message);
      body(lines.subList(1, lines.size()), taken);
    }
  }

  /** Cheap: whether a line of trailer form could be of interest without naming a tool. */
  private static boolean mayHaveRawLine(String message) {
    return message.contains("-by:")
        || message.contains("-By:")
        || message.contains("Entire-")
        || message.contains("Replit-")
        || message.contains("Agent-Logs-Url")
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
      add(1, AiLevel.GENERATED, Channel.FOOTER, Strength.MACHINE_LEFT, "", aider, subject, "");
    } else if (Grammar.isVibeSubject(subject) || Grammar.isUseSubject(subject)) {
      add(
          1,
          AiLevel.GENERATED,
          Channel.PROSE,
          Strength.WEAK,
          "",
          Named.of(subject),
          subject,
          subject);
    }
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
        rawLine(visible, i, taken);
        box(line, taken);
      }
    }
    for (Passage passage :
        Passages.of(visible, l -> taken.contains(l.number()) || isSignature(l.text()))) {
      passage(passage);
    }
  }

  private static boolean isReleaseNotes(Line heading) {
    String lower = heading.lower();
    return lower.startsWith("release notes")
        || lower.startsWith("changelog")
        || lower.startsWith("what's changed")
        || lower.startsWith("new contributors");
  }

  private void rawLine(List<Line> lines, int index, Set<Integer> taken) {
    Line line = lines.get(index);
    String text = line.text();
    if (text.startsWith("https://")) {
      link(line);
      return;
    }
    int colon = text.indexOf(':');
    if (colon <= 0 || colon > 24) {
      inline(line);
      return;
    }
    String key = text.substring(0, colon).strip();
    String lower = Said.trimMarks(key).toLowerCase(Locale.ROOT);
    Optional<Keys.Key> known = Keys.find(lower);
    if (known.isEmpty() || (known.get().value() == Keys.Value.WORDS)) {
      inline(line);
      return;
    }
    if (line.item() && known.get().value() == Keys.Value.IDENTITY) {
      return; // a list of what others did
    }
    taken.add(line.number());
    var value = new StringBuilder(Said.trimMarks(text.substring(colon + 1).strip()));
    if (known.get().value() == Keys.Value.ANYTHING) {
      for (int i = index + 1; i < lines.size(); i++) {
        Line next = lines.get(i);
        if (!next.isText()
            || next.item()
            || isTrailerForm(next.text())
            || taken.contains(next.number())) {
          break;
        }
        taken.add(next.number());
        value.append(' ').append(next.text());
      }
    }
    trailer(new Trailer(Said.trimMarks(key), value.toString(), line.number(), false), "");
  }

  /** A session's address alone on its line, which some tools leave instead of a trailer. */
  private void link(Line line) {
    String text = line.text();
    boolean claude = text.startsWith("https://claude.ai/code/session_");
    boolean codex = text.startsWith("https://chatgpt.com/codex/tasks/task_");
    if ((claude || codex) && text.indexOf(' ') < 0 && !line.item()) {
      Named tool = new Named(Optional.of(claude ? "Claude Code" : "Codex"), Optional.empty());
      add(
          line.number(),
          AiLevel.UNSPECIFIED,
          Channel.FOOTER,
          Strength.MACHINE_LEFT,
          "",
          tool,
          text,
          "");
    }
  }

  /** {@code (message by A, Assisted-by: Opus 4.5)}. */
  private void inline(Line line) {
    String text = line.text();
    int at = text.indexOf("ssisted-by: ");
    if (at < 2 || !text.endsWith(")") || text.indexOf('`') >= 0 || text.indexOf('"') >= 0) {
      return;
    }
    char before = text.charAt(at - 2);
    String value = text.substring(at + 12, text.length() - 1);
    if ((before == '(' || (before == ' ' && text.charAt(Math.max(0, at - 3)) == ','))
        && Named.isTool(value, false)) {
      add(
          line.number(),
          AiLevel.ASSISTED,
          Channel.RAW_LINE,
          Strength.WEAK,
          "assisted-by",
          Named.of(value),
          text,
          "");
    }
  }

  /** {@code Reviewed-by: …} in a paragraph that is not the last. */
  private static boolean isSignature(String text) {
    int colon = text.indexOf("-by: ");
    return colon > 0 && Keys.isIdentity(text.substring(0, colon + 3).toLowerCase(Locale.ROOT));
  }

  static boolean isTrailerForm(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon + 1 >= text.length() || text.charAt(colon + 1) != ' ') {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if (!Trailers.isKeyCharacter(text.charAt(i))) {
        return false;
      }
    }
    return Keys.find(text.substring(0, colon).toLowerCase(Locale.ROOT)).isPresent()
        || Keys.isIdentity(text.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private void trailer(Trailer t, String model) {
    String key = t.lowerKey();
    if (Keys.isIdentity(key)) {
      attribution(t, key);
    }
    Optional<Keys.Key> known = Keys.find(key);
    if (known.isEmpty() || Named.isBlank(t.value())) {
      return;
    }
    Keys.Key k = known.get();
    switch (k.value()) {
      case TOOL_OR_PERSON, TOOL_OR_GENERATOR -> tool(t, k);
      case IDENTITY -> identity(t, k);
      case ANYTHING -> anything(t, k, model);
      case WORDS -> words(t);
      case SESSION -> session(t, k);
    }
  }

  private void attribution(Trailer t, String key) {
    Party party = Named.email(t.value()).map(Identities::party).orElse(Party.UNKNOWN);
    commit.ifPresent(c ->
        attributions.add(
            new Attribution(c.oid(), key, t.value(), party, t.parsed(), place(t.line()))));
  }

  private void tool(Trailer t, Keys.Key k) {
    boolean shared = k.value() == Keys.Value.TOOL_OR_PERSON;
    if (Named.isNegative(t.value())) {
      add(t, AiLevel.NONE, Strength.DECLARED, Named.NOTHING, "");
    } else if (Named.isTool(t.value(), shared)) {
      add(t, k.level(), strength(t), named(t.value()), "");
    }
  }

  private static Strength strength(Trailer t) {
    return t.lowerKey().equals("made-with") ? Strength.MACHINE_LEFT : Strength.DECLARED;
  }

  private static Named named(String value) {
    Named named = Named.of(value).orAddress(Named.email(value));
    return named.tool().isPresent() ? named : Named.kernel(value);
  }

  private void identity(Trailer t, Keys.Key k) {
    Optional<String> email = Named.email(t.value());
    boolean agent = email.isPresent() && Identities.isAgent(email.get());
    boolean named = email.isEmpty() && namesAgentWithoutAddress(t.value());
    if (agent || named) {
      add(t, k.level(), Strength.MACHINE_LEFT, Named.of(t.value()).orAddress(email), "");
    }
  }

  /**
   * No address to decide by: only a name that is no person's, such as {@code Gemini Code Assist}.
   */
  private static boolean namesAgentWithoutAddress(String value) {
    List<Tools.Mention> mentions = Tools.mentions(value);
    return !mentions.isEmpty()
        && mentions.getFirst().start() == 0
        && mentions.getFirst().isCertain()
        && mentions.getFirst().kind() != Tools.Kind.WORD
        && (mentions.getFirst().end() == value.length()
            || value.charAt(mentions.getFirst().end()) == ' ');
  }

  private void anything(Trailer t, Keys.Key k, String model) {
    String value = t.value();
    Optional<Sentence.Statement> said = Grammar.read(value, true);
    boolean denied =
        Named.isNegative(value)
            || (said.isPresent() && said.get().level() == AiLevel.NONE && !said.get().partial());
    if (denied) {
      add(t, AiLevel.NONE, Strength.DECLARED, Named.NOTHING, words(value));
      return;
    }
    if (Named.isNegative(value.split("[,.;(]", -1)[0])) {
      add(t, AiLevel.NONE, Strength.DECLARED, Named.NOTHING, words(value));
      return;
    }
    Named named = named(value);
    if (named.model().isEmpty() && !model.isEmpty()) {
      named = new Named(named.tool(), Optional.of(model));
    }
    if (t.lowerKey().equals("ai-model") && named.model().isEmpty()) {
      named = new Named(named.tool(), Optional.of(value));
    }
    if (named.tool().isEmpty()
        && (t.lowerKey().equals("coding-agent")
            || t.lowerKey().startsWith("ai-agent")
            || t.lowerKey().startsWith("ai-tool"))) {
      named = new Named(Optional.of(value), named.model());
    }
    AiLevel level = k.level();
    if (t.lowerKey().equals("ai-role")) {
      level = value.contains("generation") ? AiLevel.GENERATED : AiLevel.ASSISTED;
    } else if (level == AiLevel.UNSPECIFIED && said.isPresent()) {
      level = said.get().level().isUse() ? said.get().level() : level;
    }
    add(t, level, Strength.DECLARED, named, words(value));
  }

  /** The author's own words: more than a name. */
  private static String words(String value) {
    return value.chars().filter(c -> c == ' ').count() >= 4 ? value : "";
  }

  private void words(Trailer t) {
    Line line = new Line(t.line(), Kind.TEXT, t.value(), false, 0);
    passage(new Passage(Optional.of(t.key()), false, t.line(), List.of(line)));
  }

  private void session(Trailer t, Keys.Key k) {
    String value = t.value();
    boolean fits =
        switch (t.lowerKey()) {
          case "claude-session", "claude-code-session" ->
              value.contains("claude.ai/") || value.contains("session") || value.length() >= 20;
          case "amp-thread-id" -> value.contains("T-");
          case "agent-logs-url" -> value.startsWith("http");
          case "replit-commit-author" ->
              value.equalsIgnoreCase("Agent") || value.equalsIgnoreCase("Assistant");
          case "devin session", "devin-session", "link to devin run", "link to devin session" ->
              value.contains("devin.ai/");
          default -> true;
        };
    if (!fits) {
      return;
    }
    Optional<String> tool = k.tool().isEmpty() ? Named.of(value).tool() : Optional.of(k.tool());
    if (t.lowerKey().equals("replit-commit-author")) {
      tool = Optional.of("Replit " + value);
    }
    add(t, k.level(), Strength.MACHINE_LEFT, new Named(tool, Optional.empty()), "");
  }

  private void box(Line line, Set<Integer> taken) {
    Optional<Boxes.Box> box = Boxes.box(line.text());
    if (box.isEmpty()) {
      return;
    }
    taken.add(line.number());
    Optional<AiLevel> level = box.get().ticked() ? Boxes.level(box.get().text()) : Optional.empty();
    level.ifPresent(l ->
        add(
            line.number(),
            l,
            Channel.CHECKBOX,
            Strength.DECLARED,
            "",
            Named.of(box.get().text()),
            box.get().text(),
            ""));
  }

  private void passage(Passage passage) {
    for (Prose.Statement s : Prose.read(passage)) {
      if (s.partial()) {
        continue; // that part of the work was done without AI denies nothing
      }
      boolean answer = commit.isEmpty() && passage.isLabelled();
      Channel channel = s.footer() ? Channel.FOOTER : answer ? Channel.SECTION : Channel.PROSE;
      add(
          s.line(),
          s.level(),
          channel,
          s.footer() ? Strength.MACHINE_LEFT : answer ? Strength.DECLARED : Strength.WEAK,
          passage.label().map(l -> l.toLowerCase(Locale.ROOT)).orElse(""),
          Named.of(s.text()),
          s.text(),
          s.footer() ? "" : s.text());
    }
  }

  private void add(Trailer t, AiLevel level, Strength strength, Named named, String words) {
    Strength said = t.parsed() || commit.isEmpty() ? strength : Strength.WEAK;
    add(
        t.line(),
        level,
        t.parsed() ? Channel.TRAILER : Channel.RAW_LINE,
        said,
        t.lowerKey(),
        named,
        t.key() + ": " + t.value(),
        words);
  }

  private void add(
      int line,
      AiLevel level,
      Channel channel,
      Strength strength,
      String key,
      Named named,
      String text,
      String words) {
    declarations.add(
        new Declaration(
            commit.map(Commit::oid),
            level,
            channel,
            strength,
            optional(key),
            named.tool(),
            named.model(),
            text,
            optional(words),
            Optional.of(saidBy),
            List.of(),
            place(line)));
  }

  private Location place(int line) {
    return commit
        .<Location>map(c -> new Location.Message(c.oid(), line))
        .orElseGet(() -> new Location.Text("body", line));
  }

  private static Optional<String> optional(String s) {
    return s.isEmpty() ? Optional.empty() : Optional.of(s);
  }
}
