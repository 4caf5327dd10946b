package brinell.check.disclosure;

import brinell.check.disclosure.Tools.Kind;
import brinell.check.disclosure.Tools.Mention;
import brinell.core.Party;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a value such as {@code Claude:claude-opus-4-8 [Claude Code]} names.
 *
 * @param tool as the text names it, else by its address
 * @param model as the text names it
 */
record Named(Optional<String> tool, Optional<String> model) {
  static final Named NOTHING = new Named(Optional.empty(), Optional.empty());

  private static final Set<String> NEGATIVE =
      Set.of(
          "none",
          "no",
          "n/a",
          "na",
          "nil",
          "nothing",
          "nobody",
          "false",
          "never",
          "nope",
          "not used",
          "no ai",
          "no ai used",
          "no llm",
          "no llms",
          "human",
          "no ai assistance",
          "not applicable",
          "none used",
          "0",
          "no one");

  static Named of(String value) {
    String text = withoutAddress(value);
    List<Mention> mentions = Tools.mentions(text);
    Optional<String> tool = Optional.empty();
    Optional<String> family = Optional.empty();
    Optional<String> model = Optional.empty();
    for (Mention m : mentions) {
      boolean isModel = m.kind() == Kind.MODEL || m.kind() == Kind.NICK;
      if (isModel && model.isEmpty()) {
        model = Optional.of(text.substring(m.start(), m.end()));
        family = Optional.of(m.name());
      } else if ((m.kind() == Kind.TOOL || m.kind() == Kind.NAME) && tool.isEmpty()) {
        tool = Optional.of(m.name());
        if (m.kind() == Kind.NAME && m.versioned() && model.isEmpty()) {
          model = Optional.of(text.substring(m.start(), m.end()));
        }
      }
    }
    return new Named(tool.isPresent() ? tool : family, model);
  }

  /** The domain of an address names nothing. */
  private static String withoutAddress(String value) {
    int open = value.indexOf('<');
    int close = value.indexOf('>', open + 1);
    boolean address = open >= 0 && close > open && value.substring(open, close).indexOf('@') > 0;
    return address ? value.substring(0, open) + value.substring(close + 1) : value;
  }

  /** The tool that the text names, else the one behind the address. */
  Named orAddress(Optional<String> email) {
    return tool.isPresent() || email.isEmpty()
        ? this
        : new Named(Identities.tool(email.get()), model);
  }

  /** Says that no AI was used. */
  static boolean isNegative(String value) {
    String v = value.strip().toLowerCase(Locale.ROOT);
    while (!v.isEmpty() && (v.endsWith(".") || v.endsWith("!"))) {
      v = v.substring(0, v.length() - 1);
    }
    return NEGATIVE.contains(v);
  }

  /** A template's place holder or nothing at all. */
  static boolean isBlank(String value) {
    String v = value.strip();
    return v.isEmpty()
        || (v.startsWith("<") && v.indexOf('@') < 0 && v.endsWith(">"))
        || v.startsWith("AGENT_NAME")
        || v.startsWith("TOOL")
        || (v.startsWith("[") && v.endsWith("]"))
        || (v.startsWith("{") && v.endsWith("}"))
        || v.startsWith("$")
        || v.startsWith("...")
        || v.startsWith("\u2026")
        || v.equals("-")
        || v.equals("?");
  }

  /** The address between {@code <} and {@code >}. */
  static Optional<String> email(String value) {
    int close = value.lastIndexOf('>');
    int open = close < 0 ? -1 : value.lastIndexOf('<', close);
    if (open >= 0) {
      String inside = value.substring(open + 1, close).strip();
      return inside.indexOf('@') >= 0 ? Optional.of(inside) : Optional.empty();
    }
    String v = value.strip();
    v = v.substring(v.lastIndexOf(' ') + 1);
    boolean bare =
        v.indexOf('@') > 0
            && v.indexOf(' ') < 0
            && v.indexOf(':') < 0
            && v.indexOf('.', v.indexOf('@')) > 0;
    return bare && !v.contains("@20") ? Optional.of(v) : Optional.empty();
  }

  /**
   * Whether the value of a key that people and tools share ({@code Assisted-by}) names a tool. An
   * address decides; without one, a word that names a tool or a model; a word that is also a
   * person's name only when no second name follows it; or the kernel's form {@code AGENT:MODEL}.
   */
  static boolean isTool(String value, boolean kernelForm) {
    Optional<String> email = email(value);
    String name =
        email.isPresent() && value.indexOf('<') > 0
            ? value.substring(0, value.lastIndexOf('<'))
            : value;
    if (email.isPresent()) {
      Party party = Identities.party(email.get());
      return party == Party.AGENT || (party == Party.PERSON && namesOnlyTools(name));
    }
    return namesTool(name) || (kernelForm && isKernelForm(name));
  }

