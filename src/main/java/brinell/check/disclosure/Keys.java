package brinell.check.disclosure;

import brinell.core.AiLevel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of trailers that speak of AI use. */
final class Keys {

  /** What a key's value is. */
  enum Value {
    /** A tool or a person: the value decides. */
    TOOL_OR_PERSON,
    /** A tool or a generator of code that is no AI. */
    TOOL_OR_GENERATOR,
    /** A tool, and nothing else: the key says nothing of AI. */
    TOOL_ALONE,
    /** A person's or agent's name and address. */
    IDENTITY,
    /** A tool or the author's own words: the key itself says AI. */
    ANYTHING,
    /** The author's own words: they decide. */
    WORDS,
    /** A session, thread or log that a tool left. */
    SESSION
  }

  record Key(AiLevel level, Value value, String tool) {}

  private static final Map<String, Key> TABLE =
      Map.ofEntries(
          key("assisted-by", AiLevel.ASSISTED, Value.TOOL_OR_PERSON),
          key("ai-assisted-by", AiLevel.ASSISTED, Value.ANYTHING),
          key("llm-assisted-by", AiLevel.ASSISTED, Value.ANYTHING),
          key("ai-assisted", AiLevel.ASSISTED, Value.ANYTHING),
          key("llm-assisted", AiLevel.ASSISTED, Value.ANYTHING),
          key("ai-assistance", AiLevel.ASSISTED, Value.ANYTHING),
          key("ai-assistant", AiLevel.ASSISTED, Value.ANYTHING),
          key("ai-assist", AiLevel.ASSISTED, Value.ANYTHING),
          key("ai-used-for", AiLevel.ASSISTED, Value.ANYTHING),
          key("ai-agent", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-tool", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-tools", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-tools-used", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-model", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-role", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-usage", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-disclosure", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("llm-disclosure", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-used", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-generated", AiLevel.GENERATED, Value.ANYTHING),
          key("ai-generated-by", AiLevel.GENERATED, Value.ANYTHING),
          key("ai-co-authored-by", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-coauthor", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("co-authored-by-ai", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("coding-agent", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("generated-by", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("generated-with", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("co-generated-by", AiLevel.UNSPECIFIED, Value.TOOL_OR_GENERATOR),
          key("synthesized-by", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("drafted-with", AiLevel.ASSISTED, Value.TOOL_OR_GENERATOR),
          key("drafted-by", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("written-by", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("agent-signature", AiLevel.UNSPECIFIED, Value.TOOL_OR_GENERATOR),
          key("ai-signature", AiLevel.UNSPECIFIED, Value.TOOL_OR_GENERATOR),
          key("ai-author", AiLevel.UNSPECIFIED, Value.TOOL_OR_GENERATOR),
          key("implemented-by", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("implemented-with", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("coded-by", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("coded-with", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("written-with", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("created-with", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("built-with", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("developed-with", AiLevel.ASSISTED, Value.TOOL_OR_GENERATOR),
          key("pair-programmed-with", AiLevel.UNSPECIFIED, Value.TOOL_OR_GENERATOR),
          key("paired-with", AiLevel.UNSPECIFIED, Value.TOOL_OR_GENERATOR),
          key("vibe-coded-by", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("vibe-coded-with", AiLevel.GENERATED, Value.TOOL_OR_GENERATOR),
          key("assisted-with", AiLevel.ASSISTED, Value.TOOL_OR_GENERATOR),
          key("llm-assistance", AiLevel.ASSISTED, Value.ANYTHING),
          key("ai-generated-with", AiLevel.GENERATED, Value.ANYTHING),
          key("ai-assisted-with", AiLevel.ASSISTED, Value.ANYTHING),
          key("llm-generated", AiLevel.GENERATED, Value.ANYTHING),
          key("llm-used", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("llm-usage", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("llm-model", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-attribution", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("ai-contribution", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("genai-assisted", AiLevel.ASSISTED, Value.ANYTHING),
          key("genai-usage", AiLevel.UNSPECIFIED, Value.ANYTHING),
          key("executed-by", AiLevel.AUTONOMOUS, Value.IDENTITY),
          key("generated", AiLevel.GENERATED, Value.TOOL_ALONE),
          key("ai", AiLevel.UNSPECIFIED, Value.TOOL_ALONE),
          key("llm", AiLevel.UNSPECIFIED, Value.TOOL_ALONE),
          key("tools-used", AiLevel.UNSPECIFIED, Value.TOOL_ALONE),
          key("tool-used", AiLevel.UNSPECIFIED, Value.TOOL_ALONE),
          key("model-used", AiLevel.UNSPECIFIED, Value.TOOL_ALONE),
          key("agent-used", AiLevel.UNSPECIFIED, Value.TOOL_ALONE),
          key("assistance", AiLevel.ASSISTED, Value.TOOL_ALONE),
          key("coding-assistant", AiLevel.ASSISTED, Value.TOOL_ALONE),
          key("helped-by", AiLevel.ASSISTED, Value.IDENTITY),
          key("made-with", AiLevel.UNSPECIFIED, Value.TOOL_OR_GENERATOR),
          key("co-authored-by", AiLevel.UNSPECIFIED, Value.IDENTITY),
          key("suggested-by", AiLevel.ASSISTED, Value.IDENTITY),
          key("co-developed-by", AiLevel.UNSPECIFIED, Value.IDENTITY),
          key("disclosure", AiLevel.UNSPECIFIED, Value.WORDS),
          key("disclaimer", AiLevel.UNSPECIFIED, Value.WORDS),
          session("claude-session", "Claude Code"),
          session("claude-code-session", "Claude Code"),
          session("amp-thread-id", "Amp"),
          session("agent-logs-url", "GitHub Copilot"),
          session("entire-metadata", ""),
          session("entire-metadata-task", ""),
          session("entire-strategy", ""),
          session("entire-session", ""),
          session("entire-condensation", ""),
          session("entire-source-ref", ""),
          session("entire-checkpoint", ""),
          session("entire-agent", ""),
          session("replit-commit-author", "Replit Agent"),
          session("replit-commit-session-id", "Replit Agent"),
          session("devin session", "Devin"),
          session("devin-session", "Devin"),
          session("link to devin run", "Devin"),
          session("link to devin session", "Devin"));

  /** Keys of trailers that name a person or agent. */
  private static final Set<String> IDENTITY =
      Set.of(
          "signed-off-by",
          "co-authored-by",
          "co-developed-by",
          "reviewed-by",
          "acked-by",
          "tested-by",
          "reported-by",
          "suggested-by",
          "assisted-by",
          "helped-by",
          "approved-by",
          "committed-by",
          "acted-by",
          "executed-by",
          "drafted-with",
          "generated-by",
          "ai-assisted-by",
          "co-authored-by-ai",
          "originally-by",
          "mentored-by",
          "requested-by",
          "based-on-patch-by");

  private Keys() {}

  private static Map.Entry<String, Key> key(String key, AiLevel level, Value value) {
    return Map.entry(key, new Key(level, value, ""));
  }

  private static Map.Entry<String, Key> session(String key, String tool) {
    return Map.entry(key, new Key(AiLevel.UNSPECIFIED, Value.SESSION, tool));
  }

  /**
   * @param key in lower case
   */
  static Optional<Key> find(String key) {
    Key known = TABLE.get(usual(key));
    if (known == null && isMisspelt(key)) {
      known = TABLE.get("assisted-by");
    }
    return Optional.ofNullable(known);
  }

  static boolean isIdentity(String key) {
    return IDENTITY.contains(usual(key));
  }

  /**
   * {@code co authored by}, {@code coauthored-by} and {@code co-author} as git's users mean them.
   */
  static String usual(String key) {
    String joined = TABLE.containsKey(key) ? key : key.replace(' ', '-');
    return switch (joined) {
      case "coauthored-by", "co-authored", "coauthor", "co-author", "coauthors", "co-authors" ->
          "co-authored-by";
      default -> joined;
    };
  }

  /** {@code Assited-by}, {@code Asissted-by}: at most two letters away from {@code Assisted-by}. */
  private static boolean isMisspelt(String key) {
    return key.length() >= 9
        && key.length() <= 13
        && key.startsWith("as")
        && key.endsWith("-by")
        && distance(key, "assisted-by") <= 2;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
