package brinell.check.disclosure;

import brinell.core.AiLevel;
import brinell.core.Strength;
import java.util.List;
import java.util.Optional;

/** What a trailer, or a line of its form, says. */
final class TrailerReader {
  private final Heard heard;
  private final Sentences sentences;

  TrailerReader(Heard heard, Sentences sentences) {
    this.heard = heard;
    this.sentences = sentences;
  }

  void read(Trailer t, String model) {
    String key = t.lowerKey();
    if (Keys.isIdentity(key)) {
      heard.attribution(t, key);
    }
    Optional<Keys.Key> known = Keys.find(key);
    if (known.isEmpty() || Named.isBlank(t.value())) {
      return;
    }
    Keys.Key k = known.get();
    switch (k.value()) {
      case TOOL_OR_PERSON, TOOL_OR_GENERATOR, TOOL_ALONE -> tool(t, k);
      case IDENTITY -> identity(t, k);
      case ANYTHING -> anything(t, k, model);
      case WORDS -> sentences.words(t);
      case SESSION -> session(t, k);
    }
  }

  private void tool(Trailer t, Keys.Key k) {
    boolean shared = k.value() == Keys.Value.TOOL_OR_PERSON;
    if (Named.isNegative(t.value())) {
      heard.add(t, AiLevel.NONE, Strength.DECLARED, Named.NOTHING, "");
    } else if (k.value() == Keys.Value.TOOL_ALONE) {
      if (Named.isToolAlone(t.value())) {
        heard.add(t, k.level(), Strength.DECLARED, named(t.value()), "");
      }
    } else if (Named.isTool(t.value(), shared)) {
      tools(t.value()).forEach(one -> heard.add(t, k.level(), strength(t), named(one), ""));
    }
  }

  /** One each where the value is a list of tools and nothing more. */
  private static List<String> tools(String value) {
    List<String> parts = List.of(value.split("\\s*(?:[,;+&]|\\band\\b)\\s*"));
    return parts.stream().allMatch(Named::isToolAlone) ? parts : List.of(value);
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
    boolean named =
        (email.isEmpty() && namesAgentWithoutAddress(t.value())) || Named.isNoPerson(t.value());
    if (agent || named) {
      heard.add(t, k.level(), Strength.MACHINE_LEFT, Named.of(t.value()).orAddress(email), "");
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
      heard.add(t, AiLevel.NONE, Strength.DECLARED, Named.NOTHING, words(value));
      return;
    }
    if (Named.isNegative(value.split("[,.;(]", -1)[0])) {
      heard.add(t, AiLevel.NONE, Strength.DECLARED, Named.NOTHING, words(value));
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
    heard.add(t, level, Strength.DECLARED, named, words(value));
  }

  /** The author's own words: more than a name. */
  private static String words(String value) {
    return value.chars().filter(c -> c == ' ').count() >= 4 ? value : "";
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
    heard.add(t, k.level(), Strength.MACHINE_LEFT, new Named(tool, Optional.empty()), "");
  }
}