  /** Whether the value is the names of tools and models and nothing more. */
  static boolean isToolAlone(String value) {
    int end = 0;
    boolean certain = false;
    for (Mention m : Tools.mentions(value)) {
      boolean joined =
          value.substring(end, m.start()).chars().noneMatch(c -> Tools.isWord((char) c));
      if (!joined || !m.isUse() || m.kind() == Kind.WORD) {
        return false;
      }
      certain |= m.isCertain() || standsAlone(value, m);
      end = m.end();
    }
    String rest = value.substring(end).strip();
    boolean bracket = rest.startsWith("(") && rest.endsWith(")");
    return certain && (rest.isEmpty() || rest.equals(".") || bracket);
  }

  private static final Set<String> NO_PERSON =
      Set.of(
          "ai",
          "llm",
          "ai assistant",
          "ai agent",
          "ai bot",
          "ai tool",
          "ai tools",
          "ai tooling",
          "ai model",
          "ai pair programmer",
          "ai coding agent",
          "ai coding assistant",
          "ai code assistant",
          "coding agent",
          "llm agent",
          "llm assistant");

  /** A name that only AI in general or a versioned model bears, whatever the address. */
  static boolean isNoPerson(String value) {
    int open = value.lastIndexOf('<');
    String name = (open > 0 ? value.substring(0, open) : value).strip();
    if (NO_PERSON.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith("Ai")) {
      return true;
    }
    return name.startsWith("AI+") || (name.endsWith(" (AI)") && open > 0) || isVersioned(name);
  }

  private static boolean isVersioned(String name) {
    List<Mention> mentions = Tools.mentions(name);
    return !mentions.isEmpty()
        && mentions.getFirst().start() == 0
        && mentions.getLast().versioned()
        && isToolAlone(name);
  }

  private static boolean namesOnlyTools(String name) {
    List<Mention> mentions = Tools.mentions(name);
    return !mentions.isEmpty()
        && mentions.getFirst().start() == 0
        && mentions.getFirst().isCertain()
        && mentions.getFirst().kind() != Kind.WORD;
  }

  private static boolean namesTool(String value) {
    for (Mention m : Tools.mentions(value)) {
      if (m.isCertain() || (m.isUse() && standsAlone(value, m))) {
        return true;
      }
    }
    return false;
  }

  /** Not followed or preceded by another name, as in {@code Claude Dupont} or {@code Ana Devin}. */
  private static boolean standsAlone(String value, Mention m) {
    return !isNameAt(value, m.end(), 1) && !isNameAt(value, m.start() - 1, -1);
  }

  private static boolean isNameAt(String value, int at, int step) {
    int i = at;
    while (i >= 0 && i < value.length() && value.charAt(i) == ' ') {
      i += step;
    }
    if (i < 0 || i >= value.length() || !Tools.isLetter(value.charAt(i))) {
      return i >= 0
          && i < value.length()
          && i == at
          && (value.charAt(i) == '-' || value.charAt(i) == '_');
    }
    int from = i;
    while (from > 0 && Tools.isLetter(value.charAt(from - 1))) {
      from--;
    }
    return Character.isUpperCase(value.charAt(from))
        && !Tools.isMentionedIn(value.substring(from))
        && !isMakerWord(value.substring(from));
  }

  private static boolean isMakerWord(String s) {
    return s.startsWith("Google")
        || s.startsWith("Auto")
        || s.startsWith("Pro")
        || s.startsWith("IDE")
        || s.startsWith("CLI")
        || s.startsWith("Agent");
  }

  /** {@code AGENT:MODEL}, where the model has a digit: {@code Foo:bar-1 [x]}. */
  private static boolean isKernelForm(String value) {
    int colon = value.indexOf(':');
    if (colon <= 0 || value.startsWith("//", colon + 1) || colon + 1 >= value.length()) {
      return false;
    }
    if (value.charAt(colon + 1) == ' ' || value.substring(0, colon).indexOf(' ') >= 0) {
      return false;
    }
    int end = value.indexOf(' ', colon);
    String model = value.substring(colon + 1, end < 0 ? value.length() : end);
    return model.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** The kernel's form as written, where neither word is known. */
  static Named kernel(String value) {
    int colon = value.indexOf(':');
    if (!isKernelForm(value)) {
      return NOTHING;
    }
    int end = value.indexOf(' ', colon);
    return new Named(
        Optional.of(value.substring(0, colon)),
        Optional.of(value.substring(colon + 1, end < 0 ? value.length() : end)));
  }
}
