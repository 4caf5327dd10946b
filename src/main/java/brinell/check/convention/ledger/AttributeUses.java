package brinell.check.convention.ledger;

import brinell.rust.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Derives, lints and other attributes, wherever they stand. */
final class AttributeUses {
  private static final int ALLOW = Numbers.of("allow-or-expect");
  private static final int REASON = Numbers.of("lint-reason");
  private static final int MUST_USE = Numbers.of("must-use");
  private static final int INLINE = Numbers.of("inline");
  private static final int IGNORE = Numbers.of("ignored-test");
  private static final int PANIC = Numbers.of("expected-panic");
  private static final int SERDE = Numbers.of("serde-path");
  private static final int DISPLAY = Numbers.of("display-case");

  /** Two traits whose order in a derive is a choice. */
  private record Pair(int choice, String first, String second) {}

  private static final List<Pair> PAIRS =
      List.of(
          pair("derive-debug-clone", "Debug", "Clone"),
          pair("derive-clone-copy", "Clone", "Copy"),
          pair("derive-clone-partialeq", "Clone", "PartialEq"),
          pair("derive-debug-partialeq", "Debug", "PartialEq"),
          pair("derive-partialeq-eq", "PartialEq", "Eq"),
          pair("derive-eq-hash", "Eq", "Hash"),
          pair("derive-partialord-ord", "PartialOrd", "Ord"),
          pair("derive-debug-default", "Debug", "Default"),
          pair("derive-clone-default", "Clone", "Default"),
          pair("derive-serde", "Serialize", "Deserialize"),
          pair("derive-debug-serialize", "Debug", "Serialize"));

  private final Source s;
  private final Sink sink;

  private AttributeUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
  }

  private static Pair pair(String id, String first, String second) {
    return new Pair(Numbers.of(id), first, second);
  }

  static void read(Source source, Sink sink) {
    AttributeUses uses = new AttributeUses(source, sink);
    for (int i = 0; i < source.size; i++) {
      boolean attribute = source.is(i, TokenKind.POUND) && source.is(i + 1, TokenKind.OPEN_BRACKET);
      if (attribute) {
        uses.attribute(i + 2, source.places.behind(i + 1) - 1);
      } else if (source.masked[i] > 0 && !source.is(i, TokenKind.POUND)) {
        i = source.masked[i] - 1;
      }
    }
  }

  private void use(int choice, int form, int from, int to) {
    sink.add(choice, form, s.places.start(from), s.places.end(to));
  }

  private void attribute(int name, int end) {
    if (!s.isName(name) || end >= s.size) {
      return;
    }
    boolean alone = name + 1 == end;
    boolean valued = s.is(name + 1, TokenKind.EQ);
    switch (s.places.text(name)) {
      case "derive" -> derive(name, end);
      case "allow", "expect" -> lint(name, end);
      case "must_use" -> use(MUST_USE, alone ? 0 : 1, name, end - 1);
      case "inline" -> {
        if (alone || s.is(name + 2, "always")) {
          use(INLINE, alone ? 0 : 1, name, end - 1);
        }
      }
      case "ignore" -> use(IGNORE, valued ? 1 : 0, name, end - 1);
      case "should_panic" -> use(PANIC, alone ? 0 : 1, name, end - 1);
      case "error" -> {
        if (s.is(name + 2, TokenKind.STR)) {
          Words.Case begins = Words.begins(s.places.text(name + 2).substring(1));
          if (begins != Words.Case.UNCLEAR) {
            use(DISPLAY, begins == Words.Case.LOWER ? 0 : 1, name, end - 1);
          }
        }
      }
      default -> {}
    }
  }

  private void lint(int name, int end) {
    use(ALLOW, s.is(name, "allow") ? 0 : 1, name, end - 1);
    boolean reason = false;
    for (int i = name; i < end; i++) {
      reason |= s.is(i, "reason") && s.is(i + 1, TokenKind.EQ);
    }
    use(REASON, reason ? 1 : 0, name, end - 1);
  }

  private void derive(int name, int end) {
    List<String> traits = new ArrayList<>();
    for (int i = name + 2; i < end - 1; i++) {
      if (s.isName(i) && !s.is(i + 1, TokenKind.PATH_SEP)) {
        traits.add(s.places.text(i));
        if (s.is(i, "Serialize") || s.is(i, "Deserialize")) {
          use(SERDE, s.is(i - 1, TokenKind.PATH_SEP) ? 1 : 0, i, i);
        }
      }
    }
    for (Pair pair : PAIRS) {
      int first = traits.indexOf(pair.first());
      int second = traits.indexOf(pair.second());
      if (first >= 0 && second >= 0) {
        use(pair.choice(), first < second ? 0 : 1, name, end - 1);
      }
    }
  }
}
