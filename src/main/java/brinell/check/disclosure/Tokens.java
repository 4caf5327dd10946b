package brinell.check.disclosure;

import brinell.check.disclosure.Tools.Kind;
import brinell.check.disclosure.Tools.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence as words, in which the names of tools are one token each. */
final class Tokens {
  enum Type {
    WORD,
    PUNCTUATION,
    /** A tool, a model, or AI in general. */
    MENTION,
    /** {@code AI-generated} and its like. */
    GENERATED,
    /** {@code AI-assisted} and its like. */
    ASSISTED,
    END
  }

  /**
   * @param text in lower case
   * @param general for a mention: AI in general rather than one tool
   * @param certain for a mention: no everyday word or person's name
   */
  record Token(Type type, String text, boolean general, boolean certain) {
    boolean is(Set<String> words) {
      return type == Type.WORD && words.contains(text);
    }

    boolean is(String word) {
      return type == Type.WORD && text.equals(word);
    }

    boolean isPunctuation(char c) {
      return type == Type.PUNCTUATION && text.charAt(0) == c;
    }
  }

  private static final Token END = new Token(Type.END, "", false, false);
  private static final Set<String> MADE_SUFFIX =
      Set.of(
          "generated",
          "written",
          "authored",
          "created",
          "coded",
          "drafted",
          "made",
          "produced",
          "built",
          "developed",
          "ported",
          "translated",
          "implemented");
  private static final Set<String> HELPED_SUFFIX =
      Set.of(
          "assisted",
          "aided",
          "supported",
          "driven",
          "powered",
          "augmented",
          "guided",
          "led",
          "directed");
  private static final Set<String> LABELLED_MENTIONS =
      Set.of("agent", "agents", "chatbot", "cc", "models");
  private static final Set<String> ALONE = Set.of("Claude", "Gemini");

  private final List<Token> tokens = new ArrayList<>();
  private final String text;
  private final boolean labelled;

  private Tokens(String text, boolean labelled) {
    this.text = text;
    this.labelled = labelled;
  }

  static List<Token> of(String sentence, boolean labelled) {
    var reader = new Tokens(plain(sentence), labelled);
    reader.read();
    return reader.tokens;
  }

  static Token at(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
  }

  /** Without Markdown: link targets, emphasis, and code other than the name of a tool. */
  static String plain(String sentence) {
    var out = new StringBuilder(sentence.length());
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '`') {
        int close = sentence.indexOf('`', i + 1);
        String code = close < 0 ? "" : sentence.substring(i + 1, close);
        boolean names =
            !code.isEmpty()
                && code.indexOf('_') < 0
                && code.indexOf('.') != 0
                && code.indexOf(' ') < 0
                && Tools.isMentionedIn(code)
                && code.indexOf('(') < 0;
        out.append(names ? code.substring(code.indexOf('/') + 1) : close < 0 ? "" : " \u25a1 ");
        i = close < 0 ? i : close;
      } else if (c == ']' && i + 1 < sentence.length() && sentence.charAt(i + 1) == '(') {
        int close = sentence.indexOf(')', i);
        i = close < 0 ? i : close;
      } else if (c != '[' && c != ']' && c != '*' && !(c == '_' && isEdge(sentence, i))) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEdge(String s, int i) {
    return i == 0
        || i + 1 == s.length()
        || !Character.isLetterOrDigit(s.charAt(i - 1))
        || !Character.isLetterOrDigit(s.charAt(i + 1));
  }

