package brinell.check.disclosure;

import brinell.check.disclosure.Said.Line;
import brinell.core.AiLevel;
import brinell.core.Channel;
import brinell.core.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The address of a session with a tool, alone on its line or behind a word such as "Thread:". */
final class Sessions {
  private record Place(String start, String tool) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("https://claude.ai/code/session_", "Claude Code"),
          new Place("https://claude.ai/code/", "Claude Code"),
          new Place("https://claude.ai/share/", "Claude"),
          new Place("https://claude.ai/chat/", "Claude"),
          new Place("https://chatgpt.com/codex/tasks/task_", "Codex"),
          new Place("https://chatgpt.com/s/cd_", "Codex"),
          new Place("https://chatgpt.com/share/", "ChatGPT"),
          new Place("https://chat.openai.com/share/", "ChatGPT"),
          new Place("https://ampcode.com/threads/T-", "Amp"),
          new Place("https://app.devin.ai/sessions/", "Devin"),
          new Place("https://jules.google.com/task/", "Jules"),
          new Place("https://jules.google.com/session/", "Jules"),
          new Place("https://gemini.google.com/share/", "Gemini"),
          new Place("https://g.co/gemini/share/", "Gemini"),
          new Place("https://cursor.com/agents", "Cursor"),
          new Place("https://opencode.ai/s/", "OpenCode"),
          new Place("https://grok.com/share/", "Grok"));

  private static final Set<String> LABELS =
      Set.of(
          "session",
          "thread",
          "conversation",
          "chat",
          "chat log",
          "transcript",
          "log",
          "prompt",
          "prompts",
          "task",
          "agent session",
          "ai session",
          "llm session",
          "claude",
          "codex",
          "chatgpt",
          "amp",
          "devin",
          "amp-thread",
          "chat-link",
          "session-link",
          "codex-task");

  private Sessions() {}

  /** Whether the line was such an address. */
  static boolean read(Line line, Heard heard) {
    String text = line.text();
    int at = text.indexOf("https://");
    String label = text.substring(0, at).strip();
    boolean labelled =
        label.endsWith(":")
            && LABELS.contains(
                Said.trimMarks(label.substring(0, label.length() - 1)).toLowerCase(Locale.ROOT));
    boolean alone = at == 0 && !line.item();
    String address = text.substring(at);
    Optional<Place> place = PLACES.stream().filter(p -> address.startsWith(p.start())).findFirst();
    if ((!alone && !labelled) || address.indexOf(' ') >= 0 || place.isEmpty()) {
      return false;
    }
    Named tool = new Named(place.map(Place::tool), Optional.empty());
    heard.add(
        line.number(),
        AiLevel.UNSPECIFIED,
        Channel.FOOTER,
        Strength.MACHINE_LEFT,
        "",
        tool,
        text,
        "");
    return true;
  }
}
