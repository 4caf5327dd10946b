package brinell.check.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the words that name an AI tool, a model, or AI in general. */
final class Tools {

  enum Kind {
    TOOL,
    /** Also a person's name or an everyday word. */
    NAME,
    MODEL,
    /** A model's name that is also an everyday word. */
    NICK,
    WORD,
    /** A product that writes no change, such as a reviewer or an interface. */
    OTHER
  }

  /**
   * @param start first character in the text
   * @param end behind the last one
   * @param name the tool's usual name
   * @param versioned whether a version follows the name, which no person's name has
   */
  record Mention(int start, int end, Kind kind, String name, boolean versioned) {
    /** Whether the words say so by themselves. */
    boolean isCertain() {
      return kind != Kind.OTHER && ((kind != Kind.NAME && kind != Kind.NICK) || versioned);
    }

    boolean isUse() {
      return kind != Kind.OTHER;
    }
  }

  private record Phrase(List<String> rest, Kind kind, String name) {}

  private static final Map<String, List<Phrase>> BY_FIRST_WORD = read();

  /** By length of the first word, the letters that it can start with, one bit each. */
  private static final int[] FIRST_LETTERS = firstLetters();

  private static final String[] VERSION_WORDS = {
    "pro",
    "flash",
    "mini",
    "nano",
    "max",
    "turbo",
    "codex",
    "high",
    "low",
    "xhigh",
    "preview",
    "latest",
    "exp",
    "thinking",
    "lite",
    "sol",
    "opus",
    "sonnet",
    "haiku",
    "fable",
    "mythos",
    "medium",
    "chat",
    "auto",
    "reasoner",
    "coder",
    "cli",
    "fast",
    "code"
  };

  private Tools() {}

  /** Whether there is any mention: the cheap question to ask of every message. */
  static boolean isMentionedIn(String text) {
    return !mentions(text, true).isEmpty();
  }

  static List<Mention> mentions(String text) {
    return mentions(text, false);
  }

  private static List<Mention> mentions(String text, boolean one) {
    List<Mention> found = List.of();
    int i = 0;
    while (i < text.length()) {
      if (!isLetter(text.charAt(i)) || (i > 0 && isWord(text.charAt(i - 1)))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      Mention mention = mayStart(text.charAt(i), end - i) ? at(text, i, end) : null;
      if (mention == null) {
        i = end;
        continue;
      }
      found = found.isEmpty() ? new ArrayList<>() : found;
      found.add(mention);
      if (one) {
        return found;
      }
      i = mention.end();
    }
    return found;
  }

  private static boolean mayStart(char first, int length) {
    int letter = (first | 0x20) - 'a';
    return length < FIRST_LETTERS.length
        && letter >= 0
        && letter < 26
        && (FIRST_LETTERS[length] >> letter & 1) != 0;
  }

  private static int[] firstLetters() {
    int longest = BY_FIRST_WORD.keySet().stream().mapToInt(String::length).max().orElse(0);
    int[] letters = new int[longest + 1];
    for (String word : BY_FIRST_WORD.keySet()) {
      letters[word.length()] |= 1 << (word.charAt(0) - 'a');
    }
    return letters;
  }

  private static @Nullable Mention at(String text, int start, int end) {
    String first = text.substring(start, end).toLowerCase(Locale.ROOT);
    List<Phrase> phrases = BY_FIRST_WORD.get(first);
    if (phrases == null) {
      return null;
    }
    for (Phrase phrase : phrases) {
      int behind = behind(text, end, phrase.rest());
      if (behind > 0 && isEnd(text, behind)) {
        boolean takesVersion = phrase.kind() != Kind.WORD && phrase.kind() != Kind.OTHER;
        int extended = takesVersion ? version(text, behind) : behind;
        boolean versioned = extended > behind && hasDigit(text, behind, extended);
        return new Mention(
            start, versioned ? extended : behind, phrase.kind(), phrase.name(), versioned);
      }
    }
    return null;
  }

  private static int behind(String text, int end, List<String> rest) {
    int at = end;
    for (String word : rest) {
      if (at >= text.length()) {
        return -1;
      }
      int from = isJoint(text.charAt(at)) ? at + 1 : at;
      if (from == at && Character.isLetterOrDigit(word.charAt(0))) {
        return -1;
      }
      if (!text.regionMatches(true, from, word, 0, word.length())) {
        return -1;
      }
      at = from + word.length();
    }
    return at;
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-' || c == '_';
  }

  /** A name ends where no letter follows; a digit starts a version. */
  private static boolean isEnd(String text, int at) {
    return at >= text.length() || (!isLetter(text.charAt(at)) && text.charAt(at) != '_');
  }

  /** Behind what names the version: {@code 4.6}, {@code -5.3-codex}, {@code 3 Pro}. */
  private static int version(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      int word = c == ' ' || c == '-' || c == '@' || c == ':' || c == '_' ? at + 1 : at;
      int end = word;
      while (end < text.length()
          && (isWord(text.charAt(end))
              || (text.charAt(end) == '.'
                  && end + 1 < text.length()
                  && isDigit(text.charAt(end + 1))))) {
        end++;
      }
      if (end == word || (word == at && at != from) || !isVersion(text.substring(word, end), c)) {
        return at;
      }
      at = end;
    }
    return at;
  }

  private static boolean isVersion(String word, char joint) {
    if (hasDigit(word, 0, word.length())) {
      char first = word.charAt(0);
      boolean number =
          isDigit(first)
              || ((first == 'v'
                      || first == 'k'
                      || first == 'o'
                      || first == 'r'
                      || first == 'm'
                      || first == 's')
                  && word.length() > 1
                  && isDigit(word.charAt(1)));
      return number && word.length() <= 12;
    }
    for (String known : VERSION_WORDS) {
      if (known.equalsIgnoreCase(word)) {
        return joint != ':' && joint != '@';
      }
    }
    return false;
  }

  private static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
  }

  static boolean isWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  private static Map<String, List<Phrase>> read() {
    var table = new HashMap<String, List<Phrase>>();
    try (InputStream in = Objects.requireNonNull(Tools.class.getResourceAsStream("tools.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          add(table, line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The longest phrase wins.
    table.values().forEach(l -> l.sort((a, b) -> b.rest().size() - a.rest().size()));
    return table;
  }

  private static void add(Map<String, List<Phrase>> table, String[] part) {
    Kind kind =
        switch (part[0]) {
          case "tool" -> Kind.TOOL;
          case "name" -> Kind.NAME;
          case "nick" -> Kind.NICK;
          case "model" -> Kind.MODEL;
          case "word" -> Kind.WORD;
          default -> Kind.OTHER;
        };
    int end = 0;
    while (end < part[1].length() && isLetter(part[1].charAt(end))) {
      end++;
    }
    String rest = part[1].substring(end).strip();
    List<String> words = rest.isEmpty() ? List.of() : List.of(rest.split(" ", -1));
    table
        .computeIfAbsent(part[1].substring(0, end), k -> new ArrayList<>())
        .add(new Phrase(words, kind, part[2]));
  }
}
