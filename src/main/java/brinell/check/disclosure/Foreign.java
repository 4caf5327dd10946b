package brinell.check.disclosure;

import brinell.check.disclosure.Tools.Mention;
import brinell.core.AiLevel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plainest statements in languages other than English: "Mit Claude geschrieben". */
final class Foreign {
  /**
   * @param before what stands right before the tool's name
   * @param after what follows it, at once or later in the sentence; empty: nothing need follow
   */
  private record Form(String before, String after, AiLevel level) {}

  private static final List<Form> FORMS =
      List.of(
          helped("mit hilfe von", "erstellt"),
          helped("mit hilfe von", "geschrieben"),
          helped("mithilfe von", "erstellt"),
          helped("mithilfe von", "geschrieben"),
          helped("mit unterst\u00fctzung von", "erstellt"),
          made("mit", "geschrieben"),
          made("mit", "erstellt"),
          made("mit", "generiert"),
          made("von", "geschrieben"),
          made("von", "generiert"),
          made("generado con", ""),
          made("generado por", ""),
          made("creado con", ""),
          made("escrito con", ""),
          made("escrito por", ""),
          helped("con la ayuda de", ""),
          helped("con ayuda de", ""),
          made("g\u00e9n\u00e9r\u00e9 avec", ""),
          made("g\u00e9n\u00e9r\u00e9 par", ""),
          made("\u00e9crit avec", ""),
          made("\u00e9crit par", ""),
          made("cr\u00e9\u00e9 avec", ""),
          helped("avec l'aide de", ""),
          made("gerado com", ""),
          made("gerado por", ""),
          made("criado com", ""),
          made("escrito com", ""),
          helped("com a ajuda do", ""),
          helped("com a ajuda de", ""),
          made("generato con", ""),
          made("generato da", ""),
          made("scritto con", ""),
          helped("con l'aiuto di", ""),
          made("gegenereerd met", ""),
          made("gegenereerd door", ""),
          helped("met hulp van", ""),
          helped("\u0441 \u043f\u043e\u043c\u043e\u0449\u044c\u044e", ""),
          helped("\u043f\u0440\u0438 \u043f\u043e\u043c\u043e\u0449\u0438", ""),
          made("\u4f7f\u7528", "\u751f\u6210"),
          made("\u4f7f\u7528", "\u7f16\u5199"),
          made("\u4f7f\u7528", "\u5b9e\u73b0"),
          made("\u7531", "\u751f\u6210"),
          made("\u7531", "\u7f16\u5199"),
          made("\u7531", "\u5b9e\u73b0"),
          helped("\u501f\u52a9", ""),
          made("", "\u3067\u751f\u6210"),
          made("", "\u3067\u4f5c\u6210"),
          made("", "\u306b\u3088\u3063\u3066\u751f\u6210"),
          made("", "\u304c\u751f\u6210\u3057\u305f"),
          helped("", "\u306e\u52a9\u3051\u3092\u501f\u308a\u3066"),
          made("", "\ub85c \uc0dd\uc131"),
          made("", "\uac00 \uc0dd\uc131"));

  private Foreign() {}

  private static Form made(String before, String after) {
    return new Form(before, after, AiLevel.GENERATED);
  }

  private static Form helped(String before, String after) {
    return new Form(before, after, AiLevel.ASSISTED);
  }

  /** What a sentence states; the words around the tool's name must all be there. */
  static Optional<AiLevel> read(String sentence) {
    String plain = Tokens.plain(sentence);
    String text = isWide(plain) ? spaced(plain) : plain;
    for (Mention m : Tools.mentions(text)) {
      Optional<AiLevel> level = around(text, m);
      if (level.isPresent()) {
        return level;
      }
    }
    return Optional.empty();
  }

  private static Optional<AiLevel> around(String text, Mention m) {
    boolean named = m.isCertain() || Character.isUpperCase(text.charAt(m.start()));
    if (!m.isUse() || m.kind() == Tools.Kind.WORD || !named) {
      return Optional.empty();
    }
    String before = text.substring(0, m.start()).strip().toLowerCase(Locale.ROOT);
    String after = text.substring(m.end()).strip().toLowerCase(Locale.ROOT);
    return FORMS.stream()
        .filter(f -> isBefore(before, f.before()) && isAfter(after, f))
        .map(Form::level)
        .findFirst();
  }

  private static boolean isBefore(String text, String words) {
    int from = text.length() - words.length();
    boolean starts =
        from <= 0
            || !Tools.isLetter(text.charAt(from - 1))
            || (!words.isEmpty() && words.charAt(0) > 0x2e80);
    return text.endsWith(words) && (words.isEmpty() || starts);
  }

  private static boolean isAfter(String text, Form form) {
    if (!form.after().isEmpty()) {
      return form.before().isEmpty() ? text.startsWith(form.after()) : text.contains(form.after());
    }
    return text.chars().noneMatch(c -> c == '?') && text.length() <= 80;
  }

  /** With a space where Latin letters and others meet, as names are found between spaces. */
  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean meets = i > 0 && isWide(c) != isWide(text.charAt(i - 1));
      out.append(meets ? " " : "").append(c);
    }
    return out.toString();
  }

  /** Whether a name may stand between letters of a script that puts no spaces. */
  static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWide(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWide(char c) {
    return c > 0x2e80 && Character.isLetter(c);
  }
}
