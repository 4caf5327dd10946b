package brinell.core.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression: SPDX 2.3 annex D, and besides it {@code /} for OR (what cargo allowed until
 * 2019) and operators in lower case.
 */
final class ExpressionReader {
  private static final Pattern WORD = Pattern.compile("\\s*([()/]|[^\\s()/]+)");
  private static final int LONGEST = 2000;
  private static final int DEEPEST = 50;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;

  ExpressionReader(String text) {
    this.text = text.strip();
  }

  private static final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String because) {
      super(because, null, false, false);
    }
  }

  Licence read() {
    if (text.isEmpty()) {
      return Licence.unstated();
    }
    if (text.length() > LONGEST) {
      return new Licence.Unknown(text.substring(0, 40) + "…", "it is too long for an expression");
    }
    Matcher matcher = WORD.matcher(text);
    while (matcher.lookingAt()) {
      words.add(matcher.group(1));
      matcher.region(matcher.end(), text.length());
    }
    try {
      Licence read = any(0);
      return at == words.size() ? read : unknown("'" + words.get(at) + "' does not belong there");
    } catch (Trouble e) {
      return unknown(String.valueOf(e.getMessage()));
    }
  }

  private Licence unknown(String because) {
    return new Licence.Unknown(text, because);
  }

  private boolean take(String... spellings) {
    for (String spelling : spellings) {
      if (at < words.size() && words.get(at).equalsIgnoreCase(spelling)) {
        at++;
        return true;
      }
    }
    return false;
  }

  private Licence any(int depth) {
    List<Licence> of = new ArrayList<>(List.of(all(depth)));
    while (take("OR", "/")) {
      of.add(all(depth));
    }
    return of.size() == 1 ? of.getFirst() : new Licence.Or(of);
  }

  private Licence all(int depth) {
    List<Licence> of = new ArrayList<>(List.of(one(depth)));
    while (take("AND")) {
      of.add(one(depth));
    }
    return of.size() == 1 ? of.getFirst() : new Licence.And(of);
  }

  private Licence one(int depth) {
    if (depth > DEEPEST) {
      throw new Trouble("it is nested too deeply");
    }
    if (take("(")) {
      Licence inside = any(depth + 1);
      if (!take(")")) {
        throw new Trouble("a bracket is not closed");
      }
      return inside;
    }
    Licence.Id id = id(next("a licence"));
    return take("WITH") ? new Licence.With(id, next("an exception")) : id;
  }

  private String next(String wanted) {
    if (at == words.size()) {
      throw new Trouble(wanted + " is missing at its end");
    }
    return words.get(at++);
  }

  private static Licence.Id id(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("licenseref-") || lower.startsWith("documentref-")) {
      return new Licence.Id(word);
    }
    return Known.id(lower)
        .map(Licence.Id::new)
        .orElseThrow(() -> new Trouble("'" + word + "' is no SPDX licence that is known here"));
  }
}