  private void read() {
    List<Mention> mentions = Tools.mentions(text);
    int next = 0;
    int i = 0;
    while (i < text.length()) {
      while (next < mentions.size() && mentions.get(next).start() < i) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).start() == i) {
        i = mention(mentions.get(next));
        continue;
      }
      char c = text.charAt(i);
      if (Tools.isWord(c) || c == '%') {
        i = word(i);
      } else {
        if (c > ' ' && c < 0x2190 && c != '"') {
          tokens.add(new Token(Type.PUNCTUATION, String.valueOf(c), false, false));
        }
        i++;
      }
    }
  }

  private int word(int from) {
    int end = from;
    while (end < text.length() && (Tools.isWord(text.charAt(end)) || isInner(end))) {
      end++;
    }
    if (end == from) {
      return from + 1; // a lone percent sign
    }
    String word = text.substring(from, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    boolean mention = labelled && LABELLED_MENTIONS.contains(word);
    tokens.add(new Token(mention ? Type.MENTION : Type.WORD, word, mention, mention));
    return end;
  }

  private boolean isInner(int i) {
    char c = text.charAt(i);
    boolean joint = c == '-' || c == '\'' || c == '\u2019';
    return joint
        && i + 1 < text.length()
        && Tools.isWord(text.charAt(i + 1))
        && i > 0
        && Tools.isWord(text.charAt(i - 1));
  }

  private int mention(Mention m) {
    int end = m.end();
    if (end + 1 < text.length()
        && text.charAt(end) == '-'
        && Tools.isLetter(text.charAt(end + 1))) {
      int behind = end + 1;
      while (behind < text.length() && Tools.isLetter(text.charAt(behind))) {
        behind++;
      }
      String suffix = text.substring(end + 1, behind).toLowerCase(Locale.ROOT);
      Type type =
          MADE_SUFFIX.contains(suffix)
              ? Type.GENERATED
              : HELPED_SUFFIX.contains(suffix) ? Type.ASSISTED : Type.WORD;
      tokens.add(new Token(type, suffix, m.kind() == Kind.WORD, true));
      return behind;
    }
    boolean counts = m.isUse() && !isPath(m) && !isPerson(m);
    boolean certain = m.isCertain() || ALONE.contains(m.name());
    tokens.add(
        new Token(
            counts && (certain || labelled || isName(m)) ? Type.MENTION : Type.WORD,
            m.name().toLowerCase(Locale.ROOT),
            m.kind() == Kind.WORD,
            certain || labelled));
    return end;
  }

  private boolean isName(Mention m) {
    return Character.isUpperCase(text.charAt(m.start()));
  }

  /** Part of a path, an address, a handle, an identifier or a file's name. */
  private boolean isPath(Mention m) {
    int from = m.start();
    while (from > 0
        && !Character.isWhitespace(text.charAt(from - 1))
        && text.charAt(from - 1) != '(') {
      from--;
    }
    int to = m.end();
    while (to < text.length()
        && !Character.isWhitespace(text.charAt(to))
        && text.charAt(to) != ')') {
      to++;
    }
    String chunk = text.substring(from, to);
    int slash = chunk.indexOf('/');
    char first = chunk.charAt(0);
    return chunk.contains("://")
        || chunk.contains("::")
        || chunk.indexOf('_') >= 0
        || (m.kind() != Kind.WORD && (chunk.contains("'s") || chunk.contains("\u2019s")))
        || first == '@'
        || first == '.'
        || first == '#'
        || (slash >= 0 && chunk.indexOf('/', slash + 1) >= 0)
        || (m.end() + 1 < text.length()
            && text.charAt(m.end()) == '.'
            && Tools.isLetter(text.charAt(m.end() + 1)));
  }

  /** A name that another name follows or precedes, as in {@code Xavier Claude}. */
  private boolean isPerson(Mention m) {
    if (m.kind() != Kind.NAME || m.versioned()) {
      return false;
    }
    int next = m.end() + 1;
    boolean follows =
        next < text.length()
            && text.charAt(m.end()) == ' '
            && Character.isUpperCase(text.charAt(next))
            && !Tools.isMentionedIn(text.substring(next, Math.min(text.length(), next + 24)));
    int before = m.start() - 2;
    int from = before;
    while (from >= 0 && Tools.isLetter(text.charAt(from))) {
      from--;
    }
    boolean precedes =
        before >= 0
            && text.charAt(m.start() - 1) == ' '
            && from >= 0
            && from < before
            && Character.isUpperCase(text.charAt(from + 1));
    return follows || (precedes && !isVendor(text.substring(from + 1, before + 1)));
  }

  private static boolean isVendor(String word) {
    return word.equals("Google")
        || word.equals("Anthropic")
        || word.equals("Sourcegraph")
        || word.equals("I")
        || word.equals("Used")
        || word.equals("Asked")
        || word.equals("By");
  }
}
