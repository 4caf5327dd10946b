package brinell.check.mutation;

import brinell.check.mutation.Mutant.Form;
import brinell.check.mutation.Mutant.Site;
import brinell.check.mutation.Mutant.Way;
import brinell.rust.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the faults of one function or constant, and names them. */
final class Faults {
  private final String path;
  private final Source source;
  private final String function;
  private final Span whole;
  private final String text;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Mutant> all = new ArrayList<>();

  /**
   * @param function as reports name it
   * @param whole all of the function; its text is part of every id
   */
  Faults(String path, Source source, String function, Span whole) {
    this.path = path;
    this.source = source;
    this.function = function;
    this.whole = whole;
    this.text = source.flat(whole);
  }

  /** As reports name it. */
  String function() {
    return function;
  }

  /** What it returns is {@code fmt::Result}. */
  boolean isFormatting() {
    int body = text.indexOf('{');
    return FORMATTING.matcher(body < 0 ? text : text.substring(0, body)).find();
  }

  private static final Pattern FORMATTING =
      Pattern.compile("-> .*\\bfmt\\s*::\\s*(Result|Error)\\b");

  /** How often a name stands in the function. */
  long mentions(String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).results().count();
  }

  Source source() {
    return source;
  }

  List<Mutant> all() {
    return all;
  }

  /** An expression that gets another value. The edits lie in the site. */
  void expression(
      Operator operator, Span focus, String shown, Span site, List<Edit> edits, Way way) {
    String switched = source.edited(site, edits);
    add(operator, focus, shown, edits, new Site(Form.EXPRESSION, site, switched, way));
  }

  void statement(Operator operator, Span focus, String shown, Span site, String instead, Way way) {
    add(
        operator,
        focus,
        shown,
        List.of(new Edit(site, instead)),
        new Site(Form.STATEMENT, site, instead, way));
  }

  void arm(Span focus, Span patternAndGuard, Way way) {
    add(
        Operator.MATCH_ARM,
        focus,
        "",
        List.of(new Edit(source.withComma(focus), "")),
        new Site(Form.ARM, patternAndGuard, "", way));
  }

  void body(Span braces, String value, Way way) {
    add(
        Operator.BODY,
        braces,
        value,
        List.of(new Edit(braces, "{ " + value + " }")),
        new Site(Form.BODY, braces, value, way));
  }

  /** A binding that is held for its drop alone. */
  void held(Span statement, Span value, Way way) {
    add(
        Operator.GUARD_VALUE,
        statement,
        "",
        List.of(new Edit(statement, "")),
        new Site(Form.HELD, value, "", way));
  }

  private void add(Operator operator, Span focus, String shown, List<Edit> edits, Site site) {
    String original = source.text(focus);
    String what = operator + "\0" + site.form() + "\0" + Source.flat(original) + "\0" + shown;
    int nth = seen.merge(what, 1, Integer::sum);
    String id = digest(path + "\0" + function + "\0" + text + "\0" + what + "\0" + nth);
    all.add(
        new Mutant(
            id,
            path,
            source.line(focus.start()),
            source.column(focus.start()),
            source.line(Math.max(focus.start(), focus.end() - 1)),
            function,
            operator,
            focus,
            original,
            shown,
            edits,
            site,
            whole,
            source.line(whole.start()),
            source.line(Math.max(whole.start(), whole.end() - 1))));
  }

  private static String digest(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
