package brinell.check.convention.ledger;

import brinell.rust.TokenKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Macros and methods that take a text: how it begins and ends, and how values enter it. */
final class TextUses {
  private static final int LOG = Numbers.of("log-macro");
  private static final int LOG_CASE = Numbers.of("log-case");
  private static final int LOG_STOP = Numbers.of("log-stop");
  private static final int ERROR_CASE = Numbers.of("error-case");
  private static final int ERROR_STOP = Numbers.of("error-stop");
  private static final int CONTEXT = Numbers.of("context-case");
  private static final int EXPECT = Numbers.of("expect-case");
  private static final int INLINE = Numbers.of("inline-arguments");
  private static final int EQUAL = Numbers.of("assert-equal");
  private static final int UNEQUAL = Numbers.of("assert-unequal");
  private static final Set<String> LOGS = Set.of("trace", "debug", "info", "warn", "error");
  private static final Set<String> ERRORS =
      Set.of("bail", "anyhow", "ensure", "format_err", "eyre");

  /** Where the format string stands among the arguments of a macro. */
  private static final Map<String, Integer> FORMATS =
      Map.ofEntries(
          Map.entry("format", 0),
          Map.entry("print", 0),
          Map.entry("println", 0),
          Map.entry("eprint", 0),
          Map.entry("eprintln", 0),
          Map.entry("panic", 0),
          Map.entry("write", 1),
          Map.entry("writeln", 1),
          Map.entry("bail", 0),
          Map.entry("anyhow", 0),
          Map.entry("trace", 0),
          Map.entry("debug", 0),
          Map.entry("info", 0),
          Map.entry("warn", 0),
          Map.entry("error", 0),
          Map.entry("unreachable", 0),
          Map.entry("todo", 0),
          Map.entry("format_args", 0));

  private static final Pattern NAMED = Pattern.compile("(?<!\\{)\\{[a-z_]\\w*(:[^}]*)?\\}");
  private static final Pattern OPEN = Pattern.compile("(?<!\\{)(?:\\{\\{)*\\{(:[^}]*)?\\}");

  private final Source s;
  private final Sink sink;

  private TextUses(Source source, Sink sink) {
    this.s = source;
    this.sink = sink;
  }

  static void read(Source source, Sink sink) {
    TextUses uses = new TextUses(source, sink);
    for (int i = 0; i < source.size; i++) {
      if (source.masked[i] > 0) {
        i = source.masked[i] - 1;
      } else if (source.is(i, TokenKind.IDENT)) {
        if (source.is(i + 1, TokenKind.NOT) && source.is(i + 2, TokenKind.OPEN_PAREN)) {
          uses.macro(i, source.places.text(i));
        } else if (source.is(i - 1, TokenKind.DOT) && source.is(i + 1, TokenKind.OPEN_PAREN)) {
          uses.method(i);
        }
      }
    }
  }

  private void use(int choice, int form, int from, int to) {
    sink.add(choice, form, s.places.start(from), s.places.end(to));
  }

  private void method(int i) {
    if (s.is(i + 2, TokenKind.STR)) {
      if (s.is(i, "expect")) {
        begins(EXPECT, i + 2);
      } else if (s.is(i, "context")) {
        begins(CONTEXT, i + 2);
      }
    } else if (s.is(i, "with_context")
        && s.is(i + 2, TokenKind.OR_OR)
        && s.is(i + 3, "format")
        && s.is(i + 6, TokenKind.STR)) {
      begins(CONTEXT, i + 6);
    }
  }

  private void macro(int i, String name) {
    if (LOGS.contains(name)) {
      log(i);
    }
    if (ERRORS.contains(name)) {
      text(i)
          .ifPresent(at -> {
            begins(ERROR_CASE, at);
            ends(ERROR_STOP, at);
          });
    }
    if (name.equals("assert")) {
      comparison(i);
    }
    Integer first = FORMATS.get(name);
    if (first != null) {
      format(i, argument(i + 3, first), s.places.behind(i + 2) - 1);
    }
  }

  private void log(int i) {
    boolean bare = !s.is(i - 1, TokenKind.PATH_SEP);
    if (bare) {
      use(LOG, 0, i, i + 1);
    } else if (s.is(i - 2, "log") || s.is(i - 2, "tracing")) {
      use(LOG, s.is(i - 2, "log") ? 1 : 2, i - 2, i + 1);
    }
    text(i)
        .ifPresent(at -> {
          begins(LOG_CASE, at);
          ends(LOG_STOP, at);
        });
  }

  /** The string among the arguments that is the message: the last one that stands alone. */
  private Optional<Integer> text(int i) {
    int end = s.places.behind(i + 2) - 1;
    for (int at = i + 3; at < end; at = s.places.behind(at)) {
      boolean starts = s.is(at - 1, TokenKind.COMMA) || at == i + 3;
      boolean ends = s.is(at + 1, TokenKind.COMMA) || at + 1 == end;
      if (s.is(at, TokenKind.STR) && starts && ends) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private void begins(int choice, int at) {
    form(Words.begins(s.places.text(at).substring(1))).ifPresent(f -> use(choice, f, at, at));
  }

  private static Optional<Integer> form(Words.Case begins) {
    return switch (begins) {
      case LOWER -> Optional.of(0);
      case CAPITAL -> Optional.of(1);
      case UNCLEAR -> Optional.empty();
    };
  }

  private void ends(int choice, int at) {
    String text = s.places.text(at);
    String inside = text.substring(1, text.length() - 1);
    if (inside.indexOf(' ') > 0 && !inside.endsWith("..")) {
      char last = inside.charAt(inside.length() - 1);
      if (last == '.' || Character.isLetterOrDigit(last) || last == '}') {
        use(choice, last == '.' ? 1 : 0, at, at);
      }
    }
  }

  /** {@code assert!(a == b)} with one comparison and nothing that joins. */
  private void comparison(int i) {
    int end = s.places.behind(i + 2) - 1;
    int equal = 0;
    int unequal = 0;
    for (int at = i + 3; at < end && !s.is(at, TokenKind.COMMA); at = s.places.behind(at)) {
      switch (s.places.kind(at)) {
        case EQ_EQ -> equal++;
        case NE -> unequal++;
        case AND_AND, OR_OR, OR, MATCH, IF -> {
          return;
        }
        default -> {}
      }
    }
    if (equal + unequal == 1) {
      use(equal == 1 ? EQUAL : UNEQUAL, 1, i, i + 2);
    }
  }

  private int argument(int at, int skipped) {
    int i = at;
    for (int left = skipped; left > 0 && i < s.size; i++) {
      i = s.places.behind(i) - 1;
      left -= s.is(i, TokenKind.COMMA) ? 1 : 0;
    }
    return i;
  }

  private void format(int i, int string, int end) {
    if (!s.is(string, TokenKind.STR) || string >= end) {
      return;
    }
    String text = s.places.text(string);
    boolean inline = NAMED.matcher(text).find();
    boolean open = OPEN.matcher(text).find();
    boolean plain = false;
    for (int at = string + 1; at < end; at = s.places.behind(at)) {
      boolean whole = s.is(at + 2, TokenKind.COMMA) || at + 2 == end;
      if (s.is(at, TokenKind.COMMA) && s.isName(at + 1) && whole) {
        plain = true;
      }
      if (s.is(at, TokenKind.EQ)) {
        return;
      }
    }
    if (inline != (open && plain)) {
      use(INLINE, inline ? 0 : 1, i, string);
    }
  }
}
